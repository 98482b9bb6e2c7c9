// Spans of whole days in Vietnam's time, as the agent picks them and as VBot is asked for them.

/** VBot's dates carry no zone; they are taken as Vietnam's, which has had no summer time since 1975. */
export const vietnamOffsetMs = 7 * 60 * 60 * 1000
const dayMs = 24 * 60 * 60 * 1000

/** `custom`: both days included, as `YYYY-MM-DD`. */
export type Period =
  | { kind: 'all' }
  | { kind: 'today' }
  | { kind: '7-days' }
  | { kind: '30-days' }
  | { kind: 'custom'; from: string; to: string }

/** First and last millisecond of a period, both included; Unix ms. */
export interface Span {
  fromMs: number
  toMs: number
}

/** The span of a period at `nowMs`, or null for all time. "7 days" is today and the six days before it. */
export function spanOf(period: Period, nowMs: number): Span | null {
  if (period.kind === 'all') return null
  if (period.kind === 'custom') {
    return { fromMs: dayStart(period.from), toMs: dayStart(period.to) + dayMs - 1 }
  }
  const days = { today: 1, '7-days': 7, '30-days': 30 }[period.kind]
  const today = dayStart(dayOf(nowMs))
  return { fromMs: today - (days - 1) * dayMs, toMs: today + dayMs - 1 }
}

/** The day in Vietnam at a moment, as `YYYY-MM-DD`. */
export function dayOf(atMs: number): string {
  return new Date(atMs + vietnamOffsetMs).toISOString().slice(0, 10)
}

/** The first millisecond of a day (`YYYY-MM-DD`) in Vietnam. NaN where it is no day. */
export function dayStart(day: string): number {
  return Date.parse(`${day}T00:00:00+07:00`)
}

export function isDay(day: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(dayStart(day)) && dayOf(dayStart(day)) === day
}
