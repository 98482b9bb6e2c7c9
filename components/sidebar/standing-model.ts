// What stands between us: the last call, or the call back that is owed; from what is newest, shown or not.

import type { Call } from '../../lib/call.ts'
import { type Owed, owedCallBack } from '../../lib/history.ts'
import { merge } from '../../lib/timeline.ts'
import type { Feed } from './feed-model.ts'
import { strandsOf } from './strands.ts'

/** What is true of the number itself, whatever the period. */
export type Standing =
  | { kind: 'loading' }
  | { kind: 'failed' }
  | { kind: 'empty'; askedAs: string[] }
  | { kind: 'known'; last: Call | null; owed: Owed | null }

/** `feeds` are of all time; reads their signals. */
export function standingOf(feeds: readonly Feed[], total: number | null): Standing {
  const loaded = feeds.map((feed) => feed.calls.value)
  if (loaded.some((calls) => calls.kind === 'loading')) return { kind: 'loading' }
  const newest = merge(
    strandsOf(feeds).map((strand) => ({ ...strand, calls: [...strand.waiting, ...strand.calls] })),
  ).map((entry) => entry.call)
  const first = newest[0]
  if (first) return { kind: 'known', last: first, owed: owedCallBack(newest) }
  if (loaded.some((calls) => calls.kind === 'failed')) return { kind: 'failed' }
  if (total !== 0) return { kind: total === null ? 'loading' : 'failed' }
  return {
    kind: 'empty',
    askedAs: loaded.flatMap((calls) => (calls.kind === 'loaded' ? calls.askedAs : [])),
  }
}
