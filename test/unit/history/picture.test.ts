import { expect, test } from 'vitest'
import { type Bucket, pictureOf } from '../../../lib/picture.ts'
import { dayOf, spanOf } from '../../../lib/period.ts'
import { customerCalls, madeCall, nowMs } from '../../component/sidebar/made-calls.ts'

const sum = (buckets: readonly Bucket[]) =>
  buckets.reduce((all, { answered, missed, unreached }) => all + answered + missed + unreached, 0)
const custom = (from: string, to: string) => spanOf({ kind: 'custom', from, to }, nowMs)

test('thirty days by day, each call in its own', () => {
  const span = spanOf({ kind: '30-days' }, nowMs)
  const { grain, buckets } = pictureOf(customerCalls, { span, nowMs, hasMore: false })
  expect(grain).toBe('day')
  expect(buckets).toHaveLength(30)
  expect(sum(buckets)).toBe(23)
  expect(buckets.at(-1)).toMatchObject({ answered: 2, missed: 2, unreached: 0, isLoaded: true })
  expect(dayOf(buckets.at(-1)?.fromMs ?? 0)).toBe('2026-11-20')
})

test('today by hour', () => {
  const { grain, buckets } = pictureOf(customerCalls.slice(0, 4), {
    span: spanOf({ kind: 'today' }, nowMs),
    nowMs,
    hasMore: false,
  })
  expect(grain).toBe('hour')
  expect(buckets).toHaveLength(24)
  expect(buckets[14]).toMatchObject({ missed: 1 })
})

test('longer by week, ending today, and by month', () => {
  const weeks = pictureOf(customerCalls, { span: custom('2026-09-01', '2026-11-20'), nowMs, hasMore: false })
  expect(weeks.grain).toBe('week')
  expect(dayOf(weeks.buckets.at(-1)?.toMs ?? 0)).toBe('2026-11-20')
  expect(sum(weeks.buckets)).toBe(23)
  const months = pictureOf(customerCalls, { span: custom('2025-01-15', '2026-11-20'), nowMs, hasMore: false })
  expect(months.grain).toBe('month')
  expect(months.buckets).toHaveLength(23)
  expect(sum(months.buckets)).toBe(23)
})

test('what is not loaded yet is told apart', () => {
  const span = spanOf({ kind: '30-days' }, nowMs)
  const { buckets } = pictureOf(customerCalls.slice(0, 10), { span, nowMs, hasMore: true })
  expect(buckets.filter((bucket) => !bucket.isLoaded)).toHaveLength(25)
  expect(buckets.findIndex((bucket) => bucket.isLoaded)).toBe(25)
})

test('all time begins with the oldest call; one empty bucket before it where there are more', () => {
  const few = customerCalls.slice(0, 7)
  const whole = pictureOf(few, { span: null, nowMs, hasMore: false })
  expect(whole.buckets).toHaveLength(2)
  const part = pictureOf(few, { span: null, nowMs, hasMore: true })
  expect(part.buckets).toHaveLength(3)
  expect(part.buckets[0]).toMatchObject({ isLoaded: false, answered: 0 })
})

test('a call without a date is in no bucket', () => {
  const { buckets } = pictureOf([madeCall({ startedAt: null })], { span: null, nowMs, hasMore: false })
  expect(sum(buckets)).toBe(0)
})
