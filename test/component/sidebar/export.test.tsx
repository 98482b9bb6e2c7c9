import { expect, test } from 'vitest'
import { fail, ok } from '../../../lib/fault.ts'
import { customerCalls, manyCalls, nowMs } from './made-calls.ts'
import { answersFrom, held } from './made-world.ts'
import { all, asked, button, mount, one, textOf } from './mounted.tsx'

const many = manyCalls(250)
const good = answersFrom(() => many)

async function lines(blob: Blob | undefined): Promise<string[]> {
  return ((await blob?.text()) ?? '').trimEnd().split('\r\n')
}

test('every page of the period, in one file', async () => {
  const { world, click } = await mount(good)
  await click(button('Export CSV'))
  expect(asked(world, 'calls').slice(1)).toMatchObject([
    { page: 0, size: 100 },
    { page: 1, size: 100 },
    { page: 2, size: 100 },
  ])
  expect(world.downloads.map((each) => each.name)).toEqual(['0912345678_to-2026-11-20.csv'])
  expect(await lines(world.downloads[0]?.blob)).toHaveLength(251)
  expect(textOf(one('.offer'))).toBe('250 calls exported to CSV')
})

test('shows how far it has come, and can be cancelled', async () => {
  const { world, click } = await mount({
    ...good,
    calls: (ask) =>
      ask.page === 1 ? new Promise(() => {}) : (good.calls?.(ask) ?? fail({ kind: 'interrupted' })),
  })
  await click(button('Export CSV'))
  expect(textOf(one('.offer-export label'))).toBe('Exporting 100 of 250 calls')
  const bar = one('progress')
  expect(bar.getAttribute('value')).toBe('100')
  await click(button('Cancel'))
  expect(all('.offer')).toHaveLength(0)
  expect(world.downloads).toHaveLength(0)
})

test('what still comes after cancelling makes no file', async () => {
  const late = held<Awaited<ReturnType<NonNullable<typeof good.calls>>>>()
  const { world, click, settle } = await mount({
    ...good,
    calls: (ask) => (ask.page === 1 ? late.promise : (good.calls?.(ask) ?? late.promise)),
  })
  await click(button('Export CSV'))
  await click(button('Cancel'))
  late.give(fail({ kind: 'offline' }))
  await settle()
  expect(world.downloads).toHaveLength(0)
  expect(all('.offer')).toHaveLength(0)
})

test('after a fault it goes on where it was', async () => {
  const { world, click } = await mount({
    ...good,
    calls: (ask) =>
      ask.page === 1
        ? fail({ kind: 'timeout', seconds: 15 })
        : (good.calls?.(ask) ?? fail({ kind: 'interrupted' })),
  })
  await click(button('Export CSV'))
  expect(textOf(one('[role=alert]'))).toBe('VBot is too slow. 100 calls loaded, no file yet.CancelResume')
  Object.assign(world.answers, good)
  const before = asked(world, 'calls').length
  await click(button('Resume'))
  expect(asked(world, 'calls').slice(before)).toMatchObject([{ page: 1 }, { page: 2 }])
  expect(await lines(world.downloads[0]?.blob)).toHaveLength(251)
})

test('asked to slow down, it waits as long as VBot says and goes on by itself', async () => {
  const { world, click, settle } = await mount({
    ...good,
    calls: (ask) =>
      ask.page === 1
        ? fail({ kind: 'too-many', retryAfterMs: 3_000 })
        : (good.calls?.(ask) ?? fail({ kind: 'interrupted' })),
  })
  await click(button('Export CSV'))
  expect(textOf(one('.offer'))).toBe('VBot asks us to slow down, going on in 3 secondsCancel')
  Object.assign(world.answers, good)
  await world.pass(3_000)
  await settle()
  expect(await lines(world.downloads[0]?.blob)).toHaveLength(251)
})

test('of the chosen period only', async () => {
  const { world, click } = await mount(answersFrom(() => customerCalls))
  await click(one('input[value="today"]'))
  await click(button('Export CSV'))
  expect(world.downloads.map((each) => each.name)).toEqual(['0912345678_2026-11-20_2026-11-20.csv'])
  expect(await lines(world.downloads[0]?.blob)).toHaveLength(5)
})

test('what was kept of an earlier export is not handed out again', async () => {
  const { world, click } = await mount(good)
  await click(button('Export CSV'))
  expect(asked(world, 'calls').slice(1)).toMatchObject([
    { isFresh: true },
    { isFresh: true },
    { isFresh: true },
  ])
})

test('a server that sends fewer than asked for, under two spellings: every call, newest first', async () => {
  const most = 50
  // Each page has as many of the one spelling as of the other, which reach less far back.
  const first = many.filter((_, at) => at % 5 !== 0)
  const second = many.filter((_, at) => at % 5 === 0)
  const { world, click } = await mount({
    ...good,
    calls({ number, page }) {
      const calls = [first, second].flatMap((list) => list.slice(page * most, (page + 1) * most))
      const rows = Math.max(0, Math.min(most, first.length - page * most))
      const askedAs = ['0912345678', '84912345678']
      return ok({ e164: number.e164, at: nowMs, isStale: false, page, calls, unreadable: 0, rows, askedAs })
    },
  })
  await click(button('Load more'))
  const ids = all('[data-call]').map((row) => row.getAttribute('data-call'))
  const shown = new Set(ids)
  expect(ids.slice(0, 60)).toEqual(
    many
      .filter(({ id }) => shown.has(id))
      .map(({ id }) => id)
      .slice(0, 60),
  )
  await click(button('Export CSV'))
  expect(textOf(one('.offer'))).toBe('250 calls exported to CSV')
  const written = await lines(world.downloads[0]?.blob)
  expect(written).toHaveLength(251)
  const times = written.slice(1).map((line) => line.split(',').find((cell) => /^\d{4}-/.test(cell)))
  expect(times[0]).toContain('2026-11-20')
  expect(times).toEqual(times.toSorted().toReversed())
})
