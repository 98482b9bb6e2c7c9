// The toolbar's popup: this site on and off, a number looked up by hand, and what was looked up lately.

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'puppeteer-core'
import { expect, test } from 'vitest'
import { people } from '../fake-vbot/customers.ts'
import type { Site } from '../../lib/settings.ts'
import { press, says, type } from './harness/find-by-words.ts'
import { sidebarFrame } from './harness/launch.ts'
import { untilMarked, untilUnmarked } from './harness/marks.ts'
import { untilTerm } from './harness/sidebar.ts'
import { ask, type World } from './harness/open-world.ts'
import { tabsAt, untilTab } from './harness/tabs.ts'
import { inBothBrowsers } from './harness/world.ts'

/** The popup is about the tab in front: opened in a tab of its own, it asks anew once the page is in front of it. */
async function popupOver(world: World, page: Page): Promise<Page> {
  const popup = await world.extension.open('popup.html')
  await page.bringToFront()
  await popup.evaluate(() => document.body.replaceChildren())
  await popup.evaluate(() => location.reload()).catch(() => undefined)
  await untilReads(popup, '')
  return popup
}

/** Behind another tab nothing is drawn, so nothing that waits for the next frame would ever end. */
async function untilReads(popup: Page, words: string): Promise<void> {
  const end = AbortSignal.timeout(10_000)
  const read = () => popup.evaluate(() => document.querySelector('main')?.textContent ?? '').catch(() => '')
  let text = await read()
  while (text === '' || !text.includes(words)) {
    if (end.aborted) throw new Error(`The popup went on saying: ${text}`)
    text = await read()
  }
}

/** With a user's activation, as everything that a test runs in a page. */
const pressBehind = (popup: Page, name: string) =>
  popup.evaluate((name) => {
    const found = [...document.querySelectorAll('button')].find((each) => each.textContent === name)
    if (!found) throw new Error(`No button ${name}`)
    found.click()
  }, name)

inBothBrowsers('the popup', (world) => {
  test('looks a typed number up on the page, where one is open', async () => {
    const page = await world.openCustomer(people.pages.number)
    const popup = await popupOver(world, page)
    await untilReads(popup, 'Numbers are marked on this site')
    await popup.bringToFront()
    await type(popup, 'Phone number', '0987 654 321')
    // It has done its work, and closes by itself: the tab that was there before comes to the front.
    await press(popup, 'Look up')
    while ((await tabsAt(world.options, '/popup.html')).length > 0);
    await page.bringToFront()
    const sidebar = await sidebarFrame(page)
    await says(sidebar, 'h1', '0987 654 321')
    await untilTerm(sidebar, 'Total calls', '27')
    await page.close()
  })

  test('elsewhere shows the history itself, and remembers it for this session of the browser', async () => {
    const page = await world.extension.newPage()
    await page.goto('about:blank')
    const popup = await popupOver(world, page)
    await untilReads(popup, 'Nothing to do on this page')
    await popup.bringToFront()
    await type(popup, 'Phone number', 'gọi lại sau')
    await press(popup, 'Look up')
    await says(popup, '[role=alert]', 'That is no phone number.')
    await type(popup, 'Phone number', '+65 6123 4567')
    await press(popup, 'Look up')
    await says(popup, 'h1', '+65 6123 4567')
    await untilTerm(popup.mainFrame(), 'Total calls', '26')
    await popup.waitForSelector('ul.calls li')
    await press(popup, 'Back')
    await popup.close()

    const again = await popupOver(world, page)
    await untilReads(again, 'Recent lookups')
    await again.bringToFront()
    await press(again, '+65 6123 4567')
    await says(again, 'h1', '+65 6123 4567')
    await again.waitForSelector('ul.calls li')
    await again.close()
    await page.close()
  })

  test('a permission that was taken back can be given again', async () => {
    const site = 'http://127.0.0.1/*'
    const page = await world.openCustomer(people.pages.number)
    await world.extension.revoke(site)
    await untilUnmarked(page)
    await world.extension.grant(site)
    await untilMarked(page)
    const popup = await popupOver(world, page)
    await untilReads(popup, 'Numbers are marked on this site')
    await popup.close()
    await page.close()
  })

  test('turns a site on and off, and its open pages follow', async () => {
    const site = 'http://localhost/*'
    await world.extension.grant(site)
    const page = await world.extension.newPage()
    await page.goto(`${world.crm.origin.replace('127.0.0.1', 'localhost')}/customers/7`)
    const popup = await popupOver(world, page)
    await untilReads(popup, 'localhostOff on this site')
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0)
    if (world.name === 'chromium') await pressBehind(popup, 'Turn on for this site')
    else {
      // Firefox takes no press from behind another tab for a click, and asks for nothing without one.
      await ask(world.options, 'addSite', { pattern: site })
      await popup.evaluate(() => location.reload()).catch(() => undefined)
    }
    await untilReads(popup, 'Numbers are marked on this site')
    await untilMarked(page)

    await pressBehind(popup, 'Turn off')
    await untilUnmarked(page)
    // The permission is given back with the site. (A popup in a tab has no `activeTab`: it can't name the page any more.)
    const origins = [site]
    expect(await world.options.evaluate((origins) => chrome.permissions.contains({ origins }), origins)).toBe(
      false,
    )
    await popup.close()
    await page.close()
  })

  test('two sites added at once are both listed; what nothing needs any more is given back', async () => {
    const [one, two] = ['http://one.example/*', 'http://two.example/*'] as const
    await world.extension.grant(one)
    await world.extension.grant(two)
    const sites = async () => (await ask<{ sites: Site[] }>(world.options, 'optionsState')).sites
    const before = (await sites()).map(({ pattern }) => pattern)
    await Promise.all([one, two].map((pattern) => ask(world.options, 'addSite', { pattern })))
    expect((await sites()).map(({ pattern }) => pattern)).toEqual(
      expect.arrayContaining([...before, one, two]),
    )
    // As an import of settings does.
    const kept = (await sites()).filter(({ pattern }) => pattern !== one)
    const changes = { sites: kept.map(({ pattern, isMarked, layout }) => ({ pattern, isMarked, layout })) }
    await ask(world.options, 'saveSettings', { changes })
    const isAllowed = (pattern: string) =>
      world.options.evaluate((origins) => chrome.permissions.contains({ origins }), [pattern])
    expect([await isAllowed(one), await isAllowed(two)]).toEqual([false, true])
    await ask(world.options, 'removeSite', { pattern: two })
    expect(await isAllowed(two)).toBe(false)
  })

  test('a page our script could not be put into: says so, and its button reloads it', async () => {
    // It was open as the browser's own error page, which no extension may touch.
    let isDown = true
    const server = createServer((request, response) => {
      if (isDown) request.socket.destroy()
      else response.end(`<!doctype html><p>${people.one.number}</p>`)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const page = await world.extension.newPage()
    await page.goto(`http://127.0.0.1:${port}/`).catch(() => undefined)
    const popup = await popupOver(world, page)
    await untilReads(popup, 'Reload the page to start')
    isDown = false
    await pressBehind(popup, 'Reload page')
    await untilMarked(page)
    await page.close()
    server.closeAllConnections()
    server.close()
  })

  test('leads to the settings', async () => {
    const page = await world.openCustomer(people.pages.number)
    const popup = await popupOver(world, page)
    await untilReads(popup, 'Numbers are marked on this site')
    await popup.bringToFront()
    await press(popup, 'Open settings')
    await untilTab(world.options, '#connection')
    await page.close()
  })
})
