// Owns what was found where: the numbers of one line, and which node belongs to which finding.

import type { Candidate, FoundNumber, PhoneNumber } from '../../phone/number.ts'
import { isConnectedNow } from './dom.ts'
import type { Line, Piece } from './line.ts'

/** One number in a line, by its place in the line's text. */
export interface Place {
  number: PhoneNumber
  start: number
  end: number
  label: string
}

export interface Finding {
  /** The line as it was read; empty where it is too long to keep. */
  text: string
  pieces: Piece[]
  /** The column header, `dt` or label the line stands under; empty where there is none. */
  label: string
  places: Place[]
  /** Not decided here: the background is asked. */
  candidates: Candidate[]
  /** The `tel:` link this finding is, by its address. */
  link: Element | null
  /** What the link dials, where the background has to read that. */
  linkText?: string
  /** The text is too long to keep: it is read again where it is pointed at. */
  isLong: boolean
}

/** All findings of a page, freed with their nodes. */
export interface Findings {
  of(node: Node): Finding | undefined
  add(finding: Finding): void
  drop(finding: Finding): void
  /** Drops what the finding says of these texts. Gives what stands in its others, which stays; null where nothing does. */
  dropIn(finding: Finding, nodes: ReadonlySet<Node>): Finding | null
  /** The finding's places have changed. Nothing happens where it was dropped meanwhile. */
  touch(finding: Finding): void
  /** The finding was read again and is the same, but it may have moved. */
  meetAgain(finding: Finding): void
  /** In the order they were read in last. */
  all(): ReadonlySet<Finding>
  /** Drops the findings whose nodes have left the page. */
  sweep(): void
  clear(): void
  /** What came, went, changed or may have moved since this was asked for last; where it is much, only a part. */
  takeNews(): ReadonlySet<Finding>
}

function hasPlace({ pieces, places, candidates }: Finding, { at, length }: Piece): boolean {
  if (pieces.length === 1) return true
  const isIn = ({ start, end }: { start: number; end: number }) => start < at + length && end > at
  return places.some(isIn) || candidates.some(isIn)
}

/** What a finding says of texts other than these: a block of endless inline text is read in lines that overlap. */
function outside(finding: Finding, nodes: ReadonlySet<Node>): Finding | null {
  const [gone, pieces]: [Piece[], Piece[]] = [[], []]
  for (const piece of finding.pieces)
    (nodes.has(piece.node) || !isConnectedNow(piece.node) ? gone : pieces).push(piece)
  const isOutside = ({ start, end }: { start: number; end: number }): boolean =>
    !gone.some(({ at, length }) => start < at + length && end > at)
  const places = finding.places.filter(isOutside)
  const candidates = finding.candidates.filter(isOutside)
  return places.length + candidates.length > 0 ? { ...finding, pieces, places, candidates } : null
}

/** More news than this are not told one by one. */
export const mostNews = 64

export function createFindings(): Findings {
  const byNode = new Map<Node, Finding>()
  const all = new Set<Finding>()
  let news = new Set<Finding>()

  function note(finding: Finding): void {
    if (news.size <= mostNews) news.add(finding)
  }

  function drop(finding: Finding): void {
    if (all.delete(finding)) note(finding)
    for (const { node } of finding.pieces) if (byNode.get(node) === finding) byNode.delete(node)
    if (finding.link && byNode.get(finding.link) === finding) byNode.delete(finding.link)
  }

  function add(finding: Finding): void {
    all.add(finding)
    note(finding)
    for (const piece of finding.pieces) if (hasPlace(finding, piece)) byNode.set(piece.node, finding)
    if (finding.link) byNode.set(finding.link, finding)
  }

  return {
    of: (node) => byNode.get(node),
    all: () => all,
    takeNews() {
      const taken = news
      news = new Set()
      return taken
    },
    drop,
    touch(finding) {
      if (all.has(finding)) note(finding)
    },
    meetAgain(finding) {
      note(finding)
      all.delete(finding)
      all.add(finding)
    },
    add,
    dropIn(finding, nodes) {
      drop(finding)
      const rest = outside(finding, nodes)
      if (rest) add(rest)
      return rest
    },
    sweep() {
      for (const finding of all) {
        const node = finding.link ?? finding.pieces[0]?.node
        if (!node || !isConnectedNow(node) || node.ownerDocument !== document) drop(finding)
      }
    },
    clear() {
      byNode.clear()
      all.clear()
      news.clear()
    },
  }
}

export function emptyFinding({ text, pieces }: Line, label: string): Finding {
  return { text, pieces, label, places: [], candidates: [], link: null, isLong: false }
}

export function placeOf(found: FoundNumber, label: string): Place {
  const { start, end, e164, national, kind, alternative, ext } = found
  const number: PhoneNumber = { e164, national, kind }
  if (alternative) number.alternative = alternative
  if (ext) number.ext = ext
  return { number, start, end, label }
}

/** Whether a finding still is what a line says. */
export function isSame(finding: Finding, line: Line, label: string): boolean {
  const { pieces } = finding
  if (finding.isLong || finding.text !== line.text || finding.label !== label) return false
  return (
    pieces.length === line.pieces.length && pieces.every(({ node }, at) => node === line.pieces[at]?.node)
  )
}
