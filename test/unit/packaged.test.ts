import { expect, test, vi } from 'vitest'
import { loadWordsOf } from '../../lib/packaged.ts'

test('words that could not be read once are read the next time', async () => {
  const read = vi.spyOn(globalThis, 'fetch').mockRejectedValueOnce(new TypeError('gone'))
  read.mockResolvedValue(new Response('{}'))
  await expect(loadWordsOf('vi')).rejects.toThrow('gone')
  await expect(loadWordsOf('vi')).resolves.toBeUndefined()
  await loadWordsOf('vi')
  expect(read).toHaveBeenCalledTimes(2)
})
