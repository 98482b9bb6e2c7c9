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
import { labelSelector } from './label.ts'
import { blockOf } from './line.ts'

export interface Dirty {
  /** Read everything below again. */
  trees: Set<Node>
  /** Read the lines of these texts again. */
  lines: Set<Text>
}

const mostInValue = 20

export function readChanges(records: readonly MutationRecord[]): Dirty {
  const trees = new Set<Node>()
  const lines = new Set<Text>()

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
      }
      // What stood between two texts may have kept them apart, or joined them.
      addEdge(previousSibling)
      addEdge(nextSibling)
      addLabelled(target, trees)
    }
  }
  for (const line of lines) if (isConnectedNow(line)) addLabelled(line, trees)
  for (const tree of trees) if (!isConnectedNow(tree) || isInside(tree, trees)) trees.delete(tree)
  for (const line of lines) if (!isConnectedNow(line) || isInside(line, trees)) lines.delete(line)
  return { trees, lines }
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
  const grid = label && closestOf(label, 'table, [role="grid"], [role="table"], [role="treegrid"]')
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
