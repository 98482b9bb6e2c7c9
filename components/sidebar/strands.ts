// What several numbers' feeds have come to together.

import type { Feed, LoadedCalls } from './feed-model.ts'

/** What has been loaded of each number, as lib/timeline.ts wants it. */
export function strandsOf(feeds: readonly Feed[]) {
  return feeds.flatMap((feed) => {
    const calls = feed.calls.value
    return calls.kind === 'loaded' ? [strandOf(feed, calls)] : []
  })
}

function strandOf(feed: Feed, { waiting, ...calls }: LoadedCalls) {
  const hasMore = feed.hasMore.value
  return { ...calls, feed, number: feed.number, hasMore, waiting: waiting?.calls ?? [] }
}

export function totalOf(feeds: readonly Feed[]): number | null {
  let sum = 0
  for (const feed of feeds) {
    const count = feed.count.value
    if (count.kind !== 'known') return null
    sum += count.total
  }
  return sum
}
