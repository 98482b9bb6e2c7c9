// Owns asking the background about numbers of other countries: in one batch, and never twice for the same digits.

import type { Candidate, PhoneNumber } from '../../phone/number.ts'
import type { Finding, Findings } from './finding.ts'

export type ReadForeign = (
  candidates: Pick<Candidate, 'text' | 'country'>[],
) => Promise<(PhoneNumber | null)[]>

export interface Foreign {
  /** What a candidate is: a number, none (null), or not known yet (undefined); then it is asked. */
  read(candidate: Candidate): PhoneNumber | null | undefined
  /** Decides the candidates of a finding, now or when the answer is there. */
  decide: (finding: Finding) => void
}

const mostKnown = 5_000
/** Candidates in one message. */
const mostAsked = 500

function keyOf({ text, country }: Pick<Candidate, 'text' | 'country'>): string {
  return `${country} ${text}`
}

/** `onNews`: findings have got numbers, or a number that was asked for is known now. */
export function createForeign(readForeign: ReadForeign, findings: Findings, onNews: () => void): Foreign {
  const known = new Map<string, PhoneNumber | null>()
  const asked = new Map<string, Candidate>()
  const waiting = new Set<Finding>()
  let isAsking = false

  function read(candidate: Candidate): PhoneNumber | null | undefined {
    const key = keyOf(candidate)
    const number = known.get(key)
    if (number !== undefined) return number
    asked.set(key, candidate)
    askSoon()
    return undefined
  }

  /** A macrotask later, so that one slice of scanning makes one message. */
  function askSoon(): void {
    if (isAsking) return
    isAsking = true
    setTimeout(() => void ask(), 0)
  }

  async function ask(): Promise<void> {
    const batch = [...asked.values()].slice(0, mostAsked)
    for (const candidate of batch) asked.delete(keyOf(candidate))
    const answers = await readForeign(batch.map(({ text, country }) => ({ text, country }))).catch(() => null)
    isAsking = false
    if (answers) {
      for (const [index, candidate] of batch.entries()) {
        if (known.size >= mostKnown) known.clear()
        known.set(keyOf(candidate), answers[index] ?? null)
      }
      for (const finding of waiting) decide(finding)
      onNews()
    } else {
      // Not answered: asked again when the text is seen again, not at once and for ever.
      waiting.clear()
      asked.clear()
    }
    if (asked.size > 0) askSoon()
  }

  function decide(finding: Finding): void {
    waiting.delete(finding)
    const open: Candidate[] = []
    const found = finding.candidates.flatMap((candidate) => {
      const number = read(candidate)
      if (number === undefined) open.push(candidate)
      return number ? [{ number, start: candidate.start, end: candidate.end, label: finding.label }] : []
    })
    finding.candidates = open
    if (open.length > 0) waiting.add(finding)
    if (found.length === 0 && open.length > 0) return
    finding.places = [...finding.places, ...found].toSorted((one, other) => one.start - other.start)
    if (finding.places.length > 0 || open.length > 0) findings.touch(finding)
    else findings.drop(finding)
  }

  return { read, decide }
}
