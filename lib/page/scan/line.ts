// Owns lines: the texts that read as one, though they stand in several nodes (`<b>0912</b> 345 678`).

import { type Displays, type Gap, gapOf, widest } from './display.ts'
import { hasAttributes, isElement, isText, parentElementOf, textWalker } from './dom.ts'
import { kindOf } from './element-kind.ts'

/** One node's share of a line's text. */
export interface Piece {
  node: Text
  /** Where the share begins in the node. */
  from: number
  /** Where it begins in the line. */
  at: number
  length: number
}

export interface Line {
  text: string
  pieces: Piece[]
}

/** A block of endless inline text is read in lines of about this many UTF-16 units. */
export const longestLine = 2_000
/** Read before a line that was cut, so that a label there still counts. */
export const overlap = 200
const mostPieces = 64
const mostPiecesBefore = 16
const mostSteps = 200
const phoneSign = /[\d+()./\s-]/

/**
 * The next text of the same line, after (`step` 1) or before (-1); null where the line ends. With `displays`, what
 * looks apart on the screen is apart, and `displays.gap` is what stands between the two texts.
 */
export function neighbour(from: Text, step: 1 | -1, displays?: Displays): Text | null {
  // Only texts, comments and inline elements are asked for their neighbours: a form, which can hide its own, ends the line.
  let node: Node = from
  let gap: Gap = ''
  for (let steps = 0; steps < mostSteps; steps++) {
    const next: Node | null = step === 1 ? node.nextSibling : node.previousSibling
    if (next) {
      const found = edgeText(next, step, displays)
      if (found && displays) {
        displays.gap = widest(gap, displays.gap)
        return displays.gap === '\n' ? null : found
      }
      if (found !== undefined) return found
      node = next
      continue
    }
    const up: Element | null = node.parentElement
    if (!up || kindOf(up) !== 'inline') return null
    if (displays) gap = widest(gap, gapOf(up, displays))
    if (gap === '\n') return null
    node = up
  }
  return null
}

/** The first (or last) text inside; null where a line ends there; undefined where there is neither. */
function edgeText(node: Node, step: 1 | -1, displays: Displays | undefined): Text | null | undefined {
  if (isText(node)) {
    if (displays) displays.gap = ''
    return node.length > 0 ? node : undefined
  }
  if (!isElement(node)) return undefined
  const kind = kindOf(node)
  if (kind === 'unseen') return undefined
  if (kind !== 'inline' || (hasAttributes(node) && node.hasAttribute('contenteditable'))) return null
  let child: Node | null = step === 1 ? node.firstChild : node.lastChild
  for (let steps = 0; child && steps < mostSteps; steps++) {
    const found = edgeText(child, step, displays)
    if (found && displays) displays.gap = widest(gapOf(node, displays), displays.gap)
    if (found !== undefined) return found
    child = step === 1 ? child.nextSibling : child.previousSibling
  }
  return undefined
}

/** The text of a line that a node is, or begins with. */
export function edgeOf(node: Node | null): Text | null {
  if (isText(node)) return node
  return isElement(node) && kindOf(node) === 'inline' ? textWalker(node).next() : null
}

/** The nearest ancestor that is no inline element; null at a root. */
export function blockOf(text: Node): Element | null {
  let element = parentElementOf(text)
  while (element && kindOf(element) === 'inline') element = parentElementOf(element)
  return element
}

/** Reads the line a text stands in. What looks apart on the screen is apart: each flex child has a line of its own. */
export function readLine(node: Text, displays: Displays): Line {
  const before: { node: Text; gap: Gap }[] = []
  let size = 0
  for (let at = neighbour(node, -1, displays); at; at = neighbour(at, -1, displays)) {
    size += at.length
    if (before.length >= mostPiecesBefore || size > overlap) break
    before.push({ node: at, gap: displays.gap })
  }
  const line: Line = { text: '', pieces: [] }
  let gap: Gap = ''
  for (const each of before.toReversed()) {
    add(line, each.node, gap)
    ;({ gap } = each)
  }
  add(line, node, gap)
  for (let at = neighbour(node, 1, displays); at; at = neighbour(at, 1, displays)) {
    if ((line.pieces.length >= mostPieces || line.text.length + at.length > longestLine) && isApart(line, at))
      break
    add(line, at, displays.gap)
  }
  return line
}

/** Whether no number can reach from the line into the text; always true for lines that are far too long. */
function isApart(line: Line, next: Text): boolean {
  if (line.pieces.length > 2 * mostPieces || line.text.length > 2 * longestLine) return true
  return !phoneSign.test(line.text.slice(-1)) || !phoneSign.test(next.data.slice(0, 1))
}

/** Reads a part of one long text, as a line of its own. */
export function readPart(node: Text, from: number): Line {
  const data = node.substringData(from, longestLine + overlap)
  return {
    text: data,
    pieces: [{ node, from, at: 0, length: data.length }],
  }
}

function add(line: Line, node: Text, gap: Gap): void {
  const { data } = node
  const at = line.text.length + gap.length
  line.text += gap + data
  line.pieces.push({ node, from: 0, at, length: data.length })
}

/** The part of a line between two offsets, as ranges inside its nodes; nodes that are gone or shorter are left out. */
export function rangesIn(pieces: readonly Piece[], start: number, end: number): StaticRangeInit[] {
  const ranges: StaticRangeInit[] = []
  for (const { node, from, at, length } of pieces) {
    const startOffset = Math.max(start, at) - at + from
    const endOffset = Math.min(end, at + length) - at + from
    if (startOffset >= endOffset || endOffset > node.length) continue
    ranges.push({ startContainer: node, startOffset, endContainer: node, endOffset })
  }
  return ranges
}
