// Work holds the page for a few milliseconds at a time, by the clock, and none of it is lost.

import { expect, test } from 'vitest'
import { createSlices, type Work } from '../../../lib/page/scan/slices.ts'

/** A clock that moves only when told, and slices that begin only when told. */
function scene() {
  let now = 0
  const next: (() => void)[] = []
  const lengths: number[] = []
  const done: string[] = []
  const slices = createSlices({
    clock: () => now,
    nextSlice: (run) => next.push(run),
    onSlice: (ms) => lengths.push(ms),
  })
  /** Steps of `stepMs` each, a look at the clock after each. */
  function* work(name: string, steps: number, stepMs = 1): Work {
    for (let step = 0; step < steps; step++) {
      now += stepMs
      done.push(name)
      if (slices.isOver()) yield
    }
  }
  const runAll = (): void => {
    for (let run = next.shift(); run; run = next.shift()) run()
  }
  return { slices, next, lengths, done, work, runAll }
}

test('nothing runs before the first slice may begin', () => {
  const { slices, done, work, next } = scene()
  slices.add(work('a', 3))
  expect(done).toEqual([])
  expect(next).toHaveLength(1)
})

test('no slice is longer than 8 ms, whatever waits, and all of it is done', () => {
  const { slices, lengths, done, work, runAll } = scene()
  for (let each = 0; each < 10; each++) slices.add(work(String(each), 100))
  runAll()
  expect(done).toHaveLength(1_000)
  expect(Math.max(...lengths)).toBeLessThanOrEqual(8)
  expect(lengths.length).toBeGreaterThanOrEqual(1_000 / 8)
  expect(slices.isIdle()).toBe(true)
})

test('small pieces of work share a slice', () => {
  const { slices, lengths, work, runAll } = scene()
  for (let each = 0; each < 5; each++) slices.add(work(String(each), 1, 0.5))
  runAll()
  expect(lengths).toEqual([2.5])
})

test('one pause is asked for at a time', () => {
  const { slices, work, next } = scene()
  slices.add(work('a', 50))
  slices.add(work('b', 50))
  expect(next).toHaveLength(1)
  next.shift()?.()
  expect(next).toHaveLength(1)
})

test('urgent work comes first, in the middle of other work too', () => {
  const { slices, done, work, next, runAll } = scene()
  slices.add(work('slow', 20))
  next.shift()?.()
  const before = done.length
  slices.add(work('urgent', 2), true)
  runAll()
  expect(done.slice(before, before + 2)).toEqual(['urgent', 'urgent'])
  expect(done).toHaveLength(22)
})

test('work that throws is not tried again, and holds up nothing', () => {
  const { slices, done, work, next, runAll } = scene()
  slices.add(
    (function* (): Work {
      yield
      throw new Error('broken')
    })(),
  )
  slices.add(work('after', 3))
  expect(() => next.shift()?.()).toThrow('broken')
  runAll()
  expect(done).toEqual(['after', 'after', 'after'])
})

test('stopped is stopped', () => {
  const { slices, done, work, runAll } = scene()
  slices.add(work('a', 3))
  slices.stop()
  runAll()
  slices.add(work('b', 3))
  runAll()
  expect(done).toEqual([])
})
