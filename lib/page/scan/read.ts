// Owns turning lines, long texts and dialling links into findings, and keeping those up to date.

import { findNumbers } from '../../phone/find.ts'
import { mayHoldWhole } from '../../phone/may-hold.ts'
import type { FindOptions } from '../../phone/number.ts'
import { isInClosed, standsInClosed } from './element-kind.ts'
import { emptyFinding, type Finding, type Findings, isSame, placeOf } from './finding.ts'
import { labelOf, labelOfLine } from './label.ts'
import type { Line } from './line.ts'
import { findLink, isSameLink } from './link-finding.ts'
import { longestLine, overlap, readPart } from './line.ts'
import { type Notes, takeNotes } from './notes.ts'
import { findInRow, type LineFinds } from './row-line.ts'
import { findInLine } from './seams.ts'
import type { ScanReader } from './scan.ts'
import type { Slices, Work } from './slices.ts'
import { telLinkAround } from './tel-link.ts'

export interface ReadSettings {
  /** Default country, ISO 3166 alpha-2. */
  country: string
  mapsOldNumbers: boolean
}

/** Keeps what a walk comes to. */
export interface Reader extends ScanReader {
  /** What a line says now, without keeping it. */
  read(line: Line, notes: Notes): Finding
  /** What a dialling link says now; null where it dials nothing that is a number. */
  readLink(link: Element): Finding | null
}

/** Numbers marked ahead in one long text; the rest is read when pointed at. */
const mostInLongText = 5_000

/** What one number takes when it is the first, the engine compiles for longer than a slice: each of these needs more of it. */
const samples = ['0912345678', '0912 345 678 / 0987 654 321', 'ĐT 0912345678', 'DĐ 0912345678']
let isWarm = false

function* warmUp(): Work {
  isWarm = true
  for (const sample of samples) {
    findNumbers(sample)
    yield
  }
}

export interface ReaderOptions {
  findings: Findings
  settings: () => ReadSettings
  slices: Pick<Slices, 'isOver'>
  /** A finding has candidates the background must read. */
  onCandidates: (finding: Finding) => void
}

export function createReader({ findings, settings, slices, onCandidates }: ReaderOptions): Reader {
  function options(label: string): FindOptions {
    const { country, mapsOldNumbers } = settings()
    return { country, mapOld: mapsOldNumbers, label }
  }

  function mayHold(text: string): boolean {
    return mayHoldWhole(text, settings().country)
  }

  function readAs(line: Line, label: string, { headers, links }: Notes): Finding {
    const { text, pieces } = line
    const finds: LineFinds = findInRow(line, headers, options) ?? findInLine(line, options(label))
    const { numbers, candidates } = finds
    const finding = emptyFinding(line, label)
    if (numbers.length + candidates.length === 0) return finding
    const isFree = ({ start, end }: { start: number; end: number }): boolean =>
      !pieces.some(({ node, at, length }) => at < end && at + length > start && telLinkAround(node, links))
    const isAll = links.size === 0
    finding.places = (isAll ? numbers : numbers.filter(isFree)).map((found) =>
      placeOf(found, labelInside(text, found.start) || (found.label ?? label)),
    )
    finding.candidates = isAll ? candidates : candidates.filter(isFree)
    return finding
  }

  function keep(finding: Finding): void {
    if (finding.places.length === 0 && finding.candidates.length === 0) return
    findings.add(finding)
    if (finding.candidates.length > 0) onCandidates(finding)
  }

  function dropIn(finding: Finding, nodes: ReadonlySet<Node>): void {
    const rest = findings.dropIn(finding, nodes)
    // What is asked about what was dropped decides nothing of the rest.
    if (rest && rest.candidates.length > 0) onCandidates(rest)
  }

  function forget(node: Text): void {
    const old = findings.of(node)
    if (old && !old.link) dropIn(old, new Set([node]))
  }

  return {
    slices,
    hasFindings: () => findings.all().size > 0,
    isWarm: () => isWarm,
    warmUp,
    forget,
    mayHold,
    read: (line, notes) => readAs(line, labelOfLine(line, notes), notes),

    keepText(node, parent, data, notes) {
      const old = findings.of(node)
      if (isInClosed(parent, notes.closed)) {
        if (old) findings.drop(old)
        return node
      }
      const label = labelOf(parent, notes.headers)
      if (old) {
        if (old.link || (old.text === data && old.label === label && old.pieces.length === 1)) {
          findings.meetAgain(old)
          return node
        }
        findings.drop(old)
      }
      keep(readAs({ text: data, pieces: [{ node, from: 0, at: 0, length: data.length }] }, label, notes))
      return node
    },

    keepLine(line, notes) {
      const [first] = line.pieces
      const last = line.pieces.at(-1)?.node
      if (isInClosed(first?.node.parentElement ?? null, notes.closed)) {
        for (const { node } of line.pieces) forget(node)
        return last
      }
      const label = labelOfLine(line, notes)
      const nodes = new Set(line.pieces.map(({ node }) => node))
      for (const node of nodes) {
        const old = findings.of(node)
        if (!old || old.link) continue
        if (isSame(old, line, label)) {
          findings.meetAgain(old)
          return last
        }
        dropIn(old, nodes)
      }
      keep(readAs(line, label, notes))
      return last
    },

    *keepLong(node, notes) {
      forget(node)
      if (isInClosed(node.parentElement, notes.closed)) return
      const piece = { node, from: 0, at: 0, length: node.length }
      const whole = emptyFinding({ text: '', pieces: [piece] }, '')
      whole.isLong = true
      let last = 0
      for (let from = 0; from < node.length && whole.places.length < mostInLongText; from += longestLine) {
        const start = Math.max(0, from - overlap)
        for (const place of readAs(readPart(node, start), '', notes).places) {
          if (place.start + start < last) continue
          last = place.end + start
          whole.places.push({ ...place, start: place.start + start, end: last })
        }
        if (slices.isOver()) yield
      }
      keep(whole)
    },

    keepLink(link, notes) {
      const old = findings.of(link)
      const finding = isInClosed(link, notes.closed) ? null : findLink(link, notes, options)
      if (old?.link && finding && isSameLink(old, finding)) findings.meetAgain(old)
      else {
        if (old?.link) findings.drop(old)
        if (!finding) return false
        for (const { node } of finding.pieces) forget(node)
        keep(finding)
      }
      return true
    },

    readLink(link) {
      const notes = takeNotes()
      return standsInClosed(link) ? null : findLink(link, notes, options)
    },
  }
}

/** Words in the line directly before a number, such as `SĐT` in `SĐT: 0912…`. */
function labelInside(text: string, start: number): string {
  if (start === 0 || !text.includes(':')) return ''
  const before = text.slice(Math.max(0, start - 60), start)
  return /(?:^|[\n,;|•])\s*([^\n,;|•:\d]{1,40}?)\s*:\s*$/.exec(before)?.[1] ?? ''
}
