// Several numbers' calls as one list, newest first.

import type { Call } from './call.ts'
import type { PhoneNumber } from './phone/number.ts'

/** A call and the number it was found under. */
export interface Entry {
  call: Call
  number: PhoneNumber
}

export interface Strand {
  number: PhoneNumber
  /** Newest first. */
  calls: readonly Call[]
  hasMore: boolean
}

/**
 * Calls older than the oldest one loaded of a number that has more are held back: else older calls of that number
 * would later be slipped in between rows that were already read.
 */
export function merge(strands: readonly Strand[]): Entry[] {
  const only = strands.length === 1 ? strands[0] : undefined
  if (only) return only.calls.map((call) => ({ call, number: only.number }))
  const horizonMs = Math.max(...strands.map(oldestLoaded))
  const seen = new Set<string>()
  const entries: (Entry & { at: number })[] = []
  for (const { number, calls } of strands) {
    let at = Infinity
    for (const call of calls) {
      at = call.startedAt ?? at
      if (at < horizonMs || seen.has(call.id)) continue
      seen.add(call.id)
      entries.push({ call, number, at })
    }
  }
  return entries
    .toSorted((one, other) => other.at - one.at || 0)
    .map(({ call, number }) => ({ call, number }))
}

/** The strands whose next page the list waits for. */
export function strandsToLoad<Each extends Strand>(strands: readonly Each[]): Each[] {
  const horizonMs = Math.max(...strands.map(oldestLoaded))
  return strands.filter((strand) => strand.hasMore && oldestLoaded(strand) === horizonMs)
}

/** Unix ms; -Infinity where nothing older is to come. */
function oldestLoaded({ calls, hasMore }: Strand): number {
  if (!hasMore) return -Infinity
  return calls.findLast((call) => call.startedAt !== null)?.startedAt ?? Infinity
}
