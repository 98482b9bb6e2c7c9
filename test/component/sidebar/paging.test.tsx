import { act } from 'preact/test-utils'
import { expect, test, vi } from 'vitest'
import { fail, ok } from '../../../lib/fault.ts'
import { customerCalls, madeCall, manyCalls, nowMs } from './made-calls.ts'
import { answersFrom, held } from './made-world.ts'
import { all, asked, button, figure, hasButton, mount, one, press, rows, textOf } from './mounted.tsx'

test('load more brings the next page, and goes when there is none', async () => {
  const { world, click } = await mount()
  await click(button('Load more'))
  expect(asked(world, 'calls').at(-1)).toMatchObject({ page: 1, size: 20 })
  expect(rows()).toHaveLength(23)
  expect(hasButton('Load more')).toBe(false)
  expect(textOf(one('.more'))).toBe('All 23 calls loaded')
})

test('calls that came since move pages on: none is shown twice, none is left out', async () => {
  const { world, click } = await mount()
  const fresh = madeCall({ id: 'fresh' })
  Object.assign(
    world.answers,
    answersFrom(() => [fresh, ...customerCalls]),
  )
  await click(button('Load more'))
  const ids = rows().map((row) => row.getAttribute('data-call'))
  expect(ids).toEqual(customerCalls.map((call) => call.id))
})

test('a fault while loading more keeps what is there, and goes on where it was', async () => {
  const { world, click } = await mount()
  world.answers.calls = () => fail({ kind: 'timeout', seconds: 15 })
  await click(button('Load more'))
  expect(rows()).toHaveLength(20)
  expect(textOf(one('[role=alert]'))).toContain('VBot is too slow. Showing what came at 16:30.')
  Object.assign(
    world.answers,
    answersFrom(() => customerCalls),
  )
  await click(button('Try again'))
  expect(rows()).toHaveLength(23)
})

test('scrolling to the end loads more, but asks nothing again after a fault', async () => {
  const { world, settle } = await mount()
  const body = one('.body')
  // Nothing has a size here: this body is high enough to show the end of the list.
  Object.defineProperty(body, 'clientHeight', { value: 2_000 })
  world.answers.calls = () => fail({ kind: 'too-many', retryAfterMs: 60_000 })
  body.dispatchEvent(new Event('scroll'))
  await settle()
  expect(asked(world, 'calls').at(-1)).toMatchObject({ page: 1 })
  const before = world.asked.length
  body.dispatchEvent(new Event('scroll'))
  body.dispatchEvent(new Event('scroll'))
  await settle()
  expect(world.asked).toHaveLength(before)
})

test('of 10,000 calls at most 60 rows stand in the tree', async () => {
  const many = manyCalls(10_000)
  const { click } = await mount({
    ...answersFrom(() => many),
    calls: (ask) =>
      ok({
        e164: ask.number.e164,
        at: nowMs,
        isStale: false,
        page: 0,
        calls: many,
        unreadable: 0,
        rows: many.length,
        askedAs: [],
      }),
  })
  expect(figure('Total calls')).toBe('10,000')
  expect(rows()).toHaveLength(60)
  expect(rows()[0]?.getAttribute('aria-setsize')).toBe('10000')
  const list = one('ul.calls')
  expect(list instanceof HTMLElement && Number.parseInt(list.style.paddingBlockEnd, 10)).toBeGreaterThan(
    500_000,
  )
  await click(one('.call-open'))
  expect(rows()).toHaveLength(60)
})

test('new calls are offered, and shown when asked for', async () => {
  const { world, click } = await mount()
  const fresh = madeCall({ id: 'fresh', word: 'misscall', startedAt: nowMs - 5_000 })
  Object.assign(
    world.answers,
    answersFrom(() => [fresh, ...customerCalls]),
  )
  await click(button('Refresh'))
  expect(asked(world, 'calls').at(-1)).toMatchObject({ isFresh: true, page: 0 })
  expect(rows()[0]?.getAttribute('data-call')).toBe('made-1')
  expect(figure('Total calls')).toBe('24')
  expect(textOf(one('.is-owed'))).toContain('Missed 3 times')
  expect(textOf(one('.offer'))).toBe('1 new callShow')
  await click(button('Show'))
  expect(rows()[0]?.getAttribute('data-call')).toBe('fresh')
  expect(all('.offer')).toHaveLength(0)
})

