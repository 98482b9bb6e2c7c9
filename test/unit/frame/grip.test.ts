import { expect, test } from 'vitest'
import { clampWidth, widthAfterKey } from '../../../lib/page/frame/grip.ts'

test('the arrow moves the edge its own way, whichever side the sidebar is on', () => {
  expect(widthAfterKey('ArrowLeft', 'right', 360)).toBe(376)
  expect(widthAfterKey('ArrowRight', 'right', 360)).toBe(344)
  expect(widthAfterKey('ArrowLeft', 'left', 360)).toBe(344)
  expect(widthAfterKey('ArrowRight', 'left', 360)).toBe(376)
})

test('stops at 280 and 640', () => {
  expect(widthAfterKey('ArrowRight', 'right', 285)).toBe(280)
  expect(widthAfterKey('ArrowLeft', 'right', 630)).toBe(640)
  expect(widthAfterKey('Home', 'right', 360)).toBe(280)
  expect(widthAfterKey('End', 'left', 360)).toBe(640)
  expect(clampWidth(12)).toBe(280)
  expect(clampWidth(1e9)).toBe(640)
})

test('leaves other keys alone', () => {
  expect(widthAfterKey('Tab', 'right', 360)).toBeNull()
  expect(widthAfterKey('a', 'right', 360)).toBeNull()
})
