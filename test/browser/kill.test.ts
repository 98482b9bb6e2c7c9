// The background stopped before, during and after whatever it does: the right result, or words and a button that works.

import type { Frame, Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { people } from '../fake-vbot/customers.ts'
import { servePages } from './frame-page.ts'
import { clickWords } from './harness/click.ts'
import { button, press, says } from './harness/find-by-words.ts'
import { sidebarFrame } from './harness/launch.ts'
import { openMarked } from './harness/marks.ts'
import { ask } from './harness/open-world.ts'
import { expectHistory } from './harness/sidebar.ts'
import { inBothBrowsers } from './harness/world.ts'

inBothBrowsers('the background is stopped', (world) => {
  let pages: Awaited<ReturnType<typeof servePages>>
  let page: Page
  beforeAll(async () => {
    const shown = Object.values(people).map(({ number }) => `<p>SĐT: ${number}</p>`)
    pages = await servePages({ '/': shown.join('') })
    await ask(world.options, 'saveSettings', { changes: { cacheSeconds: 0 } })
    page = await openMarked(world, `${pages.origin}/`)
    await clickWords(page, people.today.number)
    await (await sidebarFrame(page)).waitForSelector('ul.calls li')
  })
  beforeEach(() => page.bringToFront())
  afterAll(() => pages.close())

  async function stop() {
    await world.extension.stopBackground()
    await page.bringToFront()
  }

  async function click(number: string): Promise<Frame> {
    await clickWords(page, number)
    return sidebarFrame(page)
  }

  /** Signed in by password, with an access token that is over. */
  async function signInToRenew() {
    const { username, password } = world.vbot
    await ask(world.options, 'signIn', { by: 'password', username, password, isKept: true })
    world.vbot.expireTokens()
  }

  test('before a lookup', async () => {
    await stop()
    await expectHistory(world, await click(people.legs.number), people.legs.number)
  })

  test.each([
    ['none', {}, people.pages, 2],
    ['half', { at: 'getAll', after: 'half' }, people.one, 1],
  ] as const)(
    'during a lookup, with %s of the answer there: it is asked once more, unseen',
    async (_part, held, { number }, requests) => {
      const gate = world.vbot.hold(held)
      const sidebar = await click(number)
      await gate.arrived(requests)
      await stop()
      await gate.arrived(requests * 2)
      gate.release()
      await expectHistory(world, sidebar, number)
    },
  )

  test('during a lookup, twice: words and a button that works', async () => {
    const gate = world.vbot.hold()
    const sidebar = await click(people.dispositions.number)
    await gate.arrived(2)
    await stop()
    await gate.arrived(4)
    await stop()
    // VBot is asked at the click: where the sidebar asked only after the first stop, it asks once more after this one.
    void gate.arrived(6).then(stop)
    await says(sidebar, '[role=alert] h2', 'Loading was interrupted')
    gate.release()
    await press(sidebar, 'Try again')
    await expectHistory(world, sidebar, people.dispositions.number)
  })

  test('after a lookup: what is shown stays, and everything goes on from there', async () => {
    const sidebar = await click(people.pages.number)
    await expectHistory(world, sidebar, people.pages.number)
    const rows = (await sidebar.$$('ul.calls > li[data-call]')).length
    await stop()
    await expectHistory(world, sidebar, people.pages.number)
    await press(sidebar, 'Load more')
    await sidebar.waitForFunction(
      (rows) => Number(document.querySelector('ul.calls > li[data-call]:last-of-type')?.ariaPosInSet) > rows,
      {},
      rows,
    )
  })

  test.each([
    ['none', { at: 'token' }, people.legs],
    ['half', { at: 'token', after: 'half' }, people.today],
  ] as const)('during a renewal of the sign-in, with %s of it there', async (_part, held, { number }) => {
    await signInToRenew()
    const gate = world.vbot.hold(held)
    const sidebar = await click(number)
    await gate.arrived(1)
    await stop()
    await gate.arrived(2)
    gate.release()
    await expectHistory(world, sidebar, number)
  })

  test('during a recording: words and a button that works', async () => {
    await ask(world.options, 'signIn', { by: 'token', token: world.vbot.token, isKept: true })
    const sidebar = await click(people.recordings.number)
    await expectHistory(world, sidebar, people.recordings.number)
    await stop()
    const gate = world.vbot.hold({ at: 'record', after: 'half' })
    await press(sidebar, 'Play recording')
    await gate.arrived(1)
    await stop()
    await says(sidebar, '.player [role=status]', 'Loading was interrupted')
    gate.release()
    await press(sidebar, 'Try again')
    await button(sidebar, 'Pause')
    await stop()
    // What plays is in the sidebar's own memory.
    await sidebar.waitForFunction(() =>
      document.querySelector('.player [aria-label=Play], .player [aria-label=Pause]'),
    )
    await press(sidebar, 'Stop and close')
    await expectHistory(world, sidebar, people.recordings.number)
  })

  test('before the options page asks', async () => {
    await stop()
    const { signIn } = await ask<{ signIn: { state: string } }>(world.options, 'optionsState')
    expect(signIn.state).toBe('signed-in')
  })
})
