import { expect, test } from 'vitest'
import { offsetsOf, rowAt, windowOf } from '../../../lib/window.ts'

const even = offsetsOf(10_000, () => 52)

test('a short list stands whole', () => {
  expect(
    windowOf(
      offsetsOf(60, () => 52),
      { top: 0, height: 800 },
      60,
    ),
  ).toEqual({ from: 0, to: 60 })
})

test.each([-400, 0, 1, 5_000, 260_000, 519_000, 600_000])(
  'scrolled to %i px: 60 rows, and those in view among them',
  (top) => {
    const { from, to } = windowOf(even, { top, height: 2_400 }, 60)
    expect(to - from).toBe(60)
    const inView = [Math.max(0, top), Math.min(519_999, Math.max(0, top + 2_400))].map((y) => rowAt(even, y))
    expect(inView.every((row) => row >= from && row < to)).toBe(true)
  },
)

test('rows of any height', () => {
  const offsets = offsetsOf(100, (at) => (at === 3 ? 500 : 50))
  expect(rowAt(offsets, 149)).toBe(2)
  expect(rowAt(offsets, 150)).toBe(3)
  expect(rowAt(offsets, 649)).toBe(3)
  expect(rowAt(offsets, 650)).toBe(4)
  expect(rowAt(offsets, 1e9)).toBe(99)
  expect(rowAt(offsets, -5)).toBe(0)
})

test('an empty list has no row', () => {
  expect(
    rowAt(
      offsetsOf(0, () => 52),
      0,
    ),
  ).toBe(-1)
  expect(
    windowOf(
      offsetsOf(0, () => 52),
      { top: 0, height: 800 },
      60,
    ),
  ).toEqual({ from: 0, to: 0 })
})
