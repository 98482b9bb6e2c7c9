// Owns walking the page's tree for numbers, a little at a time.

import { mayHoldNumber } from '../../phone/may-hold.ts'
import { dataOf, isConnectedNow, isText, parentElementOf, textWalker } from './dom.ts'
import { kindOf, standsInClosed } from './element-kind.ts'
import { type Line, readLine } from './line.ts'
import { type Notes, takeNotes } from './notes.ts'
import type { PlaceKeeper } from './place-keeper.ts'
import type { Slices, Work } from './slices.ts'
import { closestTelLink, telLinksIn } from './tel-link.ts'

/** Texts between two looks at the clock. */
const textsPerLook = 16
/** A text longer than this is read in parts. */
export const longText = 20_000

/** No number has more UTF-16 units before its last part than this. */
const mostOpen = 40

/** Texts read first, from where the page is seen on. */
const textsSeen = 600

/** What a walk needs of who reads: it is told of all that may hold a number. */
export interface ScanReader {
  slices: Pick<Slices, 'isOver'>
  /** Whether there is anything that could be forgotten. */
  hasFindings(): boolean
  /** Whether it has read before, or has been warmed up for that. */
  isWarm(): boolean
  warmUp(): Work
  /** Whether a text is worth a closer look. */
  mayHold(text: string): boolean
  /** Reads a text that is its own line, and keeps what it says. */
  keepText(node: Text, parent: Element, data: string, notes: Notes): Text
  /** Reads a line and keeps what it says. Gives the line's last text. */
  keepLine(line: Line, notes: Notes): Text | undefined
  /** Reads a text far too long for one look, part by part. */
  keepLong(node: Text, notes: Notes): Work
  /** Whether the link dials what may be a number: then its text is the link's. */
  keepLink(link: Element, notes: Notes): boolean
  forget(node: Text): void
}

/**
 * Reads everything below `root`. What was known of it and no longer holds is dropped. With `from`, only some texts
 * from there on.
 */
export function* scanTree(
  root: Node,
  reader: ScanReader,
  places: PlaceKeeper,
  notes = takeNotes(),
  from: Element | null = null,
): Work {
  const found = telLinksIn(root)
  if (reader.slices.isOver()) yield
  const links = new Set<Element>()
  notes.links = links
  for (const link of found) {
    if (reader.keepLink(link, notes)) links.add(link)
    if (reader.slices.isOver()) yield
  }
  const walk = createWalk(root, reader, notes, from)
  for (let node = walk.readOn(); node; node = walk.readOn()) {
    const hold = places.hold(node, root)
    const isLong = node.data.length > longText
    if (isLong) yield* reader.keepLong(node, notes)
    else if (reader.isWarm()) yield
    else yield* reader.warmUp()
    const place = places.release(hold)
    if (!place || !isConnectedNow(root)) return
    walk.goOnFrom(place, place === node && !isLong)
  }
}

interface Walk {
  /** Reads on until the slice is over, or what reads numbers is not warm yet. Gives the text that is next, or too long to be read at once; null: all is read. */
  readOn(): Text | null
  /** Where to read on: with this very text, or after this place. */
  goOnFrom(place: Node, isNext: boolean): void
}

/** A plain function reads the texts: Firefox compiles no generator as well as that. */
function createWalk(root: Node, reader: ScanReader, notes: Notes, from: Element | null): Walk {
  const { slices } = reader
  const isNew = notes.isFirst || !reader.hasFindings()
  const { walker, next } = textWalker(root)
  let waiting: Text | null = null
  let skipTo: Text | null = null
  /** The end of the text before, where a number may go on from there. */
  let open = ''
  let looks = 0
  if (from) walker.currentNode = from

  function readOn(): Text | null {
    let node = waiting ?? next()
    // The text that was waited with is read without another look at the clock.
    let isWaited = waiting !== null
    waiting = null
    for (; node; node = next()) {
      if (from && looks > textsSeen) return null
      const data = dataOf(node)
      if (!isWaited && (data.length > longText || (++looks % textsPerLook === 0 && slices.isOver())))
        return node
      isWaited = false
      if (skipTo) {
        if (node === skipTo) skipTo = null
        continue
      }
      const isWhole = reader.mayHold(data)
      const isPart = !isWhole && open !== '' && isPhoneSign(firstSign(data)) && mayHoldNumber(open + data)
      if ((isWhole || isPart) && !reader.isWarm()) return node
      readText(node, data, isWhole, isPart)
    }
    return null
  }

  /** Where a text is part of a line that holds numbers, the whole line is read with it. */
  function readText(node: Text, data: string, isWhole: boolean, isPart: boolean): void {
    const block = isWhole || isPart ? blockAround(node) : null
    let last: Text | undefined
    if (block) {
      if (isWhole) last = reader.keepText(node, block, data, notes)
    } else if (isWhole || isPart) {
      const line = readLine(node, notes.displays)
      if (reader.mayHold(line.text)) last = reader.keepLine(line, notes)
    }
    if (!last) {
      if (!isNew) reader.forget(node)
    } else if (last !== node) skipTo = last
    const tail = lastSign(data)
    if (block || (tail && !isPhoneSign(tail))) open = ''
    else if (tail) open = (open + data).slice(-mostOpen)
  }

  return {
    readOn,
    goOnFrom(place, isNext) {
      if (isNext && isText(place)) {
        waiting = place
        return
      }
      walker.currentNode = place
      skipTo = null
      open = ''
    },
  }
}

/** Reads the line of one text that has changed. */
export function* scanLine(node: Text, reader: ScanReader, notes = takeNotes()): Work {
  if (!isConnectedNow(node)) return
  const links = new Set<Element>()
  notes.links = links
  if (node.length > longText) return yield* reader.keepLong(node, notes)
  const line = readLine(node, notes.displays)
  const around = new Set<Element>()
  for (const piece of line.pieces) {
    const link = closestTelLink(piece.node)
    if (link) around.add(link)
  }
  for (const link of around) if (reader.keepLink(link, notes)) links.add(link)
  if (standsInClosed(node)) for (const piece of line.pieces) reader.forget(piece.node)
  else if (reader.mayHold(line.text)) reader.keepLine(line, notes)
  else for (const piece of line.pieces) reader.forget(piece.node)
}

/** The block of a text that is all there is in it: then its line is itself. */
function blockAround(node: Text): Element | null {
  if (node.nextSibling || node.previousSibling) return null
  const parent = parentElementOf(node)
  return parent && kindOf(parent) !== 'inline' ? parent : null
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
