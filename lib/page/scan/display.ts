// Owns how two texts that stand side by side in the tree are set apart on the screen.

import { attributeOf, localNameOf, parentElementOf, parentOf } from './dom.ts'

/** What stands between two texts: nothing, a space, or the end of a line. */
export type Gap = '' | ' ' | '\n'

/** How elements of one name, class and parent are displayed, asked once a batch. */
export type Displays = Map<string, Gap>

function gapOf(element: Element, displays: Displays): Gap {
  const parent = parentElementOf(element)
  const own = attributeOf(element, 'style') === null
  const key = own
    ? `${parent ? localNameOf(parent) : ''}.${parent && attributeOf(parent, 'class')}>${localNameOf(element)}.${attributeOf(element, 'class')}`
    : ''
  const before = own ? displays.get(key) : undefined
  if (before !== undefined) return before
  const { display } = getComputedStyle(element)
  // An element that is not in a rendered document has no display at all.
  const isInline =
    display === 'inline' || display === 'contents' || display === '' || display.startsWith('ruby')
  const gap = isInline ? '' : display.startsWith('inline') ? ' ' : '\n'
  if (own) displays.set(key, gap)
  return gap
}

/** The gap between two texts of one run: flex children and inline blocks look apart, whatever their names. */
export function gapBetween(before: Node, after: Node, displays: Displays): Gap {
  let gap: Gap = ''
  for (const [from, to] of [
    [before, after],
    [after, before],
  ] as const) {
    for (let up = parentOf(from); up instanceof Element && !up.contains(to); up = parentOf(up)) {
      const found = gapOf(up, displays)
      if (found === '\n') return found
      if (found) gap = found
    }
  }
  return gap
}
