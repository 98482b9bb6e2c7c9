import { expect, test } from 'vitest'
import { owedCallBack } from '../../../lib/history.ts'
import { merge, strandsToLoad } from '../../../lib/timeline.ts'
import { customer, madeCall, nowMs, office } from '../../component/sidebar/made-calls.ts'

const at = (id: string, hoursAgo: number | null) =>
  madeCall({ id, startedAt: hoursAgo === null ? null : nowMs - hoursAgo * 3_600_000 })

const ids = (strands: Parameters<typeof merge>[0]) => merge(strands).map((entry) => entry.call.id)

test('two numbers, newest first, each call with its number', () => {
  const entries = merge([
    { number: customer, calls: [at('a', 1), at('c', 3)], hasMore: false },
    { number: office, calls: [at('b', 2)], hasMore: false },
  ])
  expect(entries.map(({ call, number }) => [call.id, number.kind])).toEqual([
    ['a', 'mobile'],
    ['b', 'landline'],
    ['c', 'mobile'],
  ])
})

test('what is older than the loaded part of another number is held back', () => {
  const strands = [
    { number: customer, calls: [at('a', 1), at('c', 3)], hasMore: true },
    { number: office, calls: [at('b', 2), at('d', 4), at('e', 5)], hasMore: false },
  ]
  expect(ids(strands)).toEqual(['a', 'b', 'c'])
  expect(strandsToLoad(strands).map((strand) => strand.number)).toEqual([customer])
})

test('a call found under both numbers stands once', () => {
  const both = at('a', 1)
  expect(
    ids([
      { number: customer, calls: [both], hasMore: false },
      { number: office, calls: [both, at('b', 2)], hasMore: false },
    ]),
  ).toEqual(['a', 'b'])
})

test('a call without a date stays behind the one it came after', () => {
  expect(
    ids([
      { number: customer, calls: [at('a', 1), at('x', null), at('c', 3)], hasMore: false },
      { number: office, calls: [at('b', 2)], hasMore: false },
    ]),
  ).toEqual(['a', 'x', 'b', 'c'])
})

test('owed: missed inbound calls after our last answered or outbound one', () => {
  const missed = (hoursAgo: number) => ({
    ...at(`m${hoursAgo}`, hoursAgo),
    outcome: { disposition: 'misscall' as const, raw: 'misscall', reach: 'missed' as const },
  })
  const out = madeCall({ direction: 'out', word: 'noanswer' })
  expect(owedCallBack([missed(1), missed(2), at('a', 3), missed(4)])).toEqual({
    missed: 2,
    sinceMs: nowMs - 2 * 3_600_000,
  })
  expect(owedCallBack([out, missed(1)])).toBe(null)
  expect(owedCallBack([at('a', 1), missed(2)])).toBe(null)
  expect(owedCallBack([])).toBe(null)
})
