// Owns turning what the page changed into the least that must be read again.

import { hasCells, mostToHead } from './column.ts'
import {
  childCountOf,
  closestOf,
  elementIn,
  isConnectedNow,
  isElement,
  isInside,
  isText,
  nextOf,
  parentElementOf,
  seek,
  textWalker,
} from './dom.ts'
import { gridSelector } from './header.ts'
import { wordsIn } from './label-words.ts'
import { labelSelector } from './label.ts'
import { blockOf, edgeOf } from './line.ts'
import type { Work } from './slices.ts'

export interface Dirty {
  /** Read everything below again. */
  trees: Set<Node>
  /** Read the lines of these texts again. */
  lines: Set<Text>
}

/** Texts in a value that is read again with its label. */
const mostInValue = 20
/** Nodes between a label and its value. */
const mostToValue = 5
/** A head. A row's own header, such as each row that comes while one scrolls may have, is none. */
const headSelector = '[role="columnheader"], tr:not(:has(> td)) > th'

/** Fills `dirty`, pausing where `isOver`. */
export function* readChanges(records: readonly MutationRecord[], dirty: Dirty, isOver: () => boolean): Work {
  const { trees, lines } = dirty

  function addEdge(node: Node | null): void {
    const text = edgeOf(node)
    if (text) lines.add(text)
  }

  for (const { type, target, addedNodes, previousSibling, nextSibling } of records) {
    if (type === 'characterData') addEdge(target)
    else if (type === 'attributes') trees.add(target)
    else {
      for (const node of addedNodes) {
        if (isElement(node)) {
          trees.add(node)
          const head = elementIn(node, headSelector)
          if (head) addHeaded(head, trees)
        }
        addEdge(node)
        if (isOver()) yield
      }
      // What stood between two texts may have kept them apart, or joined them.
      addEdge(previousSibling)
      addEdge(nextSibling)
      // What came may be the label of what stands next; or what went was.
      addNext(nextSibling, dirty)
      addLabelled(target, dirty)
    }
    if (isOver()) yield
  }
  // Not those that this adds: a value is nobody's label.
  for (const line of new Set(lines)) {
    if (isConnectedNow(line)) addLabelled(line, dirty)
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

/** A changed label changes what the values under it or beside it mean. */
function addLabelled(node: Node, dirty: Dirty): void {
  const element = isElement(node) ? node : parentElementOf(node)
  if (!element) return
  const label = closestOf(element, labelSelector)
  if (label) addHeaded(label, dirty.trees)
  if (element !== node) addNext(nextOf(node), dirty)
  // It may be the caption of the value over it.
  const pair = parentElementOf(element)
  if (pair && childCountOf(pair) < 3 && isSmall(pair)) dirty.trees.add(pair)
  let block: Node | null = label ?? (isText(node) ? (parentElementOf(node) ?? blockOf(node)) : element)
  for (let climbs = 0; isElement(block) && climbs < 3; climbs++) {
    const isNext = addNext(nextOf(block), dirty)
    const above: Element | null = parentElementOf(block)
    if (isNext || !above || childCountOf(above) > 1) return
    block = above
  }
}

/** Adds the value that stands next, from `node` on. Gives whether one does. */
function addNext(node: Node | null, { trees, lines }: Dirty): boolean {
  const value = seek(node, nextOf, mostToValue, (next) => {
    if (!isElement(next)) return isText(next) && next.data.trim() !== ''
    if (isSmall(next)) trees.add(next)
    return wordsIn(next) !== ''
  })
  if (isText(value)) lines.add(value)
  return value !== null
}

/** Adds what holds a header and the rows under it, which may be in another table. */
function addHeaded(header: Element, trees: Set<Node>): void {
  const table = closestOf(header, `table, ${gridSelector}`) ?? closestOf(header, '[role="row"]')
  const whole = seek(table, parentElementOf, mostToHead + 1, hasCells)
  if (whole) trees.add(whole)
}

function isSmall(element: Element): boolean {
  const { next } = textWalker(element)
  let count = 0
  while (count <= mostInValue && next()) count++
  return count <= mostInValue
}
