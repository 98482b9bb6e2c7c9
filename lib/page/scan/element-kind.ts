// Owns what each element means for reading: whose text is never read, where a line of text ends.

import { attributeOf, localNameOf, parentOf } from './dom.ts'

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

/** Whether the element is an editor of the page: what is written there is not ours to mark. */
function isEditor(element: Element): boolean {
  const editable = attributeOf(element, 'contenteditable')
  if (editable !== null && editable.toLowerCase() !== 'false') return true
  return attributeOf(element, 'role') === 'textbox'
}

/** Whether nothing inside the element is read. */
export function isClosed(element: Element): boolean {
  const kind = kindOf(element)
  return kind === 'closed' || kind === 'unseen' || isEditor(element)
}

/** Elements already looked at, and whether they are closed or stand in something closed. Good for one batch. */
export type Closed = Map<Node, boolean>

/** Whether the node is, or stands in, something that is not read. Each ancestor is looked at once a batch. */
export function isInClosed(node: Node | null, known: Closed): boolean {
  if (!(node instanceof Element)) return false
  const before = known.get(node)
  if (before !== undefined) return before
  const closed = isClosed(node) || isInClosed(parentOf(node), known)
  known.set(node, closed)
  return closed
}
