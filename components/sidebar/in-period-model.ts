// What is true in the period on the screen, and what went wrong beside it.

import type { ReadonlySignal } from '@preact/signals'
import type { Fault } from '../../lib/fault.ts'
import type { Entry } from '../../lib/timeline.ts'
import type { Feed } from './feed-model.ts'
import type { strandsOf } from './strands.ts'

/** What is true in the period. */
export type InPeriod =
  | { kind: 'loading' }
  | { kind: 'failed'; fault: Fault }
  | { kind: 'empty' }
  /** VBot counts calls, and sent none that can be read. */
  | { kind: 'odd'; total: number }
  | { kind: 'ready'; entries: Entry[]; hasMore: boolean; isLoadingMore: boolean; unreadable: number }

/** A fault beside calls that are there. `at`: when those came; Unix ms. */
export interface Problem {
  fault: Fault
  at: number
}

interface Loaded {
  feeds: readonly Feed[]
  strands: ReturnType<typeof strandsOf>
  entries: Entry[]
  /** Read only where there are no calls: what comes of it then is drawn anew, and nothing else. */
  total: ReadonlySignal<number | null>
}

/** Reads the feeds' signals. */
export function inPeriodOf({ feeds, strands, entries, total }: Loaded): InPeriod {
  if (entries.length > 0) {
    return {
      kind: 'ready',
      entries,
      hasMore: strands.some((strand) => strand.hasMore),
      isLoadingMore: strands.some((strand) => strand.isLoadingMore),
      unreadable: strands.reduce((sum, strand) => sum + strand.unreadable, 0),
    }
  }
  const failed = feeds.map((feed) => feed.calls.value).find((calls) => calls.kind === 'failed')
  if (failed) return failed
  if (feeds.some((feed) => feed.calls.value.kind === 'loading')) return { kind: 'loading' }
  const miscounted = feeds.map((feed) => feed.count.value).find((count) => count.kind === 'failed')
  if (miscounted) return miscounted
  const counted = total.value
  if (counted === null) return { kind: 'loading' }
  return counted === 0 ? { kind: 'empty' } : { kind: 'odd', total: counted }
}

/** The first fault of these feeds; reads their signals. */
export function problemOf(feeds: readonly Feed[], nowMs: number): Problem | null {
  for (const feed of feeds) {
    const calls = feed.calls.value
    const count = feed.count.value
    const at = calls.kind === 'loaded' ? calls.at : nowMs
    if (calls.kind === 'loaded' && calls.problem) return { fault: calls.problem.fault, at }
    if (calls.kind === 'failed') return { fault: calls.fault, at }
    if (count.kind === 'failed') return { fault: count.fault, at }
    if (count.kind === 'known' && count.problem) return { fault: count.problem, at }
  }
  return null
}
