// @vitest-environment happy-dom
// Open roots are dressed for our marks a few at a time, and again where the page has dropped our sheet.

import { expect, test } from 'vitest'
import { dressAllForMarks } from '../../../lib/page/scan/dress.ts'

test('roots are dressed a slice at a time, each once', () => {
  const roots = Array.from({ length: 3 }, () => document.createElement('div').attachShadow({ mode: 'open' }))
  const sheets = () => roots.map(({ adoptedStyleSheets }) => adoptedStyleSheets.length)
  const work = dressAllForMarks(roots, () => true)
  work.next()
  expect(sheets()).toEqual([1, 0, 0])
  while (!work.next().done) continue
  expect(sheets()).toEqual([1, 1, 1])
  const [first] = roots
  if (first) first.adoptedStyleSheets = []
  for (const _pause of dressAllForMarks(roots, () => false)) continue
  expect(sheets()).toEqual([1, 1, 1])
})
