// What keeps a page and us apart: sites nobody allowed, what a page can see of us, and permissions that come and go.

import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { people } from '../fake-vbot/customers.ts'
import { servePages } from './frame-page.ts'
import { clickWords } from './harness/click.ts'
import { press, says, type } from './harness/find-by-words.ts'
import { sidebarFrame } from './harness/launch.ts'
import { hasMarks, openMarked, untilMarked, untilUnmarked } from './harness/marks.ts'
import { ask, type World } from './harness/open-world.ts'
import { askForReal } from './harness/prompt.ts'
import { inBothBrowsers } from './harness/world.ts'

const granted = 'http://127.0.0.1/*'

inBothBrowsers('walls', (world) => {
  let pages: Awaited<ReturnType<typeof servePages>>
  /** The same pages under a name that nobody has allowed. */
  let elsewhere: string
  beforeAll(async () => {
    pages = await servePages({
      '/': `<p>SĐT: ${people.today.number}</p><p>Khác: ${people.one.number}</p>`,
      '/frame': `<p>Khung</p><iframe src="/inner" width="600" height="300"></iframe>`,
      '/inner': `<p>SĐT: ${people.legs.number}</p>`,
    })
    elsewhere = pages.origin.replace('127.0.0.1', 'localhost')
    // The first lookup of all learns the server's dialect by requests of its own.
    const page = await openMarked(world, `${pages.origin}/`)
    await lookUp(page, people.today.number)
    await page.close()
  })
  afterAll(() => pages.close())

  /** Clicks a number and waits for its history. */
  async function lookUp(page: Page, number: string) {
    await clickWords(page, number)
    const sidebar = await sidebarFrame(page)
    await sidebar.waitForFunction(
      (end) => document.querySelector('h1')?.textContent.replaceAll(' ', '').endsWith(end),
      {},
      number.slice(-9),
    )
    await sidebar.waitForSelector('ul.calls li')
    return sidebar
  }

  /** A click that must do nothing. Whatever it had sent would be answered before this message is. */
  async function clickInVain(page: Page, number: string) {
    world.vbot.log.clear()
    await clickWords(page, number)
    await ask(world.options, 'optionsState')
    expect(await page.$('vbot-sidebar')).toBeNull()
    expect(world.vbot.log.entries).toEqual([])
  }

  async function expectOneLookup(page: Page, number: string) {
    await ask(world.options, 'saveSettings', { changes: { cacheSeconds: 0 } })
    world.vbot.log.clear()
    await lookUp(page, number)
    await world.vbot.log.until(({ endpoint, isOver }) => endpoint === 'getAll' && isOver)
    await world.vbot.log.until(({ endpoint, isOver }) => endpoint === 'countAll' && isOver)
    await ask(world.options, 'saveSettings', { changes: { cacheSeconds: 60 } })
    expect(world.vbot.log.entries.map(({ endpoint, query }) => [endpoint, query])).toHaveLength(2)
    expect(await page.$$('vbot-sidebar')).toHaveLength(1)
  }

  test('a site nobody allowed: no marks, no element, no request', async () => {
    const stranger = await world.extension.newPage()
    await stranger.goto(`${elsewhere}/`)
    // A page that was opened later is done already.
    const known = await openMarked(world, `${pages.origin}/`)
    expect(await hasMarks(stranger)).toBe(false)
    await stranger.bringToFront()
    await clickInVain(stranger, people.one.number)
    const scripts = await world.options.evaluate(() => chrome.scripting.getRegisteredContentScripts())
    expect(scripts.map(({ matches }) => matches)).toEqual([[granted]])
    await Promise.all([stranger.close(), known.close()])
  })

  test('a granted page sees nothing of us but an empty element', async () => {
    const page = await openMarked(world, `${pages.origin}/`)
    await lookUp(page, people.today.number)
    const seen = await page.evaluate(
      async (addresses) => {
        const outcomes = addresses.map((address) =>
          fetch(address).then(
            () => 'read',
            () => 'refused',
          ),
        )
        const host = document.querySelector('vbot-sidebar')
        const { chrome: theirs, browser: also } = window as {
          chrome?: { runtime?: object }
          browser?: object
        }
        return {
          runtime: theirs?.runtime ?? also ?? null,
          remembers: Reflect.get(window, Symbol.for('vbot')) ?? null,
          root: host?.shadowRoot ?? null,
          html: host?.outerHTML,
          frames: window.length,
          fetched: await Promise.all(outcomes),
          timed: performance
            .getEntries()
            .map(({ name }) => name)
            .filter((name) => name.includes('-extension')),
        }
      },
      [
        world.extension.url('sidebar.html'),
        world.extension.url('background.js'),
        world.extension.url('manifest.json'),
      ],
    )
    expect(seen).toEqual({
      runtime: null,
      remembers: null,
      root: null,
      html: '<vbot-sidebar></vbot-sidebar>',
      frames: 0,
      // In Firefox a page would first have to know our address, which is another in each profile. The document says nothing.
      fetched: [world.name === 'firefox' ? 'read' : 'refused', 'refused', 'refused'],
      timed: [],
    })
    await page.close()
  })

  test('the sidebar, framed by a page nobody allowed, shows nothing and asks nothing', async () => {
    const known = await openMarked(world, `${pages.origin}/`)
    const address = await sidebarAddress(world, known)
    await known.close()
    world.vbot.log.clear()
    const page = await world.extension.newPage()
    await page.goto(`${elsewhere}/`)
    await page.evaluate(
      (src) => {
        const frame = document.createElement('iframe')
        frame.setAttribute('credentialless', '')
        frame.src = src
        document.body.append(frame)
      },
      `${address}#${encodeURIComponent(people.today.e164)}`,
    )
    const sidebar = await sidebarFrame(page)
    await says(sidebar, '[role=alert] h2', 'Permission needed')
    expect(await sidebar.$('ul.calls, dl')).toBeNull()
    expect(world.vbot.log.entries).toEqual([])
    await page.close()
  })

  test('a granted frame in a page nobody allowed is silent, and the popup says which to allow', async () => {
    const page = await world.extension.newPage()
    await page.goto(`${elsewhere}/`)
    const popup = await world.extension.open('popup.html')
    await page.bringToFront()
    await page.evaluate((src) => {
      const frame = document.createElement('iframe')
      frame.src = src
      document.body.append(frame)
    }, `${pages.origin}/inner`)
    const end = AbortSignal.timeout(10_000)
    let silent: string[] = []
    while (silent.length === 0 && !end.aborted)
      silent = (await ask<{ silentFrames: string[] }>(popup, 'tabState')).silentFrames
    expect(silent).toEqual([pages.origin])
    const frame = page.frames().find((each) => each.url().startsWith(pages.origin))
    expect(frame && (await hasMarks(frame))).toBe(false)
    world.vbot.log.clear()
    const number = await frame?.waitForSelector('p')
    await number?.click()
    await ask(world.options, 'optionsState')
    expect(await frame?.$('vbot-sidebar')).toBeNull()
    expect(world.vbot.log.entries).toEqual([])
    await Promise.all([page.close(), popup.close()])
  })

  test('removing the site stops marks and answers at once; adding it brings them back', async () => {
    const page = await openMarked(world, `${pages.origin}/`)
    await lookUp(page, people.today.number)
    await ask(world.options, 'removeSite', { pattern: granted })
    await untilUnmarked(page)
    await page.waitForFunction(() => !document.querySelector('vbot-sidebar'))
    await clickInVain(page, people.one.number)
    const scripts = await world.options.evaluate(() => chrome.scripting.getRegisteredContentScripts())
    expect(scripts).toEqual([])

    await ask(world.options, 'addSite', { pattern: granted })
    await untilMarked(page)
    await expectOneLookup(page, people.one.number)
    await page.close()
  })

  test('the permission taken away in the browser is noticed and shown; given back, all works again', async () => {
    const page = await openMarked(world, `${pages.origin}/`)
    await world.extension.revoke(granted)
    await page.bringToFront()
    await untilUnmarked(page)
    await clickInVain(page, people.one.number)
    await says(world.options, '#sites li', 'does not allow it')

    await world.extension.grant(granted)
    await page.bringToFront()
    await untilMarked(page)
    await expectOneLookup(page, people.one.number)
    await page.close()
  })

  // Chromium draws its question outside of every page, and no protocol reaches it: there a permission is given and taken
  // by chrome://extensions, and what follows a refusal is in test/component/options/sites.test.ts.
  if (world.name === 'firefox') {
    test('the browser’s own question: refused, it says so and can be asked again; allowed, the site works', async () => {
      const { options } = world
      const prompt = await askForReal(world, options)
      await type(options, 'Site address', `${elsewhere}/customers/7`)
      await press(options, 'Add site')
      expect(await prompt.answer('refuse')).toContain('localhost')
      await says(options, '[role=alert]', 'The browser did not allow localhost')
      expect(await options.$$eval('#sites li b', (all) => all.map((each) => each.textContent))).toEqual([
        '127.0.0.1',
      ])
      await press(options, 'Add site')
      await prompt.answer('allow')
      await says(options, '[role=status]', 'localhost was added')
      await prompt.silence()
      const page = await openMarked(world, `${elsewhere}/`)
      await expectOneLookup(page, people.one.number)
      await page.close()
      await ask(options, 'removeSite', { pattern: 'http://localhost/*' })
    })
  }

  test('after an update the open page goes on, and a click is one lookup', async () => {
    await ask(world.options, 'signIn', { by: 'token', token: world.vbot.token, isKept: true })
    const page = await openMarked(world, `${pages.origin}/`)
    await lookUp(page, people.today.number)
    await world.extension.update()
    // The new script clears away what the old one had open.
    await page.waitForFunction(() => !document.querySelector('vbot-sidebar'))
    world.options = await world.extension.open('options.html')
    await page.bringToFront()
    await untilMarked(page)
    await expectOneLookup(page, people.one.number)
    const fresh = await openMarked(world, `${pages.origin}/`)
    await expectOneLookup(fresh, people.one.number)
    await Promise.all([page.close(), fresh.close()])
  })
})

/** The address our script gives the frame: no page is told it. */
async function sidebarAddress(world: World, page: Page): Promise<string> {
  const address = await world.options.evaluate(async (url) => {
    const tabs = await chrome.tabs.query({})
    const tab = tabs.find((each) => each.url === url)
    const [found] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? 0 },
      func: () => chrome.runtime.getURL('/sidebar.html'),
    })
    return found?.result
  }, page.url())
  return String(address)
}