test('a refresh that finds nothing says so', async () => {
  const { click } = await mount()
  await click(button('Refresh'))
  expect(textOf(one('.top [role=status]'))).toBe('No new calls')
})

test('more new calls than a page: the list starts anew, without a hole', async () => {
  const { world, click } = await mount()
  Object.assign(
    world.answers,
    answersFrom(() => [...manyCalls(30, 'fresh'), ...customerCalls]),
  )
  await click(button('Refresh'))
  await click(button('Show'))
  await click(button('Load more'))
  expect(rows()).toHaveLength(40)
  expect(rows()[39]?.getAttribute('data-call')).toBe('made-10')
})

test('a call that changed is brought up to date where it stands', async () => {
  const { world, click } = await mount()
  const [first, ...rest] = customerCalls
  if (!first) throw new Error('no calls')
  Object.assign(
    world.answers,
    answersFrom(() => [{ ...first, agent: '199' }, ...rest]),
  )
  await click(button('Refresh'))
  expect(textOf(rows()[0])).toContain('Agent 199')
  expect(all('.offer')).toHaveLength(0)
})

test('an old answer is shown at once with its age, and asked for again', async () => {
  const good = answersFrom(() => customerCalls)
  const fresh = held<never>()
  const { world } = await mount({
    ...good,
    calls: (ask) => {
      if (ask.isFresh) return fresh.promise
      return ok({
        e164: ask.number.e164,
        at: nowMs - 25 * 60_000,
        isStale: true,
        page: 0,
        calls: customerCalls,
        unreadable: 0,
        rows: customerCalls.length,
        askedAs: [],
      })
    },
  })
  expect(rows()).toHaveLength(23)
  expect(textOf(one('.offer'))).toBe('From 16:05, loading again…')
  expect(asked(world, 'calls').at(-1)).toMatchObject({ isFresh: true })
})

test('what cannot be read is counted', async () => {
  await mount({
    calls: (ask) =>
      ok({
        e164: ask.number.e164,
        at: nowMs,
        isStale: false,
        page: 0,
        calls: customerCalls,
        unreadable: 2,
        rows: customerCalls.length + 2,
        askedAs: [],
      }),
  })
  expect(textOf(one('.more'))).toContain('2 calls VBot sent could not be read')
})

test('a call opens and tells its legs and all else', async () => {
  const { click } = await mount()
  const long = all('.call-open')[4]
  if (!long) throw new Error('no row')
  expect(long.getAttribute('aria-expanded')).toBe('false')
  await click(long)
  expect(long.getAttribute('aria-expanded')).toBe('true')
  const legs = all('.legs tbody tr').map(textOf)
  expect(legs).toEqual([
    '16:48:02Agent 101 · No answerDesk phone (SIP)rang 0:15',
    '16:48:17Agent 104 · DeclinedWeb browserrang 0:04',
    '16:48:21Agent 107 · AnsweredVBot apptalked 2:31rang 0:08',
  ])
  expect(figure('ID in the CRM')).toBe('HD-20931')
  expect(figure('Hotline')).toBe('1900 6067')
  expect(figure('Call ID')).toBe('9f3c21d0-77ae')
  await click(long)
  expect(all('.details')).toHaveLength(0)
})

test('an outcome without words is shown as it came', async () => {
  await mount()
  expect(textOf(one('code.outcome'))).toBe('OUT_OF_MONEY')
})

test('arrows move from call to call', async () => {
  await mount()
  const [first, second] = all('.call-open')
  if (!(first instanceof HTMLElement) || !(second instanceof HTMLElement)) throw new Error('no rows')
  first.focus()
  await press('ArrowDown', first)
  expect(document.activeElement).toBe(second)
  await press('ArrowUp', second)
  expect(document.activeElement).toBe(first)
})

test('Tab stops at one call, so that what comes after the list is near; arrows lead to the others', async () => {
  await mount()
  const stops = () => all('ul.calls button').filter((each) => each.getAttribute('tabindex') !== '-1')
  const [first, second] = rows()
  expect(stops().map((stop) => stop.closest('li'))).toEqual([first])
  const third = rows()[2]?.querySelector('.listen')
  if (!(third instanceof HTMLElement)) throw new Error('no recording')
  await act(() => third.focus())
  expect(stops().map((stop) => stop.closest('li'))).toEqual([rows()[2], rows()[2]])
  await press('ArrowUp', third)
  expect(document.activeElement?.closest('li')).toBe(second)
  expect(stops().map((stop) => stop.closest('li'))).toEqual([second])
})

