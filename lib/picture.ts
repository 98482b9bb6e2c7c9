// Calls over time as a row of buckets: by hour, day, week or month, whichever keeps the picture legible.

import type { Call } from './call.ts'
import { dayOf, dayStart, type Span } from './period.ts'

export interface Bucket extends Span {
  answered: number
  missed: number
  unreached: number
  /** All calls of this time are loaded. */
  isLoaded: boolean
}

export type Grain = 'hour' | 'day' | 'week' | 'month'

const hourMs = 60 * 60 * 1000
const dayMs = 24 * hourMs
const stepMs = { hour: hourMs, day: dayMs, week: 7 * dayMs }

/** `calls` newest first. `span` null: from the oldest of them to today, and one empty bucket before where there are more. */
export function pictureOf(
  calls: readonly Call[],
  { span, nowMs, hasMore }: { span: Span | null; nowMs: number; hasMore: boolean },
): { grain: Grain; buckets: Bucket[] } {
  const oldestMs = calls.findLast((call) => call.startedAt !== null)?.startedAt ?? nowMs
  const { fromMs, toMs } = span ?? {
    fromMs: dayStart(dayOf(oldestMs)),
    toMs: dayStart(dayOf(nowMs)) + dayMs - 1,
  }
  const days = Math.round((toMs + 1 - fromMs) / dayMs)
  const grain = days <= 1 ? 'hour' : days <= 45 ? 'day' : days <= 45 * 7 ? 'week' : 'month'
  const starts = grain === 'month' ? monthStarts(fromMs, toMs) : evenStarts(fromMs, toMs, stepMs[grain])
  if (!span && hasMore && starts[0] !== undefined)
    starts.unshift(starts[0] - (starts[1] ?? toMs + 1) + starts[0])
  const buckets = starts.map((start, at): Bucket => {
    const isLoaded = !hasMore || start >= oldestMs || (starts[at + 1] ?? toMs + 1) > oldestMs
    return {
      fromMs: start,
      toMs: (starts[at + 1] ?? toMs + 1) - 1,
      answered: 0,
      missed: 0,
      unreached: 0,
      isLoaded,
    }
  })
  let at = buckets.length - 1
  for (const { startedAt, outcome } of calls) {
    if (startedAt === null) continue
    while (at > 0 && startedAt < (buckets[at]?.fromMs ?? 0)) at -= 1
    const bucket = buckets[at]
    if (bucket && startedAt >= bucket.fromMs && startedAt <= bucket.toMs) bucket[outcome.reach] += 1
  }
  return { grain, buckets }
}

/** Counted from the end, so that the last week is the one that ends today. */
function evenStarts(fromMs: number, toMs: number, step: number): number[] {
  const count = Math.ceil((toMs + 1 - fromMs) / step)
  return Array.from({ length: count }, (_, at) => toMs + 1 - (count - at) * step)
}

function monthStarts(fromMs: number, toMs: number): number[] {
  const starts: number[] = []
  for (let day = `${dayOf(fromMs).slice(0, 7)}-01`; dayStart(day) <= toMs; day = nextMonth(day))
    starts.push(dayStart(day))
  return starts
}

function nextMonth(day: string): string {
  return `${dayOf(dayStart(day) + 31 * dayMs).slice(0, 7)}-01`
}
