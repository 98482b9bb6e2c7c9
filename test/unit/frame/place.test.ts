import { assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { isOnTheWay, placeChip } from '../../../lib/page/frame/place.ts'

const room = { left: 0, top: 0, right: 1000, bottom: 600 }
const chip = { width: 120, height: 28 }
const box = (left: number, top: number, width = 90, height = 20) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
})

test('stands 6 px right of the number, on its line', () => {
  expect(placeChip(box(100, 200), chip, room)).toEqual({ x: 196, y: 196 })
})

test('stands under the number where there is no room beside it', () => {
  expect(placeChip(box(900, 200), chip, room)).toEqual({ x: 880, y: 226 })
})

test('stands above the number at the bottom of the page', () => {
  expect(placeChip(box(900, 570), chip, room)).toEqual({ x: 880, y: 536 })
})

test('stays out of the sidebar, on either side', () => {
  expect(placeChip(box(600, 200), chip, { ...room, right: 720 })).toEqual({ x: 600, y: 226 })
  expect(placeChip(box(300, 200), chip, { ...room, left: 500 })).toEqual({ x: 500, y: 196 })
})

test('is never outside the viewport, wherever the number is', () => {
  const anywhere = integer({ min: -2000, max: 3000 })
  assert(
    property(anywhere, anywhere, integer({ min: 1, max: 900 }), (left, top, width) => {
      const { x, y } = placeChip(box(left, top, width), chip, room)
      expect(x).toBeGreaterThanOrEqual(room.left)
      expect(y).toBeGreaterThanOrEqual(room.top)
      expect(x + chip.width).toBeLessThanOrEqual(room.right)
      expect(y + chip.height).toBeLessThanOrEqual(room.bottom)
    }),
  )
})

test('the way from the number to its chip holds the chip; elsewhere does not', () => {
  const number = box(100, 200)
  const beside = box(196, 196, 120, 28)
  expect(isOnTheWay({ x: 193, y: 210 }, number, beside)).toBe(true)
  expect(isOnTheWay({ x: 300, y: 210 }, number, beside)).toBe(true)
  expect(isOnTheWay({ x: 193, y: 240 }, number, beside)).toBe(false)
  expect(isOnTheWay({ x: 60, y: 210 }, number, beside)).toBe(false)
})
