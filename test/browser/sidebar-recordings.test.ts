// Recordings: heard in place, moved through, one at a time, saved; and those that are not there.

import type { Frame } from 'puppeteer-core'
import { beforeAll, expect, test } from 'vitest'
import { people } from '../fake-vbot/customers.ts'
import { createDownloads } from './harness/downloads.ts'
import { untilAtRest } from './harness/click.ts'
import { button, field, press, says } from './harness/find-by-words.ts'
import { choose, openHistory, scrollToEnd } from './harness/sidebar.ts'
import { inBothBrowsers } from './harness/world.ts'

const downloads = createDownloads()

/** Where the recording is, in whole seconds, as the slider says. */
const position = (sidebar: Frame) => sidebar.$eval('input[type=range]', (slider) => Number(slider.value))

const untilPast = (sidebar: Frame, seconds: number) =>
  sidebar.waitForFunction(
    (seconds) => Number(document.querySelector<HTMLInputElement>('input[type=range]')?.value) > seconds,
    {},
    seconds,
  )

/** While it is paused. */
const untilAt = (sidebar: Frame, seconds: number) =>
  sidebar.waitForFunction(
    (seconds) => Number(document.querySelector<HTMLInputElement>('input[type=range]')?.value) === seconds,
    {},
    seconds,
  )

/** The listen button of the nth call, newest first; pressed once it has come to rest: the sidebar slides in. */
async function listen(sidebar: Frame, at: number): Promise<void> {
  await sidebar.waitForFunction(() => !document.querySelector('.bone'))
  const buttons = await sidebar.$$('ul.calls > li .listen')
  const found = buttons[at]
  if (!found) throw new Error(`Only ${buttons.length} calls can be heard.`)
  await untilAtRest(found)
  await found.click()
}

inBothBrowsers(
  'recordings',
  (world) => {
    beforeAll(() => downloads.listen(world))

    test('play in place, pause, jump and seek; space and arrows do the same', async () => {
      const { page, sidebar } = await openHistory(world, people.owed)
      // Long enough to jump in: the newest call that talked took 74 s.
      const at = await sidebar.$$eval('ul.calls > li', (rows) =>
        rows.findIndex((row) => row.querySelector('.listen')),
      )
      const call = world.vbot.calls(people.owed.number)[at]
      await listen(sidebar, 0)
      await button(sidebar, 'Pause')
      expect(await sidebar.$eval('input[type=range]', (slider) => Number(slider.max))).toBe(call?.talkSeconds)
      await untilPast(sidebar, 0)
      await press(sidebar, 'Pause')
      await button(sidebar, 'Play')
      const before = await position(sidebar)
      await press(sidebar, 'Ahead 10 seconds')
      await untilAt(sidebar, before + 10)
      await press(sidebar, 'Ahead 10 seconds')
      await press(sidebar, 'Back 10 seconds')
      await untilAt(sidebar, before + 10)
      const slider = await field(sidebar, 'Position')
      await slider.focus()
      await slider.press('End')
      await untilAt(sidebar, call?.talkSeconds ?? 0)
      await slider.press('Home')
      await untilAt(sidebar, 0)
      await (await sidebar.$('h1'))?.click()
      await page.keyboard.press('ArrowRight')
      await untilAt(sidebar, 10)
      await page.keyboard.press(' ')
      await button(sidebar, 'Pause')
      await untilPast(sidebar, 10)

      // What plays stays in view, and leads back to its call. At the end, older calls come by themselves.
      await scrollToEnd(sidebar)
      await sidebar.waitForFunction(
        () => !document.querySelector('.more')?.textContent.includes('20 of 128 loaded'),
      )
      await (await sidebar.$('.player-call'))?.click()
      await sidebar.waitForFunction(
        (id) => document.activeElement?.closest('li')?.dataset['call'] === id,
        {},
        call?.id ?? '',
      )
      await press(sidebar, 'Stop and close')
      await sidebar.waitForFunction(() => !document.querySelector('.player'))
      await page.close()
    })

    test('one plays at a time, at the speed last chosen, on the next page too', async () => {
      const { page, sidebar } = await openHistory(world, people.owed)
      await listen(sidebar, 0)
      await button(sidebar, 'Pause')
      await choose(sidebar, 'Speed', '1.5×')
      await listen(sidebar, 1)
      await sidebar.waitForFunction(() => {
        const rows = [...document.querySelectorAll('.listen')]
        return rows[1]?.getAttribute('aria-label') === 'Pause recording'
      })
      expect(await sidebar.$$eval('li.is-playing', (rows) => rows.length)).toBe(1)
      expect(await sidebar.$$eval('.player', (players) => players.length)).toBe(1)
      await page.close()

      const next = await openHistory(world, people.recordings)
      await listen(next.sidebar, 0)
      await button(next.sidebar, 'Pause')
      const speed = await field(next.sidebar, 'Speed')
      expect(await speed.evaluate((list) => list.value)).toBe('1.5')
      await choose(next.sidebar, 'Speed', '1×')
      await next.page.close()
    })

    test('says how much has come; not ready can be asked again, gone can not', async () => {
      const { page, sidebar } = await openHistory(world, people.recordings)
      const [ready, soft] = world.vbot.calls(people.recordings.number)
      const gate = world.vbot.hold({ at: 'record', id: ready?.id, after: 'half' })
      await listen(sidebar, 0)
      await says(sidebar, '.player', 'Loading recording')
      gate.release()
      await button(sidebar, 'Pause')

      await listen(sidebar, 1)
      await button(sidebar, 'Recording not ready, press to ask again')
      const asked = world.vbot.log.at('record').length
      await press(sidebar, 'Recording not ready, press to ask again')
      await world.vbot.log.until(({ endpoint, isOver }) => endpoint === 'record' && isOver, asked + 1)
      await button(sidebar, 'Recording not ready, press to ask again')
      expect(soft?.recording).toBe('not-ready')
      await page.close()

      // A day later it is not coming any more.
      world.vbot.fail({ kind: 'error', code: 404 }, { at: 'record' })
      const older = await openHistory(world, people.landline)
      await listen(older.sidebar, 0)
      await older.sidebar.waitForSelector('[role=img][aria-label="Recording gone"]')
      expect(await older.sidebar.$('.player')).toBeNull()
      await older.page.close()
    })

    test('is saved under a name that says whose it is and when it was', async () => {
      const { page, sidebar } = await openHistory(world, people.recordings)
      const before = new Set(downloads.names())
      await listen(sidebar, 0)
      await button(sidebar, 'Pause')
      await press(sidebar, 'Download recording')
      const { name, body } = await downloads.wait((each) => each.endsWith('.wav') && !before.has(each))
      expect(name).toMatch(/^0938112233_\d{4}-\d\d-\d\d_\d\d-\d\d/)
      expect(body.subarray(0, 4).toString()).toBe('RIFF')
      await page.close()
    })
  },
  { settings: { cacheSeconds: 0 }, prefs: downloads.prefs },
)
