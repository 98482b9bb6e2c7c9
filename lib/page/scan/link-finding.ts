// Owns what a dialling link says: the number of its address, and which part of its text is marked.

import { findNumbers } from '../../phone/find.ts'
import { readNumber } from '../../phone/normalise.ts'
import type { Candidate, FindOptions, FoundNumber } from '../../phone/number.ts'
import { attributeOf, hasInside, textWalker } from './dom.ts'
import { emptyFinding, type Finding, isSame, placeOf } from './finding.ts'
import { labelOf } from './label.ts'
import { type Line, readLine } from './line.ts'
import type { Notes } from './notes.ts'
import { isTelLink } from './tel-link.ts'

/** Text of a link that is marked whole where it holds no number of its own. */
const longestLinkText = 40

/** What a dialling link says now; null where it dials nothing that is a number. `options` are those for a label. */
export function findLink(
  link: Element,
  notes: Notes,
  options: (label: string) => FindOptions,
): Finding | null {
  const found = readTelLink(link, options(''))
  if (!found) return null
  const line = linkLine(link, notes)
  const label = labelOf(link, notes.headers)
  const finding = emptyFinding(line, label)
  finding.link = link
  const span = spanIn(line.text, found, options(label))
  if ('e164' in found) finding.places.push({ ...placeOf(found, label), ...span })
  else {
    finding.candidates.push({ ...found, ...span })
    finding.linkText = found.text
  }
  return finding
}

export function isSameLink(old: Finding, now: Finding): boolean {
  const [candidate] = now.candidates
  const dials = (finding: Finding): string | undefined =>
    finding.places[0]?.number.e164 ?? finding.candidates[0]?.text
  const isDecided = candidate !== undefined && old.linkText === candidate.text
  return isSame(old, { ...now }, now.label) && (dials(old) === dials(now) || isDecided)
}

/** The number a `tel:` or `callto:` link dials; null for other links and for what is no number. */
function readTelLink(link: Element, options: FindOptions): FoundNumber | Candidate | null {
  return isTelLink(link) ? readNumber(attributeOf(link, 'href') ?? '', options) : null
}

/** The text of a link, as a line of its own. */
function linkLine(link: Element, notes: Notes): Line {
  const node = textWalker(link).next()
  if (!node) return { text: '', pieces: [] }
  const line = readLine(node, notes.displays)
  const own = line.pieces.filter((piece) => hasInside(link, piece.node))
  const start = own[0]?.at ?? 0
  const last = own.at(-1)
  return {
    text: last ? line.text.slice(start, last.at + last.length) : '',
    pieces: own.map((piece) => ({ ...piece, at: piece.at - start })),
  }
}

/** Which part of a link's text is marked: the number it dials, or all of a short text. */
function spanIn(
  text: string,
  found: FoundNumber | Candidate,
  options: FindOptions,
): { start: number; end: number } {
  const { numbers, candidates } = findNumbers(text, { ...options, label: 'SĐT' })
  const same =
    'e164' in found
      ? numbers.find(({ e164 }) => e164 === found.e164)
      : candidates.find((candidate) => candidate.text === found.text)
  if (same) return { start: same.start, end: same.end }
  const short = text.trim()
  const start = text.indexOf(short)
  return short.length <= longestLinkText ? { start, end: start + short.length } : { start: 0, end: 0 }
}
