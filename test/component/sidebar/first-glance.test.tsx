import { expect, test } from 'vitest'
import { ok } from '../../../lib/fault.ts'
import { customer, customerCalls, madeCall, nowMs } from './made-calls.ts'
import { answersFrom, held, panelSettings } from './made-world.ts'
import { all, asked, button, figure, mount, one, rows, textOf } from './mounted.tsx'

test('the number stands there before anything has come', async () => {
  const never = () => new Promise<never>(() => {})
  await mount({ panelStart: never, pageState: never })
  expect(textOf(one('h1'))).toBe('0912 345 678')
  expect(all('.bone').length).toBeGreaterThan(5)
})

test('without a number in the address it says what it is', async () => {
  const never = () => new Promise<never>(() => {})
  await mount({ panelStart: never, pageState: never }, { e164: '' })
  expect(textOf(one('h1'))).toBe('Call history')
})

test('total calls and the list of calls stand there', async () => {
  await mount()
  expect(textOf(one('h1'))).toBe('0912 345 678')
  expect(figure('Total calls')).toBe('23')
  expect(rows()).toHaveLength(20)
  expect(textOf(rows()[0])).toBe(
    'Today, Friday 20 NovIncoming: Missed call Today, Friday 20 Nov 14:22 Agent 104 · via 024 5559 9940 rang 0:24',
  )
})

test('the first lookup is exactly one count and one page', async () => {
  const { world } = await mount()
  expect(asked(world, 'count')).toEqual([{ number: customer, span: null, isFresh: false, isPrivate: false }])
  expect(asked(world, 'calls')).toEqual([
    { number: customer, span: null, isFresh: false, isPrivate: false, page: 0, size: 20 },
  ])
})

test('both are asked for at once', async () => {
  const count = held<never>()
  const { world } = await mount({ count: () => count.promise })
  expect(asked(world, 'calls')).toHaveLength(1)
})

test('the calls stand there while the count is still out', async () => {
  await mount({ count: () => new Promise<never>(() => {}) })
  expect(rows()).toHaveLength(20)
  expect(all('.total .bone')).toHaveLength(1)
})

test('a call back is owed', async () => {
  await mount()
  const block = one('.is-owed')
  expect(textOf(block.querySelector('h2'))).toBe('Call back owed')
  expect(textOf(block)).toContain('Missed twice since 12:10 today')
  expect(textOf(block)).toContain('Last one 2 hours ago, agent 104')
})

test('an answered last call owes nothing', async () => {
  await mount(answersFrom(() => customerCalls.slice(2)))
  expect(all('.is-owed')).toHaveLength(0)
  expect(textOf(one('.last'))).toBe('Incoming, answered5 hours ago, agent 104Talked 3 minutes 12 seconds')
})

test('missed once, and many times', async () => {
  const missed = (id: string, agoMs: number) => madeCall({ id, word: 'misscall', startedAt: nowMs - agoMs })
  await mount(answersFrom(() => [missed('a', 30_000)]))
  expect(textOf(one('.is-owed'))).toContain('Missed once since 16:29 today')
  expect(textOf(one('.is-owed'))).toContain('Last one just now')
  document.body.replaceChildren()
  await mount(answersFrom(() => [missed('a', 30_000), missed('b', 60_000), missed('c', 90_000)]))
  expect(textOf(one('.is-owed'))).toContain('Missed 3 times since')
})

test('answered share and talk time are of what is loaded, and say so', async () => {
  await mount()
  expect(figure('Answered')).toBe('55%')
  expect(figure('Talk time')).toBe('32 min')
  expect(textOf(one('.axis-note'))).toBe('based on 20 of 23 calls loaded')
})

test('no calls yet is a good answer', async () => {
  await mount(answersFrom(() => []))
  expect(figure('Total calls')).toBe('0')
  expect(textOf(one('.last'))).toContain('No calls yet')
  expect(textOf(one('.last'))).toContain('Asked as 0912… and 84912…')
  expect(all('[role=alert]')).toHaveLength(0)
})

test('the tab of the page is told what is known', async () => {
  const { world } = await mount()
  expect(asked(world, 'orderPage')).toContainEqual({
    tabId: null,
    order: { do: 'tell-owed', known: { e164: customer.e164, total: 23, isOwed: true } },
  })
})

test('in Vietnamese', async () => {
  await mount({ panelStart: () => ok({ ...panelSettings, language: 'vi' }) })
  expect(textOf(one('.total'))).toBe('Tổng cuộc gọi23')
  expect(textOf(one('.is-owed'))).toContain('Nhỡ 2 cuộc từ 12:10 hôm nay')
  expect(textOf(one('.calls > li'))).toContain('Hôm nay, thứ Sáu 20/11')
  expect(textOf(one('.kind'))).toBe('Di động · Việt Nam · trên trang: “SĐT chính”')
})

test('the live region says it once', async () => {
  const { sidebar, settle, world } = await mount()
  const status = all('p.vh[role=status]').at(-1)
  expect(textOf(status)).toBe('0912 345 678: 23 calls in total. Call back owed.')
  await world.pass(60_000)
  await settle()
  expect(textOf(status)).toBe('0912 345 678: 23 calls in total. Call back owed.')
  expect(sidebar.nowMs.value).toBe(nowMs + 60_000)
})

test('copy takes the number as it is dialled, and says so', async () => {
  const { world, click, settle } = await mount()
  await click(button('Copy number'))
  expect(world.copied).toEqual(['0912345678'])
  expect(textOf(one('.top [role=status]'))).toBe('Number copied')
  await world.pass(5_000)
  await settle()
  expect(textOf(one('.top [role=status]'))).toBe('')
})

test('a refused copy says so', async () => {
  const { world, click } = await mount()
  world.allows.copy = false
  await click(button('Copy number'))
  expect(textOf(one('.top [role=status]'))).toBe('The browser did not allow copying')
})

test('call hands the number to the phone app', async () => {
  const { world, click } = await mount()
  await click(button('Call'))
  expect(world.dialled).toEqual(['+84912345678'])
  expect(textOf(one('.top [role=status]'))).toBe('Sent to your phone app')
})
