// Owns dressing open shadow roots with the sheet of our marks: Firefox paints highlights there only so.

import type { Work } from './slices.ts'
import { markCss } from './style.ts'

let sheet: CSSStyleSheet | null = null

/** Adopts the sheet, again where the page has dropped it. */
export function dressForMarks(root: ShadowRoot): void {
  if (!sheet) {
    sheet = new CSSStyleSheet()
    sheet.replaceSync(markCss)
  }
  try {
    if (!root.adoptedStyleSheets.includes(sheet))
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  } catch {
    // A root of another document takes no sheet of this one: its marks are not painted, all else works.
  }
}

/** All of them, pausing where `isOver`. */
export function* dressAllForMarks(roots: Iterable<ShadowRoot>, isOver: () => boolean): Work {
  for (const root of roots) {
    dressForMarks(root)
    if (isOver()) yield
  }
}
