// Owns how two texts that stand side by side in the tree are set apart on the screen.

import { attributeOf, hasAttributes, localNameOf, parentElementOf } from './dom.ts'

/** What stands between two texts: nothing, a space, or the end of a line. */
export type Gap = '' | ' ' | '\n'

/** How elements of one name, class and parent are displayed: asked once in one piece of work. */
export interface Displays {
  /** By the parent's name and class, then by the element's own. */
  known: Map<string, Map<string, Gap>>
  /** The element asked about last: it is left as often as it is entered. */
  last: Element | null
  lastGap: Gap
  /** The parent of that, and what is known of its children. */
  parent: Element | null
  ofParent: Map<string, Gap>
  /** What stands between the two texts met last. */
  gap: Gap
}

export function noDisplays(): Displays {
  return { known: new Map(), last: null, lastGap: '', parent: null, ofParent: new Map(), gap: '' }
}

/** How an element is set apart from the text before and after it: flex children and inline blocks look apart, whatever their names. */
export function gapOf(element: Element, displays: Displays): Gap {
  if (displays.last === element) return displays.lastGap
  const gap = knownGap(element, displays)
  displays.last = element
  displays.lastGap = gap
  return gap
}

function knownGap(element: Element, displays: Displays): Gap {
  // An element with a style of its own says nothing of others.
  if (ownStyle(element) !== null) return readGap(element)
  const parent = parentElementOf(element)
  if (parent !== displays.parent) {
    displays.parent = parent
    displays.ofParent = childrenKnown(parent, displays)
  }
  const key = nameAndClass(element)
  const gap = displays.ofParent.get(key) ?? readGap(element)
  displays.ofParent.set(key, gap)
  return gap
}

function ownStyle(element: Element): string | null {
  return hasAttributes(element) ? attributeOf(element, 'style') : null
}

function childrenKnown(parent: Element | null, { known }: Displays): Map<string, Gap> {
  // Displayed in its own way, a parent says nothing of what stands in others of its name.
  if (parent && ownStyle(parent)?.includes('display')) return new Map()
  const key = parent ? nameAndClass(parent) : ''
  const before = known.get(key)
  if (before) return before
  const made = new Map<string, Gap>()
  known.set(key, made)
  return made
}

/** Most elements have no class: nothing is put together for those. */
export function nameAndClass(element: Element): string {
  const name = localNameOf(element)
  const classes = hasAttributes(element) ? attributeOf(element, 'class') : null
  return classes ? `${name}.${classes}` : name
}

function readGap(element: Element): Gap {
  const { display } = getComputedStyle(element)
  // An element that is not in a rendered document has no display at all.
  if (display === 'inline' || display === 'contents' || display === '' || display.startsWith('ruby'))
    return ''
  return display.startsWith('inline') ? ' ' : '\n'
}

export function widest(one: Gap, other: Gap): Gap {
  return one === '\n' || other === '' ? one : other
}
