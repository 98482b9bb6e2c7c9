// Frames that stay silent, noted as their scripts ask: those of one page all at once.

import { expect, test } from 'vitest'
import { createSilentFrames } from '../../../entrypoints/background/silent-frames.ts'
import { createTestStore } from '../../test-store.ts'

const origins = ['https://a.example', 'https://b.example', 'https://c.example']

test('frames that ask at once are all noted, each once', async () => {
  const silent = createSilentFrames(createTestStore())
  await Promise.all([...origins, ...origins].map((origin) => silent.note(7, origin)))
  expect(await silent.list(7)).toEqual(origins)
  expect(await silent.list(8)).toEqual([])
})

test('nothing is left of a tab that closes while a frame of it asks', async () => {
  const store = createTestStore()
  const silent = createSilentFrames(store)
  await Promise.all([silent.note(7, 'https://a.example'), silent.forget(7)])
  expect(store.values.size).toBe(0)
})
