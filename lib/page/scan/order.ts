// Owns the reading order of what was found, read from the tree itself: the page may have moved anything.

import { isConnectedNow, isElement, rootOf, textWalker } from './dom.ts'
import { type Finding, type Findings, mostNews } from './finding.ts'

const textsPerLook = 64

/** Orders the findings of a document and its shadow roots. Pauses where `isOver`; `done` gets the order. */
export function* orderFindings(
  document: Document,
  roots: ReadonlySet<ShadowRoot>,
  findings: Findings,
  isOver: () => boolean,
  done: (ordered: Finding[]) => void,
): Generator<void, void> {
  const byRoot = new Map<Node, Finding[]>()
  for (const root of [document, ...roots]) {
    const seen = new Set<Finding>()
    const { walker, next } = textWalker(root)
    for (let node = meetSome(next, findings, seen, isOver); node;) {
      yield
      // What the walk stood on has gone: from the start again, those already seen stay where they are.
      if (!isConnectedNow(node)) walker.currentNode = root
      node = meetSome(next, findings, seen, isOver)
    }
    byRoot.set(root, [...seen])
  }
  for (const finding of findings.all()) {
    if (!finding.link || finding.pieces.length > 0) continue
    const root = rootOf(finding.link)
    insert(byRoot.get(root) ?? [], finding.link, [finding])
  }
  for (const root of [...roots].toReversed()) {
    const inner = byRoot.get(root) ?? []
    if (inner.length > 0) insert(byRoot.get(rootOf(root.host)) ?? [], root.host, inner)
  }
  done(byRoot.get(document) ?? [])
}

/** Notes the findings met until the slice is over: then gives the text the walk stands on. */
function meetSome(
  next: () => Text | null,
  findings: Findings,
  seen: Set<Finding>,
  isOver: () => boolean,
): Text | null {
  const { size } = findings.all()
  let looks = 0
  for (let node = next(); node; node = next()) {
    const finding = findings.of(node)
    if (finding) seen.add(finding)
    if (seen.size === size) return null
    if (++looks % textsPerLook === 0 && isOver()) return node
  }
  return null
}

/** Puts a few changed findings in their places among the others; null where only a walk of the page can tell. */
export function reorder(
  ordered: readonly Finding[],
  news: ReadonlySet<Finding>,
  findings: Findings,
): Finding[] | null {
  if (news.size > mostNews) return null
  const kept = ordered.filter((finding) => !news.has(finding))
  for (const finding of news) {
    if (!findings.all().has(finding)) continue
    const node = nodeOf(finding)
    if (!node || rootOf(node) !== document) return null
    insert(kept, node, [finding])
  }
  return kept
}

/** Puts findings where their place in the tree is among findings in order. */
function insert(ordered: Finding[], place: Node, added: Finding[]): void {
  let low = 0
  let high = ordered.length
  while (low < high) {
    const middle = (low + high) >> 1
    const node = nodeOf(ordered[middle])
    if (node && isBefore(node, place)) low = middle + 1
    else high = middle
  }
  ordered.splice(low, 0, ...added)
}

/** The finding's node. */
export function nodeOf(finding: Finding | undefined): Node | null {
  return finding?.pieces[0]?.node ?? finding?.link ?? null
}

/** The element a finding stands in. */
export function elementOf(finding: Finding | undefined): Element | null {
  const node = nodeOf(finding)
  return isElement(node) ? node : (node?.parentElement ?? null)
}

/** Whether a node stands before a place; nodes inside shadow roots count as their hosts. */
function isBefore(node: Node, place: Node): boolean {
  const root = rootOf(place)
  let outer = node
  for (let own = rootOf(outer); own !== root && own instanceof ShadowRoot; own = rootOf(outer))
    outer = own.host
  return (Node.prototype.compareDocumentPosition.call(outer, place) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}
