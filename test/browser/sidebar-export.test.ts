// The CSV export of a period, in spite of a fault in the middle, and cancelled.

import { beforeAll, expect, test } from 'vitest'
import { people } from '../fake-vbot/customers.ts'
import { createDownloads } from './harness/downloads.ts'
import { press, says } from './harness/find-by-words.ts'
import { announced, choosePeriod, fullRecord, openHistory } from './harness/sidebar.ts'
import { inBothBrowsers } from './harness/world.ts'

const downloads = createDownloads()

inBothBrowsers(
  'the export',
  (world) => {
    beforeAll(() => downloads.listen(world))

    /** Files of this run that were not there before. */
    const since = () => {
      const before = new Set(downloads.names())
      return (name: string) => name.endsWith('.csv') && !before.has(name)
    }

    test('goes on where a fault stopped it, and holds every call of the period once', async () => {
      const isNew = since()
      const { page, sidebar } = await openHistory(world, people.owed)
      world.vbot.fail({ kind: 'status', status: 502 }, { at: 'getAll', page: '2', times: 9 })
      await press(sidebar, 'Export CSV')
      await announced(sidebar, 'VBot has a problem. 100 calls loaded, no file yet.')
      expect(downloads.names().filter(isNew)).toEqual([])
      world.vbot.heal()
      const asked = world.vbot.log.at('getAll').length
      await press(sidebar, 'Resume')
      await announced(sidebar, '128 calls exported to CSV')
      const again = world.vbot.log.at('getAll').slice(asked)
      expect(again.map(({ query }) => new URLSearchParams(query).get('page'))).toEqual(['2'])

      const { name, body } = await downloads.wait(isNew)
      expect(name).toMatch(/^0912345678_to-\d{4}-\d\d-\d\d(\(\d+\)| \(\d+\))?\.csv$/)
      const text = body.toString('utf8')
      expect(text.startsWith('\ufeffTime,Number,Direction,Outcome,')).toBe(true)
      const rows = text.trimEnd().split('\r\n').slice(1)
      const calls = world.vbot.calls(people.owed.number)
      expect(rows.map((row) => row.split(',').at(-1))).toEqual(calls.map(({ id }) => id))
      expect(rows[0]).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d \+07:00,0912 345 678,Incoming,Missed call,/)
      await page.close()
    })

    test('shows how far it is, and leaves nothing behind when it is cancelled', async () => {
      const isNew = since()
      const { page, sidebar } = await openHistory(world, people.busy, fullRecord)
      const gate = world.vbot.hold({ at: 'getAll', page: '3' })
      await press(sidebar, 'Export CSV')
      await gate.arrived()
      await says(sidebar, 'label', 'Exporting 200 of 10,000 calls')
      expect(await sidebar.$eval('progress', ({ value, max }) => ({ value, max }))).toEqual({
        value: 200,
        max: 10_000,
      })
      await press(sidebar, 'Cancel')
      await sidebar.waitForFunction(() => !document.querySelector('progress'))
      gate.release()
      await world.vbot.log.until(({ query, isOver }) => isOver && query.includes('page=3'))
      // Another export gets a page of its own: whatever the cancelled one would still do, it has done by then.
      await choosePeriod(sidebar, '7 days')
      const week = world.vbot.calls(people.busy.number)
      await says(sidebar, '.figures dt', 'In 7 days')
      await press(sidebar, 'Export CSV')
      await announced(sidebar, ' exported to CSV')
      const { name, body } = await downloads.wait(isNew)
      expect(name).toMatch(/^02838225678_\d{4}-\d\d-\d\d_\d{4}-\d\d-\d\d/)
      const rows = body.toString('utf8').trimEnd().split('\r\n').slice(1)
      expect(rows.length).toBeGreaterThan(20)
      expect(rows.map((row) => row.split(',').at(-1))).toEqual(week.slice(0, rows.length).map(({ id }) => id))
      expect(downloads.names().filter(isNew)).toEqual([name])
      await page.close()
    })
  },
  { settings: { cacheSeconds: 0 }, prefs: downloads.prefs },
)
