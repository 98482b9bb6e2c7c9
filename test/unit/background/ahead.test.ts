// A lookup that begins with the click: its answers are given once, to the sidebar that asks the same, and to no other.

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Ahead, createAhead } from '../../../entrypoints/background/ahead.ts'
import { ok } from '../../../lib/fault.ts'
import type { Lookup } from '../../../lib/history.ts'
import type { PhoneNumber } from '../../../lib/phone/number.ts'
import type { How } from '../../../lib/vbot/vbot.ts'

const numberOf = (e164: string): PhoneNumber => ({
  e164,
  national: e164.replace('+84', '0'),
  kind: 'mobile',
})
const one = numberOf('+84900000001')
const other = numberOf('+84900000002')
const tabId = 3
const lookup = (number: PhoneNumber): Lookup => ({ number, span: null, isFresh: false, isPrivate: false })
const page = (number: PhoneNumber) => ({ ...lookup(number), page: 0, size: 20 })
const click = (number: PhoneNumber) => ({ tabId, number, pageSize: 20, isPrivate: false })

let asked: { what: string; e164: string; signal: AbortSignal }[]
let ahead: Ahead
let panel: AbortController

beforeEach(() => {
  vi.useFakeTimers()
  asked = []
  panel = new AbortController()
  const note = (what: string, ask: Lookup, how: How) =>
    asked.push({ what, e164: ask.number.e164, signal: how.signal })
  ahead = createAhead({
    count: async (ask, how) => {
      note('count', ask, how)
      return ok({ e164: ask.number.e164, total: 1, at: 0, isStale: false, askedAs: [] })
    },
    calls: async (ask, how) => {
      note('calls', ask, how)
      return ok({
        e164: ask.number.e164,
        page: 0,
        calls: [],
        rows: 0,
        at: 0,
        isStale: false,
        askedAs: [],
        unreadable: 0,
      })
    },
  })
})
afterEach(() => vi.useRealTimers())

test('both questions are asked at the click, and their answers are given once', async () => {
  ahead.begin(click(one))
  expect(asked.map(({ what }) => what)).toEqual(['count', 'calls'])
  const count = await ahead.takeCount(tabId, lookup(one), panel.signal)
  const calls = await ahead.takeCalls(tabId, page(one), panel.signal)
  expect([count?.ok && count.value.e164, calls?.ok && calls.value.e164]).toEqual([one.e164, one.e164])
  expect(ahead.takeCount(tabId, lookup(one), panel.signal)).toBeNull()
  expect(ahead.takeCalls(tabId, page(one), panel.signal)).toBeNull()
})

test.each([
  ['another number', tabId, lookup(other)],
  ['another tab', 4, lookup(one)],
  ['no tab', null, lookup(one)],
  ['a period', tabId, { ...lookup(one), span: { fromMs: 0, toMs: 1 } }],
  ['fresh ones', tabId, { ...lookup(one), isFresh: true }],
])('who asks for %s is not given them', (_, tab, ask) => {
  ahead.begin(click(one))
  expect(ahead.takeCount(tab, ask, panel.signal)).toBeNull()
  expect(ahead.takeCount(tabId, lookup(one), panel.signal)).not.toBeNull()
})

test('another page, or one of another size, is not the first page', () => {
  ahead.begin(click(one))
  expect(ahead.takeCalls(tabId, { ...page(one), page: 1 }, panel.signal)).toBeNull()
  expect(ahead.takeCalls(tabId, { ...page(one), size: 50 }, panel.signal)).toBeNull()
  expect(ahead.takeCalls(tabId, page(one), panel.signal)).not.toBeNull()
})

const areCancelled = () => asked.map(({ signal }) => signal.aborted)

test('the next click cancels what nobody took', () => {
  ahead.begin(click(one))
  ahead.begin(click(other))
  expect(areCancelled()).toEqual([true, true, false, false])
  expect(ahead.takeCount(tabId, lookup(one), panel.signal)).toBeNull()
})

test('the next click leaves what was taken, which the sidebar cancels itself', () => {
  ahead.begin(click(one))
  void ahead.takeCount(tabId, lookup(one), panel.signal)
  ahead.begin(click(other))
  expect(areCancelled()).toEqual([false, false, false, false])
  panel.abort()
  expect(areCancelled()).toEqual([true, true, false, false])
})

test('nobody waits any more: a closed tab, a sidebar that never came', () => {
  ahead.begin(click(one))
  ahead.drop(tabId)
  ahead.begin(click(other))
  vi.advanceTimersByTime(10_000)
  expect(areCancelled()).toEqual([true, true, true, true])
  expect(ahead.takeCount(tabId, lookup(other), panel.signal)).toBeNull()
})

test('what a sidebar has given up is given to nobody: it asks anew', () => {
  ahead.begin(click(one))
  void ahead.takeCount(tabId, lookup(one), panel.signal)
  panel.abort()
  expect(asked.every(({ signal }) => signal.aborted)).toBe(true)
  expect(ahead.takeCalls(tabId, page(one), new AbortController().signal)).toBeNull()
})
