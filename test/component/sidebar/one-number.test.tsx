import { expect, test } from 'vitest'
import { fail, ok, type Result } from '../../../lib/fault.ts'
import type { CallsPage, Count } from '../../../lib/history.ts'
import { contact, customer, customerCalls, manyCalls } from './made-calls.ts'
import { answersFrom, held, pageState } from './made-world.ts'
import { all, asked, figure, mount, one, rows, textOf } from './mounted.tsx'

const two = answersFrom((e164) => (e164 === contact.e164 ? manyCalls(3, 'contact') : customerCalls))

test('another number replaces the first at once', async () => {
  const { world, settle } = await mount({
    ...two,
    calls: (ask) =>
      ask.number.e164 === contact.e164
        ? new Promise(() => {})
        : (two.calls?.(ask) ?? fail({ kind: 'interrupted' })),
  })
  world.tellNews({ ...pageState, seq: 2, shown: { number: contact, label: '' } })
  await settle()
  expect(textOf(one('h1'))).toBe('0987 654 321')
  expect(rows()).toHaveLength(0)
  expect(all('.bone').length).toBeGreaterThan(0)
})

test('the first answer that comes last is dropped', async () => {
  const lateCalls = held<Result<CallsPage>>()
  const lateCount = held<Result<Count>>()
  const isFirst = (e164: string) => e164 === customer.e164
  const { world, settle } = await mount({
    count: (ask) => (isFirst(ask.number.e164) ? lateCount.promise : (two.count?.(ask) ?? lateCount.promise)),
    calls: (ask) => (isFirst(ask.number.e164) ? lateCalls.promise : (two.calls?.(ask) ?? lateCalls.promise)),
  })
  world.tellNews({ ...pageState, seq: 2, shown: { number: contact, label: '' } })
  await settle()
  expect(figure('Total calls')).toBe('3')
  const lookup = { number: customer, span: null, isFresh: false, isPrivate: false }
  const [count, calls] = [two.count?.(lookup), two.calls?.({ ...lookup, page: 0, size: 20 })]
  if (count) lateCount.give(await count)
  if (calls) lateCalls.give(await calls)
  await settle()
  expect(textOf(one('h1'))).toBe('0987 654 321')
  expect(figure('Total calls')).toBe('3')
  expect(rows()).toHaveLength(3)
})

test('an answer about another number is never shown', async () => {
  await mount({
    ...two,
    calls: () =>
      two.calls?.({ number: contact, span: null, isFresh: false, isPrivate: false, page: 0, size: 20 }) ??
      fail({ kind: 'interrupted' }),
  })
  expect(rows()).toHaveLength(0)
  expect(textOf(one('[role=alert] h2'))).toBe('The extension made a mistake')
})

test('older news of the page changes nothing', async () => {
  const { world, settle } = await mount()
  world.tellNews({ ...pageState, seq: 3, shown: { number: contact, label: '' } })
  world.tellNews({ ...pageState, seq: 2 })
  await settle()
  expect(textOf(one('h1'))).toBe('0987 654 321')
})

test.each([
  ['page', null],
  ['native', 7],
] as const)('news of another tab change nothing (%s)', async (place, tabId) => {
  const { world, settle } = await mount({}, { place, tabId })
  world.tellNews({ ...pageState, seq: 2, shown: { number: contact, label: '' } }, 8)
  await settle()
  expect(textOf(one('h1'))).toBe('0912 345 678')
})

test('the same number again, with other news, is not asked for again', async () => {
  const { world, settle } = await mount()
  world.tellNews({ ...pageState, seq: 2, numbers: [] })
  await settle()
  expect(asked(world, 'count')).toHaveLength(1)
})

test('in the native panel another tab brings its own number', async () => {
  const { world, settle } = await mount(
    {
      ...two,
      pageState: (ask) =>
        ok(ask.tabId === 7 ? pageState : { ...pageState, seq: 1, shown: { number: contact, label: '' } }),
    },
    { place: 'native', tabId: 7 },
  )
  world.tellTab(8)
  await settle()
  expect(textOf(one('h1'))).toBe('0987 654 321')
})

test('in the native panel a tab without our script is no fault', async () => {
  await mount({ pageState: () => fail({ kind: 'interrupted' }) }, { place: 'native', tabId: 7, e164: '' })
  expect(all('[role=alert]')).toHaveLength(0)
  expect(textOf(one('.notice h2'))).toBe('No numbers on this page')
})

test('made ready before anybody asked, it asks for nothing until it is open', async () => {
  const { world, settle } = await mount({ pageState: () => ok({ ...pageState, isOpen: false }) })
  world.tellNews({ ...pageState, seq: 2, isOpen: false, numbers: [] })
  await settle()
  expect([asked(world, 'count'), asked(world, 'calls')]).toEqual([[], []])
  expect(all('.bone').length).toBeGreaterThan(0)
  world.tellNews({ ...pageState, seq: 3 })
  await settle()
  expect(textOf(one('h1'))).toBe('0912 345 678')
  expect(rows().length).toBeGreaterThan(0)
})
