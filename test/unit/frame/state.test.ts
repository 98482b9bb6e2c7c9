import { expect, test } from 'vitest'
import type { PageNumber } from '../../../lib/messages.ts'
import { keepState } from '../../../lib/page/state.ts'
import { defaultLayout } from '../../../lib/settings.ts'

const number: PageNumber = {
  number: { e164: '+84912000111', national: '0912000111', kind: 'mobile' },
  label: 'SĐT',
}
const first = { shown: null, numbers: [], offered: null, isOpen: false, layout: defaultLayout }

test('each change has a higher number than the one before', () => {
  const state = keepState(first, 7)
  expect(state.now().seq).toBe(7)
  expect(state.change({ shown: number })).toBe(true)
  expect(state.change({ numbers: [number] })).toBe(true)
  expect(state.now()).toEqual({ ...first, shown: number, numbers: [number], seq: 9 })
})

test('what stays the same is no change', () => {
  const state = keepState(first, 7)
  state.change({ shown: number })
  expect(state.change({ shown: structuredClone(number), numbers: [] })).toBe(false)
  expect(state.now().seq).toBe(8)
})

test('what was given out before does not change afterwards', () => {
  const state = keepState(first, 7)
  const before = state.now()
  state.change({ shown: number })
  expect(before).toEqual({ ...first, seq: 7 })
})
