// What a bad day does to a running extension: each time there are words, and a button that works.
//
// Not here: a clock that jumps and a laptop that slept. A browser's clock can't be set from outside, and all that reads
// it takes it as a function: test/server/vbot has those tests.

import type { Frame, Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { people } from '../fake-vbot/customers.ts'
import { servePages } from './frame-page.ts'
import { clickWords } from './harness/click.ts'
import { press, says, type } from './harness/find-by-words.ts'
import { sidebarFrame } from './harness/launch.ts'
import { openMarked } from './harness/marks.ts'
import { ask } from './harness/open-world.ts'
import { expectHistory } from './harness/sidebar.ts'
import { untilTab } from './harness/tabs.ts'
import { inBothBrowsers } from './harness/world.ts'

const granted = 'http://127.0.0.1/*'

inBothBrowsers('staying up', (world) => {
  let pages: Awaited<ReturnType<typeof servePages>>
  let page: Page
  beforeAll(async () => {
    pages = await servePages({
      '/': `<p>SĐT: ${people.today.number}</p><p>${people.legs.number}</p><p>${people.one.number}</p>`,
    })
    await ask(world.options, 'signIn', { by: 'token', token: world.vbot.token, isKept: true })
  })
  afterEach(() => page.close())
  afterAll(() => pages.close())

  async function lookUp(number: string): Promise<Frame> {
    page = await openMarked(world, `${pages.origin}/`)
    await clickWords(page, number)
    return sidebarFrame(page)
  }

  /** Puts the settings back as they were, whatever a test has done to the stores. */
  async function configureAgain() {
    const { vbotId, projectCode, v2Url, token } = world.vbot
    await ask(world.options, 'saveSettings', {
      changes: { baseUrl: v2Url, vbotId, projectCode, language: 'en' },
    })
    await ask(world.options, 'signIn', { by: 'token', token, isKept: true })
    await ask(world.options, 'addSite', { pattern: granted })
  }

  test('offline: says so, and goes on by itself when the network is back', async () => {
    world.vbot.fail({ kind: 'cut', at: 'before-headers' })
    const sidebar = await lookUp(people.legs.number)
    await says(sidebar, '[role=alert] h2', 'No connection')
    world.vbot.heal()
    // What the browser says of the computer's network; a test can't pull the plug.
    await sidebar.evaluate(() => dispatchEvent(new Event('online')))
    await expectHistory(world, sidebar, people.legs.number)
  })

  test('offline under a history: it stays, and says from when it is', async () => {
    const sidebar = await lookUp(people.one.number)
    await expectHistory(world, sidebar, people.one.number)
    world.vbot.fail({ kind: 'cut', at: 'before-headers' })
    await press(sidebar, 'Refresh')
    await says(sidebar, '.foot', 'Offline. Showing what came at')
    await sidebar.waitForSelector('ul.calls > li[data-call]')
    world.vbot.heal()
    await press(sidebar, 'Try again')
    await sidebar.waitForFunction(() => !document.querySelector('.foot')?.textContent.includes('Offline'))
    await expectHistory(world, sidebar, people.one.number)
  })

  test('the store is full: lookups are as right as ever, and the sign-in is renewed', async () => {
    const { username, password } = world.vbot
    await ask(world.options, 'signIn', { by: 'password', username, password, isKept: true })
    await fill(world.options, 'session')
    const sidebar = await lookUp(people.one.number)
    await expectHistory(world, sidebar, people.one.number)
    world.vbot.expireTokens()
    await clickWords(page, people.legs.number)
    await expectHistory(world, sidebar, people.legs.number)
    // What the store would not take is with the background: one renewal, and each answer asked for once.
    world.vbot.log.clear()
    await clickWords(page, people.today.number)
    await expectHistory(world, sidebar, people.today.number)
    await clickWords(page, people.legs.number)
    await expectHistory(world, sidebar, people.legs.number)
    expect(world.vbot.log.entries.map(({ endpoint }) => endpoint).toSorted()).toEqual(['countAll', 'getAll'])
    await empty(world.options, 'session')
    await configureAgain()
  })

  // Firefox gives `storage.local` as much room as the disk has: a test can't fill that.
  if (world.name === 'chromium') {
    test('the store for good is full: saving says so, and lookups go on', async () => {
      await ask(world.options, 'learnAgain')
      await fill(world.options, 'local')
      const options = await world.extension.open('options.html')
      await type(options, 'VBot ID', 'x'.repeat(180))
      await press(options, 'Save')
      await says(options, '[role=alert]', 'Nothing was saved')
      await options.close()
      const sidebar = await lookUp(people.one.number)
      await expectHistory(world, sidebar, people.one.number)
      await empty(world.options, 'local')
      await configureAgain()
    })
  }

  test('everything stored is garbage: the options page still opens, and can be filled in again', async () => {
    await world.options.evaluate(async () => {
      for (const area of [chrome.storage.local, chrome.storage.session]) {
        const kept = await area.get(null)
        const garbage: unknown[] = [42, 'x', null, [[1]], { sites: [7], settings: [] }]
        for (const [at, key] of Object.keys(kept).entries())
          await area.set({ [key]: garbage[at % garbage.length] })
      }
      await chrome.storage.local.set({ settings: { version: 99, sites: 'x', baseUrl: 7, hides: null } })
    })
    await world.extension.stopBackground()
    const options = await world.extension.open('options.html')
    await options.waitForSelector('#connection')
    const { settings } = await ask<{ settings: { baseUrl: string; sites: unknown[] } }>(
      options,
      'optionsState',
    )
    expect(settings.baseUrl).toBe('https://open-api-h01.vbot.vn/v2.0')
    expect(settings.sites).toEqual([])
    await options.close()
    await configureAgain()
    await expectHistory(world, await lookUp(people.today.number), people.today.number)
  })

  test('settings of an older shape are taken over', async () => {
    const { vbotId, projectCode, v2Url } = world.vbot
    await world.options.evaluate((settings) => chrome.storage.local.set({ settings }), {
      baseUrl: v2Url,
      vbotId,
      projectCode,
      language: 'en',
      sites: [granted],
    })
    await world.extension.stopBackground()
    await ask(world.options, 'optionsState')
    await expectHistory(world, await lookUp(people.legs.number), people.legs.number)
    await configureAgain()
  })

  test('VBot’s own host taken away: the sidebar says which, and its button leads to where it is given back', async () => {
    await world.extension.grant('http://localhost/*')
    const baseUrl = world.vbot.v2Url.replace('127.0.0.1', 'localhost')
    await ask(world.options, 'saveSettings', { changes: { baseUrl } })
    await ask(world.options, 'signIn', { by: 'token', token: world.vbot.token, isKept: true })
    const sidebar = await lookUp(people.one.number)
    await expectHistory(world, sidebar, people.one.number)
    await world.extension.revoke('http://localhost/*')
    await page.bringToFront()
    await clickWords(page, people.today.number)
    await says(sidebar, '[role=alert] h2', 'Permission needed')
    await says(sidebar, '[role=alert]', 'localhost')
    await press(sidebar, 'Allow')
    const opened = await untilTab(
      world.options,
      `#connection?allow=${encodeURIComponent(new URL(baseUrl).origin)}`,
    )
    await world.options.evaluate((id) => chrome.tabs.remove(id), opened)
    await world.extension.grant('http://localhost/*')
    await page.bringToFront()
    await press(sidebar, 'Refresh')
    await expectHistory(world, sidebar, people.today.number)
    await configureAgain()
  })
})

/** Fills an area of the browser's store, 10 MB, to the last few bytes. */
async function fill(options: Page, area: 'session' | 'local') {
  const left = await options.evaluate(async (area) => {
    const store = chrome.storage[area]
    // Not until one is refused: of the last few bytes Chromium takes any number without a word.
    for (let size = 5_242_880; size > 10; size >>= 1) {
      await store.set({ [`junk${size}`]: 'x'.repeat(size) }).catch(() => undefined)
    }
    return 10_485_760 - (await store.getBytesInUse(null))
  }, area)
  expect(left).toBeLessThan(100)
}

async function empty(options: Page, area: 'session' | 'local') {
  await options.evaluate(async (area) => {
    const keys = Object.keys(await chrome.storage[area].get(null))
    await chrome.storage[area].remove(keys.filter((key) => key.startsWith('junk')))
  }, area)
}
