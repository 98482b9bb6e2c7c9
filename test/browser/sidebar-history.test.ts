// The history on a record: the period asked of VBot, filters, the picture, one call opened, and what is copied.

import { expect, test } from 'vitest'
import { people } from '../fake-vbot/customers.ts'
import { press, says } from './harness/find-by-words.ts'
import {
  announced,
  callIds,
  choose,
  choosePeriod,
  fullRecord,
  loadMore,
  noteCopies,
  openCall,
  openHistory,
  optionsOf,
  setSize,
  termOf,
  untilTerm,
} from './harness/sidebar.ts'
import type { World } from './harness/open-world.ts'
import { inBothBrowsers } from './harness/world.ts'

const dayMs = 86_400_000
const vietnamMs = 7 * 3_600_000
/** The first millisecond of the day in Vietnam, so many days before `atMs`. */
const dayStart = (atMs: number, daysAgo = 0) =>
  Math.floor((atMs + vietnamMs) / dayMs) * dayMs - vietnamMs - daysAgo * dayMs

const within = (world: World, number: string, fromMs: number, toMs: number) =>
  world.vbot.calls(number).filter(({ atMs }) => atMs >= fromMs && atMs <= toMs)

inBothBrowsers(
  'the history',
  (world) => {
    test('periods are whole days in Vietnam, asked of VBot, and counted by it', async () => {
      const { page, sidebar } = await openHistory(world, people.today, fullRecord)
      expect(world.vbot.log.at('getAll').filter(({ query }) => /from=|to=/.test(query))).toEqual([])
      const now = Date.now()
      const periods = [
        ['Today', 'Today', 0],
        ['7 days', 'In 7 days', 6],
        ['30 days', 'In 30 days', 29],
      ] as const
      for (const [name, term, daysAgo] of periods) {
        await choosePeriod(sidebar, name)
        const [fromMs, toMs] = [dayStart(now, daysAgo), dayStart(now) + dayMs - 1]
        const calls = within(world, people.today.number, fromMs, toMs)
        await untilTerm(sidebar, term, `${calls.length} ${calls.length === 1 ? 'call' : 'calls'}`)
        await asked(fromMs, toMs)
        await sidebar.waitForSelector(`li[data-call="${calls[0]?.id}"][aria-posinset="1"]`)
        expect((await callIds(sidebar)).slice(0, 20)).toEqual(calls.slice(0, 20).map(({ id }) => id))
        expect(await termOf(sidebar, 'Total calls')).toBe('27')
      }

      await choosePeriod(sidebar, 'Custom')
      const [from, to] = [dayStart(now, 60), dayStart(now, 50) + dayMs - 1]
      const day = (atMs: number) => new Date(atMs + vietnamMs).toISOString().slice(0, 10)
      for (const [label, atMs] of [
        ['From', from],
        ['To', to],
      ] as const) {
        await sidebar.waitForSelector('input[type=date]')
        await setDate(label, day(atMs))
      }
      const calls = within(world, people.today.number, from, to)
      await sidebar.waitForFunction(
        (words) =>
          [...document.querySelectorAll('.figures dd')].some((dd) => dd.textContent?.includes(words)),
        {},
        `${calls.length} call`,
      )
      await asked(from, to)
      await page.close()

      /** For the calls and for their count. */
      async function asked(fromMs: number, toMs: number) {
        for (const endpoint of ['getAll', 'countAll'] as const) {
          await world.vbot.log.until(
            (entry) =>
              entry.endpoint === endpoint &&
              entry.query.includes(`from=${fromMs}`) &&
              entry.query.includes(`to=${toMs}`),
          )
        }
      }

      async function setDate(label: string, value: string) {
        // A date field is typed into by parts, in the order of the browser's language: the value is set as its picker does.
        await sidebar.evaluate(
          (label, value) => {
            const input = [...document.querySelectorAll<HTMLInputElement>('input[type=date]')].find((each) =>
              each.labels?.[0]?.textContent?.includes(label),
            )
            if (!input) throw new Error(`No field ${label}`)
            input.value = value
            input.dispatchEvent(new Event('change', { bubbles: true }))
          },
          label,
          value,
        )
      }
    })

    test('a period without calls says so and leads back to all', async () => {
      const { page, sidebar } = await openHistory(world, people.pages)
      await choosePeriod(sidebar, 'Today')
      await says(sidebar, 'h2', 'No calls today')
      await press(sidebar, 'Show all 45 calls')
      await sidebar.waitForSelector('ul.calls li')
      expect(await sidebar.$eval('input[name=period]:checked', (radio) => radio.getAttribute('value'))).toBe(
        'all',
      )
      await page.close()
    })

    test('filters count what is loaded, and say of how many', async () => {
      const { page, sidebar } = await openHistory(world, people.today, fullRecord)
      const loaded = world.vbot.calls(people.today.number).slice(0, 20)
      const incoming = loaded.filter(({ direction }) => direction === 'in')
      const directions = await optionsOf(sidebar, 'Direction')
      expect(directions.toSorted()).toEqual([
        `Incoming (${incoming.length})`,
        `Outgoing (${20 - incoming.length})`,
      ])
      await choose(sidebar, 'Direction', 'Incoming')
      await announced(sidebar, `${incoming.length} of 20 loaded: incoming`)
      expect(await callIds(sidebar)).toEqual(incoming.map(({ id }) => id))

      const recorded = incoming.filter(({ recording }) => recording !== 'none')
      await sidebar.evaluate(() => document.querySelector<HTMLElement>('.filters .chip')?.click())
      await announced(sidebar, `${recorded.length} of 20 loaded: incoming, recorded`)
      expect(await callIds(sidebar)).toEqual(recorded.map(({ id }) => id))

      await press(sidebar, 'Clear filters')
      await sidebar.waitForFunction(() => !document.querySelector('.shown'))
      expect(await callIds(sidebar)).toEqual(loaded.map(({ id }) => id))

      const [agent] = await optionsOf(sidebar, 'Agent')
      const [, number, count] = /^Agent (\d+) \((\d+)\)$/.exec(agent ?? '') ?? []
      const agents = loaded.filter(({ legs }) => legs.some(({ memberNo }) => memberNo === number))
      expect(Number(count)).toBe(agents.length)
      await choose(sidebar, 'Agent', `Agent ${number}`)
      await announced(sidebar, `${count} of 20 loaded: agent ${number}`)
      expect(await callIds(sidebar)).toEqual(agents.map(({ id }) => id))
      await page.close()
    })

    test('a click on the picture shows that part alone; another click shows all again', async () => {
      const { page, sidebar } = await openHistory(world, people.today, fullRecord)
      await choosePeriod(sidebar, 'Today')
      await untilTerm(sidebar, 'Today', '3 calls')
      const newest = world.vbot.calls(people.today.number)[0]
      const hour = new Date((newest?.atMs ?? 0) + vietnamMs).getUTCHours()
      const inHour = world.vbot
        .calls(people.today.number)
        .filter(({ atMs }) => Math.floor(atMs / 3_600_000) === Math.floor((newest?.atMs ?? 0) / 3_600_000))
      await sidebar.waitForFunction(() => document.querySelectorAll('svg.picture .hit').length === 24)
      await (await sidebar.$$('svg.picture .hit'))[hour]?.click()
      await announced(sidebar, `${inHour.length} of 3 loaded`)
      expect(await callIds(sidebar)).toEqual(inHour.map(({ id }) => id))
      await (await sidebar.$$('svg.picture .hit'))[hour]?.click()
      await sidebar.waitForFunction(() => !document.querySelector('.shown'))
      expect((await callIds(sidebar)).length).toBe(3)
      await page.close()
    })

    test('a call opened shows its legs in order and everything VBot sent', async () => {
      const { page, sidebar } = await openHistory(world, people.legs)
      const [call] = world.vbot.calls(people.legs.number)
      await openCall(sidebar)
      const legs = await sidebar.$$eval('.legs tbody tr', (rows) =>
        rows.map((row) => row.textContent?.replace(/\s+/g, ' ') ?? ''),
      )
      expect(legs.length).toBe(3)
      expect(legs[0]).toContain('Customer 0903 334 455')
      expect(legs[1]).toContain('Agent 104')
      expect(legs[1]).toContain('talked 1:02')
      expect(legs[2]).toContain('Agent 112')
      expect(legs[2]).toContain('talked 2:30')
      expect(await termOf(sidebar, 'Call ID')).toContain(call?.id)
      expect(await termOf(sidebar, 'Hotline')).not.toBe('')
      await (await sidebar.$('ul.calls .call-open'))?.click()
      await sidebar.waitForFunction(() => !document.querySelector('.details'))
      await page.close()
    })

    test('calls that came since are offered, and pushed only when asked for', async () => {
      const { page, sidebar } = await openHistory(world, people.today, fullRecord)
      const before = await callIds(sidebar)
      const call = world.vbot.addCall(people.today.number, { direction: 'in', disposition: 'misscall' })
      await press(sidebar, 'Refresh')
      await announced(sidebar, '1 new call')
      expect(await callIds(sidebar)).toEqual(before)
      await says(sidebar, 'h2', 'Call back owed')
      await untilTerm(sidebar, 'Total calls', '28')
      await press(sidebar, 'Show')
      await sidebar.waitForSelector(`li[data-call="${call.id}"]`)
      expect(await callIds(sidebar)).toEqual([call.id, ...before])
      await page.close()
    })

    test('copies the number, and a summary to paste into a note', async () => {
      const { page, sidebar } = await openHistory(world, people.owed)
      const copies = await noteCopies(sidebar)
      await press(sidebar, 'Copy number')
      await announced(sidebar, 'Number copied')
      await press(sidebar, 'Copy summary')
      await announced(sidebar, 'Summary copied')
      const [number, summary = ''] = await copies()
      expect(number).toBe('0912345678')
      const lines = summary.split('\n')
      expect(lines[0]).toMatch(/^0912 345 678: 128 calls over VBot/)
      expect(summary).toContain('Call back owed: missed 2 times since')
      expect(lines.length).toBeLessThan(8)
      await page.close()
    })

    test('ten thousand calls: at most 60 rows in the tree, and the place is kept as older ones arrive', async () => {
      const { page, sidebar } = await openHistory(world, people.busy, fullRecord)
      const calls = world.vbot.calls(people.busy.number)
      let most = 0
      const watchRows = async () => {
        const rows = await callIds(sidebar)
        most = Math.max(most, rows.length)
        return rows
      }
      // By scrolling: the next page is asked for before the end comes into view.
      for (let loaded = 20; loaded < 300; loaded += 20) {
        await sidebar.$eval('main.body', (body) => body.scrollTo({ top: body.scrollHeight }))
        await says(sidebar, '.more', `${loaded + 20} of 10,000 loaded`)
        await watchRows()
      }
      // By the button, with the row in the middle of the view kept where it is.
      const place = () =>
        sidebar.$eval('main.body', (body) => {
          const middle = body.getBoundingClientRect().top + body.clientHeight / 2
          const row = [...document.querySelectorAll<HTMLElement>('ul.calls > li')].find(
            (each) => each.getBoundingClientRect().bottom > middle,
          )
          return { id: row?.dataset['call'], top: row?.getBoundingClientRect().top }
        })
      await sidebar.$eval('main.body', (body) =>
        body.scrollTo({ top: body.scrollHeight - body.clientHeight - 900 }),
      )
      await says(sidebar, '.more', ' of 10,000 loaded')
      const before = await place()
      const count = Number(
        (await sidebar.$eval('.more span', (span) => span.textContent ?? '')).split(' ')[0],
      )
      const [row] = await sidebar.$$('.more button')
      await row?.evaluate((button) => button.click())
      await says(sidebar, '.more', `${count + 20} of 10,000 loaded`)
      expect(await place()).toEqual(before)
      expect(calls.findIndex(({ id }) => id === before.id)).toBeGreaterThan(200)

      // Back to the start in one leap: the newest stand there again.
      await sidebar.$eval('main.body', (body) => body.scrollTo({ top: 0 }))
      await sidebar.waitForSelector(`li[data-call="${calls[0]?.id}"]`)
      expect((await watchRows()).slice(0, 20)).toEqual(calls.slice(0, 20).map(({ id }) => id))
      expect(most).toBeLessThanOrEqual(60)
      expect(most).toBeGreaterThan(20)
      const pages = world.vbot.log
        .at('getAll')
        .map(({ query }) => Number(new URLSearchParams(query).get('page')))
      const older = pages.filter((each) => each > 1)
      expect(new Set(older).size, 'no older page is asked for twice').toBe(older.length)
      await page.close()
    })

    test('Load more goes to the end, and says that it is there', async () => {
      const { page, sidebar } = await openHistory(world, people.pages)
      expect(await setSize(sidebar)).toBe(-1)
      await loadMore(sidebar)
      await says(sidebar, '.more', '40 of 45 loaded')
      await announced(sidebar, '20 more calls loaded.')
      await loadMore(sidebar)
      await says(sidebar, '.more', 'All 45 calls loaded')
      expect(await setSize(sidebar)).toBe(45)
      expect(await callIds(sidebar)).toEqual(world.vbot.calls(people.pages.number).map(({ id }) => id))
      await page.close()
    })
  },
  { settings: { cacheSeconds: 0 } },
)
