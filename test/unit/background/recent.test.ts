// What was looked up lately, and the text that waits for the popup, on a clock that jumps and over a store that is full.

import { expect, test } from 'vitest'
import { createRecent } from '../../../entrypoints/background/recent.ts'
import type { PhoneNumber } from '../../../lib/phone/number.ts'
import { readNumber } from '../../../lib/phone/normalise.ts'
import { withSpare } from '../../../lib/spare-store.ts'
import { createTestStore } from '../../test-store.ts'

const dayMs = 24 * 60 * 60 * 1000

function numberOf(text: string): PhoneNumber {
  const read = readNumber(text, { country: 'VN', mapOld: true })
  if (!read || !('e164' in read)) throw new Error('no number')
  return read
}

test.each([
  ['at once', 0, 'found'],
  ['9 seconds later', 9_000, 'found'],
  ['10 seconds later', 10_000, null],
  ['after the clock was set forward', dayMs, null],
  ['after the clock was set back', -dayMs, null],
])('the text that waits for the popup, %s', async (_when, jumpMs, taken) => {
  let nowMs = dayMs * 2
  const recent = createRecent(createTestStore(), () => nowMs)
  await recent.leave('found')
  nowMs += jumpMs
  expect(await recent.take()).toBe(taken)
  expect(await recent.take()).toBeNull()
})

test('ten numbers at most, each once, the newest first, also where the store is full', async () => {
  const store = createTestStore()
  const recent = createRecent(withSpare(store), Date.now)
  const numbers = Array.from({ length: 12 }, (_, at) => numberOf(`09120000${String(10 + at)}`))
  for (const number of numbers.slice(0, 6)) await recent.add(number)
  store.isFull = true
  for (const number of [...numbers.slice(6), ...numbers.slice(4, 5)]) await recent.add(number)
  const kept = (await recent.list()).map(({ national }) => national.slice(-2))
  expect(kept).toEqual(['14', '21', '20', '19', '18', '17', '16', '15', '13', '12'])
  // An old list must not come back when the background starts anew.
  expect(store.values.size).toBe(0)
  store.isFull = false
  await recent.add(numberOf('0912000010'))
  expect(store.values.size).toBe(1)
})

test('numbers looked up at once are all kept', async () => {
  const recent = createRecent(createTestStore(), Date.now)
  await Promise.all(['0912000010', '0912000011', '0912000012'].map((text) => recent.add(numberOf(text))))
  expect((await recent.list()).map(({ national }) => national)).toEqual([
    '0912000012',
    '0912000011',
    '0912000010',
  ])
})

test('the waiting text is given once, also to two who ask at once', async () => {
  const recent = createRecent(createTestStore(), Date.now)
  await recent.leave('found')
  expect(await Promise.all([recent.take(), recent.take()])).toEqual(['found', null])
})
