// Owns turning what the page changed into the least that must be read again.

import {
  childCountOf,
  closestOf,
  elementsIn,
  isConnectedNow,
  nextElementOf,
  parentElementOf,
  parentOf,
  textWalker,
} from './dom.ts'
import { kindOf } from './element-kind.ts'
import { gridSelector } from './header.ts'
import { labelSelector } from './label.ts'
import { blockOf } from './line.ts'
import type { Work } from './slices.ts'

export interface Dirty {
  /** Read everything below again. */
  trees: Set<Node>
  /** Read the lines of these texts again. */
  lines: Set<Text>
}

const mostInValue = 20

/** Fills `dirty`, pausing where `isOver`. */
export function* readChanges(
  records: readonly MutationRecord[],
  { trees, lines }: Dirty,
  isOver: () => boolean,
): Work {
  function addEdge(node: Node | null): void {
    if (node instanceof Text) lines.add(node)
    else if (node instanceof Element && kindOf(node) === 'inline') {
      const inner = textWalker(node).next()
      if (inner) lines.add(inner)
    }
  }

  for (const { type, target, addedNodes, previousSibling, nextSibling } of records) {
    if (type === 'characterData') addEdge(target)
    else if (type === 'attributes') trees.add(target)
    else {
      for (const node of addedNodes) {
        if (node instanceof Element) trees.add(node)
        addEdge(node)
        if (isOver()) yield
      }
      // What stood between two texts may have kept them apart, or joined them.
      addEdge(previousSibling)
      addEdge(nextSibling)
      addLabelled(target, trees)
    }
    if (isOver()) yield
  }
  for (const line of lines) {
    if (isConnectedNow(line)) addLabelled(line, trees)
    if (isOver()) yield
  }
  for (const tree of trees) {
    if (!isConnectedNow(tree) || isInside(tree, trees)) trees.delete(tree)
    if (isOver()) yield
  }
  for (const line of lines) {
    if (!isConnectedNow(line) || isInside(line, trees)) lines.delete(line)
    if (isOver()) yield
  }
}

function isInside(node: Node, trees: ReadonlySet<Node>): boolean {
  for (let up = parentOf(node); up; up = parentOf(up)) if (trees.has(up)) return true
  return false
}

/** A changed label changes what the values under it or beside it mean. */
function addLabelled(node: Node, trees: Set<Node>): void {
  const element = node instanceof Element ? node : parentElementOf(node)
  if (!element) return
  const label = closestOf(element, labelSelector)
  const grid = label && closestOf(label, `table, ${gridSelector}`)
  if (grid) trees.add(grid)
  let block: Node | null =
    label ?? (node instanceof Text ? (parentElementOf(node) ?? blockOf(node)) : element)
  for (let climbs = 0; block instanceof Element && climbs < 3; climbs++) {
    const value: Element | null = nextElementOf(block)
    if (value && isSmall(value)) trees.add(value)
    const above: Element | null = parentElementOf(block)
    if (value || !above || childCountOf(above) > 1) return
    block = above
  }
}

function isSmall(element: Element): boolean {
  let count = 0
  for (const _each of elementsIn(element, '*')) if (++count > mostInValue) return false
  return true
}
