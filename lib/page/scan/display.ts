// Owns how two texts that stand side by side in the tree are set apart on the screen.

import { attributeOf, hasAttributes, localNameOf, parentElementOf } from './dom.ts'

/** What stands between two texts: nothing, a space, or the end of a line. */
export type Gap = '' | ' ' | '\n'

/** How elements of one name, class and parent are displayed: asked once in one piece of work. */
export interface Displays {
  known: Map<string, Gap>
  /** The element asked about last: it is left as often as it is entered. */
  last: Element | null
  lastGap: Gap
  /** The parent of that, and what it adds to the key. */
  parent: Element | null
  parentKey: string
  /** What stands between the two texts met last. */
  gap: Gap
}

export function noDisplays(): Displays {
  return { known: new Map(), last: null, lastGap: '', parent: null, parentKey: '', gap: '' }
}

/** How an element is set apart from the text before and after it: flex children and inline blocks look apart, whatever their names. */
export function gapOf(element: Element, displays: Displays): Gap {
  if (displays.last === element) return displays.lastGap
  const key = keyOf(element, displays)
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

/** Empty for an element with a style of its own. */
function keyOf(element: Element, displays: Displays): string {
  const name = localNameOf(element)
  const isPlain = !hasAttributes(element)
  if (!isPlain && attributeOf(element, 'style') !== null) return ''
  const parent = parentElementOf(element)
  if (parent !== displays.parent) {
    displays.parent = parent
    displays.parentKey = parent ? `${localNameOf(parent)}.${attributeOf(parent, 'class') ?? ''}` : ''
  }
  return `${displays.parentKey}>${name}.${isPlain ? '' : (attributeOf(element, 'class') ?? '')}`
}

export function widest(one: Gap, other: Gap): Gap {
  return one === '\n' || other === '' ? one : other
}
