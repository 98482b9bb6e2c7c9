// Owns what each element means for reading: whose text is never read, where a line of text ends.

import { closestOf, hasAttributes, isElement, localNameOf, matchesSelector, parentElementOf } from './dom.ts'

/** `inline`: text runs on. `block`: text ends. `closed`: text ends, and what is inside is not read. `unseen`: text runs on around it, and what is inside is not read. */
export type ElementKind = 'inline' | 'block' | 'closed' | 'unseen'

const KINDS = new Map<string, ElementKind>()

function name(kind: ElementKind, names: string): void {
  for (const each of names.split(' ')) KINDS.set(each, kind)
}

name(
  'block',
  'address article aside blockquote body br caption center col colgroup dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer foreignObject form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html img legend li main ' +
    'menu nav ol p pre search section summary svg table tbody td text tfoot th thead tr ul',
)
name(
  'closed',
  'applet audio canvas code embed head iframe input math meter noembed noframes noscript object option ' +
    'progress select textarea video vbot-sidebar',
)
name('unseen', 'link meta script style template title')

/** What an element means, by its name; any other name, a custom element's too, is inline until its style says more. */
export function kindOf(element: Element): ElementKind {
  return KINDS.get(localNameOf(element)) ?? 'inline'
}

/** What is not read: by name, and the page's editors, where what is written is not ours to mark. */
const closedSelector =
  [...KINDS].flatMap(([name, kind]) => (kind === 'closed' || kind === 'unseen' ? [name] : [])).join(',') +
  ',[contenteditable]:not([contenteditable="false" i]),[role="textbox"]'

/** Whether nothing inside the element is read. */
export function isClosed(element: Element): boolean {
  return matchesSelector(element, closedSelector)
}

/** Elements that were looked at, and whether nothing in them is read. Good for one piece of work. */
export type Closed = Map<Element, boolean>

/** Elements this near to a text have few texts in them: remembering them costs more than looking again. */
const nearby = 2

/** Whether the element is closed or stands in one that is. Each farther ancestor is looked at once. */
export function isInClosed(element: Element | null, known: Closed, depth = 0): boolean {
  if (!element) return false
  const before = depth < nearby ? undefined : known.get(element)
  if (before !== undefined) return before
  const kind = kindOf(element)
  const isOwn = kind === 'closed' || kind === 'unseen' || (hasAttributes(element) && isClosed(element))
  // Each inline element has but its line in it.
  const found = isOwn || isInClosed(parentElementOf(element), known, kind === 'inline' ? depth : depth + 1)
  if (depth >= nearby) known.set(element, found)
  return found
}

/** The same for one node alone. */
export function standsInClosed(node: Node): boolean {
  const element = isElement(node) ? node : parentElementOf(node)
  return element !== null && closestOf(element, closedSelector) !== null
}
