// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { type ClickFacts, isPlainClick } from '../../../lib/page/click.ts'

const plain: ClickFacts = {
  isTrusted: true,
  button: 0,
  detail: 1,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  clientX: 100,
  clientY: 50,
}
const here = { x: 100, y: 50 }

test('a plain click counts', () => {
  expect(isPlainClick(plain, here, true)).toBe(true)
})

test.each<[string, Partial<ClickFacts>]>([
  ['made by the page', { isTrusted: false }],
  ['of the middle button', { button: 1 }],
  ['of the right button', { button: 2 }],
  ['the second of a double click', { detail: 2 }],
  ['the third of three', { detail: 3 }],
  ['made by a key', { detail: 0 }],
  ['with Alt', { altKey: true }],
  ['with Ctrl', { ctrlKey: true }],
  ['with Meta', { metaKey: true }],
  ['with Shift', { shiftKey: true }],
  ['that moved 5 px aside', { clientX: 105 }],
  ['that moved 3 and 4 px', { clientX: 97, clientY: 46 }],
])('a click %s does not count', (_what, facts) => {
  expect(isPlainClick({ ...plain, ...facts }, here, true)).toBe(false)
})

test('a hand that trembles still clicks', () => {
  expect(isPlainClick({ ...plain, clientX: 103, clientY: 53 }, here, true)).toBe(true)
})

test('a click that leaves text selected does not count', () => {
  expect(isPlainClick(plain, here, false)).toBe(false)
})

test('a click whose press was not seen does not count', () => {
  expect(isPlainClick(plain, null, true)).toBe(false)
})
