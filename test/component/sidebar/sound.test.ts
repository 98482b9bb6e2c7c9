// The browser's own player, as far as it tells why it did not begin.

import { expect, onTestFinished, test, vi } from 'vitest'
import { openSound } from '../../../entrypoints/sidebar/sound.ts'

test.each([
  ['paused before it began, it can still play', 'AbortError', true],
  ['in a form the browser does not know it can not', 'NotSupportedError', false],
  ['forbidden it can not', 'NotAllowedError', false],
])('%s', async (_, name, canPlay) => {
  const play = vi.spyOn(HTMLMediaElement.prototype, 'play')
  onTestFinished(() => play.mockRestore())
  play.mockRejectedValue(new DOMException('made up', name))
  const sound = openSound(new Blob(['x'], { type: 'audio/wav' }), () => {})
  expect(await sound.play()).toBe(canPlay)
  sound.close()
})