test('what is offered appears in a status that was there before', async () => {
  const { world, click } = await mount()
  const status = one('.foot > [role=status]')
  expect(textOf(status)).toBe('')
  Object.assign(
    world.answers,
    answersFrom(() => [madeCall({ id: 'new', startedAt: nowMs }), ...customerCalls]),
  )
  await click(button('Refresh'))
  expect(one('.foot > [role=status]')).toBe(status)
  expect(textOf(status)).toContain('1 new call')
})

test('an older page that was kept from before the newest one is asked for anew: no call is left out', async () => {
  const many = manyCalls(60)
  const now = answersFrom(() => many)
  const before = answersFrom(() => many.slice(5))
  const { world, click } = await mount({
    ...now,
    async calls(ask) {
      const page = await (ask.page > 0 && !ask.isFresh ? before : now).calls?.(ask)
      if (!page?.ok) throw new Error('No page.')
      return ask.isFresh || ask.page === 0 ? page : ok({ ...page.value, at: nowMs - 3_600_000 })
    },
  })
  await click(button('Load more'))
  expect(asked(world, 'calls').slice(-2)).toMatchObject([
    { page: 1, isFresh: false },
    { page: 1, isFresh: true },
  ])
  await click(button('Load more'))
  expect(rows().map((row) => row.getAttribute('data-call'))).toEqual(many.map((call) => call.id))
})

test('load more while what is shown is asked for again: it comes after it', async () => {
  const many = manyCalls(60)
  const good = answersFrom(() => many)
  const newest = held<Awaited<ReturnType<NonNullable<typeof good.calls>>>>()
  const { world, click, settle } = await mount({
    ...good,
    async calls(ask) {
      if (ask.isFresh) return newest.promise
      const page = await good.calls?.(ask)
      return page?.ok ? ok({ ...page.value, isStale: ask.page === 0 }) : fail({ kind: 'interrupted' })
    },
  })
  await click(button('Load more'))
  await click(button('Loading…'))
  const again = asked(world, 'calls').at(-1) as Parameters<NonNullable<typeof good.calls>>[0]
  expect(again).toMatchObject({ page: 0, isFresh: true })
  newest.give((await good.calls?.(again)) ?? fail({ kind: 'interrupted' }))
  await settle()
  expect(asked(world, 'calls').slice(2)).toMatchObject([{ page: 1, isFresh: false }])
  expect(rows()).toHaveLength(40)
})

test('nothing new is said only where VBot has said so', async () => {
  const many = manyCalls(60)
  let list = many
  const good = answersFrom(() => list)
  const late = held<Awaited<ReturnType<NonNullable<typeof good.calls>>>>()
  const { click, settle } = await mount({ ...good, calls: () => late.promise })
  await click(button('Refresh'))
  expect(textOf(one('.top'))).not.toContain('No new calls')
  late.give(fail({ kind: 'interrupted' }))
  await settle()
  expect(textOf(one('.top'))).not.toContain('No new calls')

  const other = await mount(good)
  const older = held<Awaited<ReturnType<NonNullable<typeof good.calls>>>>()
  const { calls } = other.world.answers
  other.world.answers.calls = (ask) => (ask.page === 1 ? older.promise : (calls?.(ask) ?? older.promise))
  await other.click(button('Load more', 0))
  list = [madeCall({ id: 'new', startedAt: nowMs }), ...many]
  await other.click(button('Refresh', 1))
  expect(textOf(document.body)).not.toContain('No new calls')
  older.give(fail({ kind: 'interrupted' }))
  await other.settle()
  expect(textOf(document.body)).toContain('1 new call')
})

test('the focus of a row that is gone goes to the list, and never away from the CRM', async () => {
  const hasFocus = vi.spyOn(document, 'hasFocus')
  const { world, settle } = await mount()
  const lose = async () => {
    const row = one('.call-open')
    if (row instanceof HTMLElement) {
      row.focus()
      row.blur()
    }
    await world.pass(30_000)
    await settle()
  }
  hasFocus.mockReturnValue(false)
  await lose()
  expect(document.activeElement).toBe(document.body)
  hasFocus.mockReturnValue(true)
  await world.pass(30_000)
  await settle()
  expect(document.activeElement).toBe(document.body)
  await lose()
  expect(document.activeElement).toBe(one('ul.calls'))
})
