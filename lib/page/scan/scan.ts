// Owns walking the page's tree for numbers, a little at a time.

import { mayHoldNumber } from '../../phone/find.ts'
import type { Displays } from './display.ts'
import { isConnectedNow, textWalker } from './dom.ts'
import { kindOf } from './element-kind.ts'
import type { Line } from './line.ts'
import { neighbour, readLine } from './line.ts'
import type { PlaceKeeper } from './place-keeper.ts'
import type { Reader } from './read.ts'
import type { Work } from './slices.ts'
import { closestTelLink, telLinksIn } from './tel-link.ts'

/** Texts between two looks at the clock. */
const textsPerLook = 32
/** A text longer than this is read in parts. */
export const longText = 20_000

/** Reads everything below `root`. What was known of it and no longer holds is dropped. */
export function* scanTree(root: Node, reader: Reader, places: PlaceKeeper): Work {
  const notes = reader.takeNotes(new Set(telLinksIn(root)))
  for (const link of notes.links) {
    reader.keepLink(link, notes)
    if (reader.slices.isOver()) yield
  }
  const isNew = reader.findings.all().size === 0
  const walker = textWalker(root)
  let skipTo: Text | null = null
  let open: Text | null = null
  let looks = 0
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue
    if (++looks % textsPerLook === 0 && reader.slices.isOver()) {
      const hold = places.hold(node, root)
      yield
      const place = places.release(hold)
      if (!place || !isConnectedNow(root)) return
      if (place !== node) {
        walker.currentNode = place
        skipTo = open = null
        continue
      }
    }
    if (skipTo) {
      if (node === skipTo) skipTo = null
      continue
    }
    const { data } = node
    if (data.length > longText) {
      const hold = places.hold(node, root)
      yield* reader.keepLong(node, notes)
      const place = places.release(hold)
      if (!place) return
      walker.currentNode = place
      continue
    }
    const line: Line | null = mayHoldNumber(data)
      ? lineOf(node, notes.displays)
      : open && joinedLine(open, node, data, notes.displays)
    if (line) {
      reader.keepLine(line, notes)
      const last: Text | undefined = line.pieces.at(-1)?.node
      if (last && last !== node) skipTo = last
    } else if (!isNew) reader.forget(node)
    const tail = lastSign(data)
    if (tail) open = isPhoneSign(tail) ? node : null
  }
}

/** Reads the line of one text that has changed. */
export function* scanLine(node: Text, reader: Reader): Work {
  if (!isConnectedNow(node)) return
  const displays: Displays = new Map()
  const line = readLine(node, displays)
  const links = new Set(
    line.pieces.map((piece) => closestTelLink(piece.node)).filter((link) => link !== null),
  )
  const notes = { ...reader.takeNotes(links), displays }
  if (node.length > longText) return yield* reader.keepLong(node, notes)
  for (const link of links) reader.keepLink(link, notes)
  if (mayHoldNumber(line.text)) reader.keepLine(line, notes)
  else for (const piece of line.pieces) reader.forget(piece.node)
}

/** A text that is all there is in its block needs no look around. */
function lineOf(node: Text, displays: Displays): Line {
  const { parentNode: parent, data } = node
  const isAlone =
    !node.nextSibling && !node.previousSibling && parent instanceof Element && kindOf(parent) !== 'inline'
  if (!isAlone) return readLine(node, displays)
  return { text: data, pieces: [{ node, from: 0, at: 0, length: data.length }], isCut: false }
}

/** The line of two texts that may share a number neither holds alone; null where they share no line or no number. */
function joinedLine(open: Text, node: Text, data: string, displays: Displays): Line | null {
  if (!isPhoneSign(firstSign(data))) return null
  let before = neighbour(node, -1)
  while (before && before !== open && !lastSign(before.data)) before = neighbour(before, -1)
  if (before !== open) return null
  const line = readLine(node, displays)
  return mayHoldNumber(line.text) ? line : null
}

/** Signs a number's part may begin or end with: digits, `(`, `)`, `+`, `-`, `.`, `/`, and an en dash. */
function isPhoneSign(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    code === 40 ||
    code === 41 ||
    code === 43 ||
    (code >= 45 && code <= 47) ||
    code === 0x2013
  )
}

function isBlank(code: number): boolean {
  return code <= 32 || code === 0xa0
}

function firstSign(data: string): number {
  for (let at = 0; at < data.length; at++) if (!isBlank(data.charCodeAt(at))) return data.charCodeAt(at)
  return 0
}

function lastSign(data: string): number {
  for (let at = data.length - 1; at >= 0; at--) if (!isBlank(data.charCodeAt(at))) return data.charCodeAt(at)
  return 0
}
