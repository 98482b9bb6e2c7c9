// Owns reading the number at a point, a link or a place, from the page's text as it is at this moment.

import type { PhoneNumber } from '../../phone/number.ts'
import { aroundOf, isConnectedNow, isShownIn, isText, rootOf, shadowRootOf, textWalker } from './dom.ts'
import { standsInClosed } from './element-kind.ts'
import type { Finding, Findings, Place } from './finding.ts'
import type { Foreign } from './foreign.ts'
import { longestLine, neighbour, overlap, type Piece, rangesIn, readLine, readPart } from './line.ts'
import { takeNotes } from './notes.ts'
import type { Spot } from './page-list.ts'
import type { Reader } from './read.ts'
import { longText } from './scan.ts'
import { closestTelLink } from './tel-link.ts'

/** A number on the page, where it stands now. */
export interface Hit {
  number: PhoneNumber
  /** What it stands under (`SĐT chính`); empty where there is nothing. */
  label: string
  /** One for each line it is broken over, in the frame's viewport. */
  rects: DOMRect[]
  element: Element
  isTelLink: boolean
  /** What it was made of; null in a field. */
  spot: Spot | null
}

export interface HitTest {
  at: (x: number, y: number, target: Element | null) => Hit | null
  ofLink: (link: Element) => Hit | null
  of: (finding: Finding, place: Place) => Hit | null
  /** What stands now where a hit was made; null where that has gone. */
  again: (hit: Hit) => Hit | null
}

/** Texts looked at where the browser names no caret (`user-select: none`). */
const mostTexts = 20
const slackPx = 1

export function createHitTest(
  document: Document,
  findings: Findings,
  reader: Reader,
  foreign: Foreign,
): HitTest {
  // One range for all: each live range makes every later change of the page slower.
  const range = Document.prototype.createRange.call(document)

  function rectsOf({ pieces }: Finding, { start, end }: Place): DOMRect[] {
    const rects: DOMRect[] = []
    for (const part of rangesIn(pieces, start, end)) {
      range.setStart(part.startContainer, part.startOffset)
      range.setEnd(part.endContainer, part.endOffset)
      rects.push(...range.getClientRects())
    }
    range.setStart(document, 0)
    range.collapse(true)
    return rects
  }

  function hitOf(finding: Finding, place: Place, rects = rectsOf(finding, place)): Hit | null {
    const piece = pieceAt(finding.pieces, place.start)
    const element = finding.link ?? (piece ? aroundOf(piece.node) : null)
    if (!element) return null
    const { number, label } = place
    return { number, label, rects, element, isTelLink: finding.link !== null, spot: { finding, place } }
  }

  /** What the line of a text says now. */
  function live(node: Text, offset: number): Finding | null {
    const known = findings.of(node)
    if (known && !known.link && isFresh(known)) return known
    if (standsInClosed(node)) return null
    const notes = takeNotes()
    const line =
      node.length > longText
        ? readPart(node, Math.max(0, offset - longestLine / 2 - overlap))
        : readLine(node, notes.displays)
    if (!reader.mayHold(line.text)) return null
    const finding = reader.read(line, notes)
    if (finding.candidates.length > 0) foreign.decide(finding)
    return finding
  }

  function placeAt(finding: Finding, node: Text, offset: number): Place | undefined {
    const piece = finding.pieces.find((each) => each.node === node)
    if (!piece) return undefined
    const at = piece.at + offset - piece.from
    return finding.places.find(({ start, end }) => start <= at && at <= end)
  }

  function ofLink(link: Element, finding: Finding): Hit | null {
    if (finding.candidates.length > 0) foreign.decide(finding)
    const [place] = finding.places
    if (!place) return null
    const rects = rectsOf(finding, place)
    return hitOf(finding, place, rects.length > 0 ? rects : [...Element.prototype.getClientRects.call(link)])
  }

  function inText(node: Text, offset: number): Hit | null {
    const finding = live(node, offset)
    const place = finding && placeAt(finding, node, offset)
    return finding && place ? hitOf(finding, place) : null
  }

  /** Where there is no caret in the target: its own few texts, one by one. */
  function inTexts(target: Element, x: number, y: number): Hit | null {
    const { next } = textWalker(target)
    for (let count = 0; count < mostTexts; count++) {
      const node = next()
      if (!node) return null
      if (node.length > longText) continue
      const finding = live(node, 0)
      for (const place of finding?.places ?? []) {
        const hit = finding && hitOf(finding, place)
        if (holds(hit, x, y)) return hit
      }
    }
    return null
  }

  function ofLinkNow(link: Element): Hit | null {
    const dialled = reader.readLink(link)
    return dialled && ofLink(link, dialled)
  }

  function ofNow({ finding: { link, pieces }, place: { start } }: Spot): Hit | null {
    if (link) return isConnectedNow(link) ? ofLinkNow(link) : null
    const piece = pieceAt(pieces, start)
    return piece && isConnectedNow(piece.node) ? inText(piece.node, piece.from + start - piece.at) : null
  }

  return {
    ofLink: ofLinkNow,
    again: ({ spot }) => spot && ofNow(spot),
    of: hitOf,
    at(x, y, target) {
      const link = target && closestTelLink(target)
      // What dials nothing has left its text to itself.
      const dialled = link && reader.readLink(link)
      if (dialled) return ofLink(link, dialled)
      const caret = Document.prototype.caretPositionFromPoint.call(document, x, y, {
        shadowRoots: rootsAround(target),
      })
      const node = caret?.offsetNode
      if (isText(node) && (!target || isShownIn(target, node))) {
        const hit = inText(node, caret?.offset ?? 0)
        return holds(hit, x, y) ? hit : null
      }
      return target ? inTexts(target, x, y) : null
    },
  }
}

function pieceAt(pieces: readonly Piece[], start: number): Piece | undefined {
  return pieces.find(({ at, length }) => at + length > start)
}

/** Whether a finding still says what its texts say. */
export function isFresh({ pieces, text, isLong }: Finding): boolean {
  const [first] = pieces
  const last = pieces.at(-1)
  if (!first || !last || isLong) return false
  if (first === last) {
    return first.node.data === text && !neighbour(first.node, 1) && !neighbour(first.node, -1)
  }
  let node: Text | null = first.node
  for (const piece of pieces) {
    if (piece.node !== node || node.length !== piece.length) return false
    if (!text.startsWith(node.data, piece.at)) return false
    node = neighbour(node, 1)
  }
  return true
}

function holds(hit: Hit | null, x: number, y: number): boolean {
  const isHolding = ({ left, right, top, bottom }: DOMRect) =>
    x >= left - slackPx && x <= right + slackPx && y >= top - slackPx && y <= bottom + slackPx
  return hit?.rects.some(isHolding) ?? false
}

/** The shadow roots an element stands in, and its own: only those named to the browser give a caret. */
export function rootsAround(target: Element | null): ShadowRoot[] {
  const own = target && shadowRootOf(target)
  const roots = own ? [own] : []
  for (let root = target && rootOf(target); root instanceof ShadowRoot; root = rootOf(root.host))
    roots.push(root)
  return roots
}
