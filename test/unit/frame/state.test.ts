import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { PageNumber } from '../../../lib/messages.ts'
import { firstState, keepState } from '../../../lib/page/state.ts'
import { defaultLayout } from '../../../lib/settings.ts'

const number: PageNumber = {
  number: { e164: '+84912000111', national: '0912000111', kind: 'mobile' },
  label: 'SĐT',
}
const first = () => firstState(defaultLayout)

beforeEach(() => void vi.useFakeTimers({ now: 7 }))
afterEach(() => void vi.useRealTimers())

test('each change has a higher number than the one before', () => {
  const state = keepState(first())
  expect(state.now().seq).toBe(7)
  expect(state.change({ shown: number })).toBe(true)
  expect(state.change({ numbers: [number] })).toBe(true)
  expect(state.now()).toEqual({ ...first(), shown: number, numbers: [number], seq: 9 })
})

test('what stays the same is no change', () => {
  const state = keepState(first())
  state.change({ shown: number })
  expect(state.change({ shown: structuredClone(number), numbers: [] })).toBe(false)
  expect(state.now().seq).toBe(8)
})

test('what was given out before does not change afterwards', () => {
  const state = keepState(first())
  const before = state.now()
  state.change({ shown: number })
  expect(before).toEqual({ ...first(), seq: 7 })
})

test('renewed, it is above what another page of the tab has told meanwhile', () => {
  const state = keepState(first())
  vi.setSystemTime(5_000)
  const other = keepState(first())
  other.change({ shown: number })
  vi.setSystemTime(6_000)
  state.renew()
  expect(state.now()).toEqual({ ...first(), seq: 6_000 })
  expect(state.now().seq).toBeGreaterThan(other.now().seq)
  vi.setSystemTime(1)
  state.renew()
  expect(state.now().seq).toBe(6_001)
})
