// @vitest-environment happy-dom
// How often a page that changes all the time is looked at.

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { lookAtOnce } from '../../../lib/page/soon.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: [...faked] }))
afterEach(() => void vi.useRealTimers())

const faked = ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'performance'] as const

/** Notes a change in so many frames, one after the other. Gives when it was looked at, in milliseconds. */
function change(frames: number) {
  const looks: number[] = []
  const start = performance.now()
  const note = lookAtOnce(() => looks.push(performance.now() - start))
  for (let frame = 0; frame < frames; frame++) {
    note()
    note()
    vi.advanceTimersToNextFrame()
  }
  return { looks, note }
}

test('what changes once is looked at before the next frame, and not again', () => {
  const { looks } = change(1)
  expect(looks).toHaveLength(1)
  vi.advanceTimersByTime(1_000)
  expect(looks).toHaveLength(1)
})

test('what changes in every frame is looked at ten times a second at most, and once more after the last', () => {
  const { looks } = change(60)
  expect(looks.length).toBeGreaterThan(5)
  vi.advanceTimersByTime(1_000)
  expect(looks.length).toBeLessThan(12)
  expect(looks.at(-1)).toBeGreaterThan(60 * 16 - 16)
})

test('after a pause the next change is looked at in its own frame again', () => {
  const { looks, note } = change(3)
  vi.advanceTimersByTime(1_000)
  const before = looks.length
  note()
  vi.advanceTimersToNextFrame()
  expect(looks).toHaveLength(before + 1)
})
