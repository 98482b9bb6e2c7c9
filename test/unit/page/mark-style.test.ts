// Marks look the same wherever they are: on the page by its own sheet, in its shadow roots by ours.

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { markCss } from '../../../lib/page/scan/style.ts'

/** Without comments, and whatever is spaced otherwise. */
const rulesOf = (css: string) => css.replace(/\/\*.*?\*\//gs, '').replace(/[\s;]+/g, '')

test('the sheet for shadow roots says what the page’s says', () => {
  expect(rulesOf(markCss)).toBe(rulesOf(readFileSync('entrypoints/lookout/style.css', 'utf8')))
})
