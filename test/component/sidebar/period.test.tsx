import { expect, test } from 'vitest'
import { customerCalls } from './made-calls.ts'
import { answersFrom } from './made-world.ts'
import { all, asked, button, choose, figure, mount, one, press, rows, textOf } from './mounted.tsx'

function radio(value: string): HTMLInputElement {
  const found = one(`input[value="${value}"]`)
  if (!(found instanceof HTMLInputElement)) throw new Error('no radio')
  return found
}

test('a period is asked of the server in whole days of Vietnam', async () => {
  const { world, click } = await mount()
  await click(radio('7-days'))
  const span = {
    fromMs: Date.parse('2026-11-14T00:00:00+07:00'),
    toMs: Date.parse('2026-11-20T23:59:59.999+07:00'),
  }
  expect(asked(world, 'count').at(-1)).toMatchObject({ span })
  expect(asked(world, 'calls').at(-1)).toMatchObject({ span, page: 0 })
  expect(figure('In 7 days')).toBe('10 calls')
  expect(rows()).toHaveLength(10)
})

test('what stands between us stays while the period changes', async () => {
  const { world, click } = await mount()
  world.answers.calls = () => new Promise(() => {})
  await click(radio('today'))
  expect(figure('Total calls')).toBe('23')
  expect(textOf(one('.is-owed'))).toContain('Missed twice')
  expect(rows()).toHaveLength(0)
})

test('back to all time asks nothing again', async () => {
  const { world, click } = await mount()
  await click(radio('today'))
  const before = world.asked.length
  await click(radio('all'))
  expect(world.asked).toHaveLength(before)
  expect(rows()).toHaveLength(20)
})

test('custom: from and to, one following the other where they would cross', async () => {
  const { world, click, settle } = await mount()
  await click(radio('custom'))
  const [from, to] = all('input[type=date]')
  if (!(from instanceof HTMLInputElement) || !(to instanceof HTMLInputElement)) throw new Error('no dates')
  expect([from.value, to.value]).toEqual(['2026-11-01', '2026-11-20'])
  to.value = '2026-10-31'
  to.dispatchEvent(new Event('change', { bubbles: true }))
  await settle()
  expect([from.value, to.value]).toEqual(['2026-10-31', '2026-10-31'])
  expect(asked(world, 'calls').at(-1)).toMatchObject({
    span: {
      fromMs: Date.parse('2026-10-31T00:00:00+07:00'),
      toMs: Date.parse('2026-10-31T23:59:59.999+07:00'),
    },
  })
  expect(rows()).toHaveLength(1)
})

test('a year that is still being typed asks nothing', async () => {
  const { world, click, settle } = await mount()
  await click(radio('custom'))
  const before = world.asked.length
  const from = one('input[type=date]')
  if (!(from instanceof HTMLInputElement)) throw new Error('no date')
  from.value = '0202-11-01'
  from.dispatchEvent(new Event('change', { bubbles: true }))
  await settle()
  expect(world.asked).toHaveLength(before)
})

test('nothing in the period: says when the last call was, and leads back', async () => {
  const { click } = await mount(answersFrom(() => customerCalls.slice(19)))
  await click(radio('7-days'))
  expect(textOf(one('.notice'))).toBe(
    'No calls in these 7 daysThe last one was on 27 October 2026.Show all 4 calls',
  )
  await click(button('Show all 4 calls'))
  expect(rows()).toHaveLength(4)
})

test('filters say how many of what is loaded', async () => {
  const { click } = await mount()
  const [direction, outcome, agent] = all('.filters select')
  expect(all('.filters select:first-of-type option').length).toBeGreaterThan(3)
  if (!direction || !outcome || !agent) throw new Error('no filters')
  expect(textOf(direction)).toBe('AllIncoming (11)Outgoing (9)')
  await choose(outcome, 'Missed call')
  expect(rows()).toHaveLength(4)
  expect(textOf(one('.shown'))).toBe('4 of 20 loaded: missed callClear filters')
  await choose(agent, '101')
  expect(rows()).toHaveLength(2)
  await click(button('Clear filters'))
  expect(rows()).toHaveLength(20)
})

test('only recorded calls', async () => {
  const { click } = await mount()
  await click(button('Recorded 9'))
  expect(rows()).toHaveLength(9)
})

test('a click on a day of the picture shows only that day', async () => {
  const { click } = await mount()
  await click(radio('30-days'))
  const days = all('.days g')
  expect(days).toHaveLength(30)
  const today = days.at(-1)
  if (!today) throw new Error('no picture')
  await click(today)
  expect(rows()).toHaveLength(4)
  expect(textOf(one('.shown'))).toContain('4 of 20 loaded: Friday 20 Nov')
  await click(today)
  expect(rows()).toHaveLength(20)
})

test('the picture by keyboard, and in words', async () => {
  const { click } = await mount()
  await click(radio('30-days'))
  const slider = one('[role=slider]')
  expect(slider.getAttribute('aria-valuetext')).toBe('Friday 20 Nov: 2 answered, 2 missed')
  await press('ArrowLeft', slider)
  expect(slider.getAttribute('aria-valuetext')).toBe('Thursday 19 Nov: 1 answered, 2 not reached')
  await press('Enter', slider)
  expect(rows()).toHaveLength(3)
  expect(textOf(one('#days-text'))).toContain(
    '11 answered, 4 missed, 5 reached nobody. Busiest: Friday 20 Nov: 2 answered, 2 missed.',
  )
})

test('a summary to paste into a note', async () => {
  const { world, click } = await mount()
  await click(button('Copy summary'))
  expect(world.copied[0]?.split('\n')).toEqual([
    '0912 345 678: 23 calls over VBot (at 16:30 20 November 2026)',
    'All time: 23 calls, 55% answered, talk time 32 minutes 18 seconds (based on 20 of 23 calls loaded)',
    'Call back owed: missed 2 times since 12:10 20 November 2026',
    'Last call: 14:22 20 November 2026, Incoming, Missed call, Agent 104',
  ])
})

test('after midnight today is another day, asked for by itself', async () => {
  const { world, settle, click } = await mount()
  await click(radio('today'))
  const spans = () =>
    asked(world, 'calls').map((ask) => (ask as { span: { fromMs: number } | null }).span?.fromMs)
  expect(spans().at(-1)).toBe(Date.parse('2026-11-20T00:00:00+07:00'))
  await world.pass(8 * 3_600_000)
  await settle()
  expect(spans().at(-1)).toBe(Date.parse('2026-11-21T00:00:00+07:00'))
  expect(spans()).toHaveLength(3)
})

test('the picture of today begins at the hour that is now', async () => {
  const { click } = await mount()
  await click(radio('today'))
  // 16:30 in Vietnam.
  expect(one('[role=slider]').getAttribute('aria-valuenow')).toBe('17')
})
