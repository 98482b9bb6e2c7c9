// Owns how two texts that stand side by side in the tree are set apart on the screen.

import { attributeOf, hasInside, localNameOf, parentElementOf } from './dom.ts'

/** What stands between two texts: nothing, a space, or the end of a line. */
export type Gap = '' | ' ' | '\n'

/** How elements of one name, class and parent are displayed: asked once in one piece of work. */
export interface Displays {
  known: Map<string, Gap>
  /** The element asked about last: it is left as often as it is entered. */
  last: Element | null
  lastGap: Gap
}

export function noDisplays(): Displays {
  return { known: new Map(), last: null, lastGap: '' }
}

function gapOf(element: Element, displays: Displays): Gap {
  if (displays.last === element) return displays.lastGap
  const key = attributeOf(element, 'style') === null ? keyOf(element) : ''
  const gap = (key ? displays.known.get(key) : undefined) ?? readGap(element)
  if (key) displays.known.set(key, gap)
  displays.last = element
  displays.lastGap = gap
  return gap
}

function readGap(element: Element): Gap {
  const { display } = getComputedStyle(element)
  // An element that is not in a rendered document has no display at all.
  if (display === 'inline' || display === 'contents' || display === '' || display.startsWith('ruby'))
    return ''
  return display.startsWith('inline') ? ' ' : '\n'
}

function keyOf(element: Element): string {
  const parent = parentElementOf(element)
  const around = parent ? `${localNameOf(parent)}.${attributeOf(parent, 'class') ?? ''}` : ''
  return `${around}>${localNameOf(element)}.${attributeOf(element, 'class') ?? ''}`
}

/** The gap between two texts of one line: flex children and inline blocks look apart, whatever their names. */
export function gapBetween(before: Text, after: Text, displays: Displays): Gap {
  if (before.nextSibling === after) return ''
  const left = leaving(before, after, displays)
  if (left === '\n') return left
  return leaving(after, before, displays) || left
}

/** The widest gap of the elements around `from` that are not around `to`. */
function leaving(from: Text, to: Text, displays: Displays): Gap {
  const beside = to.parentElement
  let gap: Gap = ''
  for (let up = from.parentElement; up && up !== beside; up = parentElementOf(up)) {
    if (parentElementOf(up) !== beside && hasInside(up, to)) break
    const found = gapOf(up, displays)
    if (found === '\n') return found
    if (found) gap = found
  }
  return gap
}
