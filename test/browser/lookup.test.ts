// A click and its answers: the right number, the right words, on a bad day too.

import type { Frame, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { customers, people } from '../fake-vbot/customers.ts'
import { startCrm } from '../demo/crm/server.ts'
import type { ServerFault } from '../fake-vbot/faults.ts'
import { clickWords } from './harness/click.ts'
import { press, says } from './harness/find-by-words.ts'
import { sidebarFrame } from './harness/launch.ts'
import { openMarked } from './harness/marks.ts'
import { ask, customerOf, type World } from './harness/open-world.ts'
import { inBothBrowsers } from './harness/world.ts'

/** Opens An Phát's record, clicks one of its numbers, and gives the sidebar. */
async function lookUp(world: World, person: { number: string; shown: string }) {
  const page = await world.openCustomer(people.owed.number)
  await clickWords(page, person.shown)
  return { page, sidebar: await sidebarFrame(page) }
}

const total = (sidebar: Frame): Promise<string | undefined> =>
  sidebar.$$eval(
    'dt',
    (terms) =>
      terms.find((dt) => /Total calls|Tổng cuộc gọi/.test(dt.textContent ?? ''))?.nextElementSibling
        ?.textContent ?? undefined,
  )

const heading = (sidebar: Frame) => sidebar.$eval('h1', (h1) => h1.textContent)

inBothBrowsers('a lookup', (world) => {
  test('shows the count and the calls of the clicked number, by two requests', async () => {
    const { page, sidebar } = await lookUp(world, people.today)
    await sidebar.waitForSelector('ul.calls li')
    const count = world.vbot.calls(people.today.number).length
    expect(await heading(sidebar)).toBe('0987 654 321')
    expect(await total(sidebar)).toBe(String(count))
    await page.close()
  })

  test('the second number replaces the first, even when the first answer comes last', async () => {
    const first = world.vbot.hold({ phone: (phone) => phone.endsWith('38225678') })
    const { page, sidebar } = await lookUp(world, people.busy)
    await first.arrived(1)
    await clickWords(page, people.today.shown)
    const count = world.vbot.calls(people.today.number).length
    await says(sidebar, 'dd', String(count))
    first.release()
    await world.vbot.log.until((entry) => entry.phone.endsWith('38225678') && entry.isOver, 1)
    expect(await heading(sidebar)).toBe('0987 654 321')
    expect(await total(sidebar)).toBe(String(count))
    await page.close()
  })

  test('no calls yet is a good answer', async () => {
    const { page, sidebar } = await lookUp(world, people.none)
    await says(sidebar, 'h2', 'No calls yet')
    expect(await total(sidebar)).toBe('0')
    await page.close()
  })

  test('in Vietnamese when the setting says so', async () => {
    await ask(world.options, 'saveSettings', { changes: { language: 'vi' } })
    const { page, sidebar } = await lookUp(world, people.today)
    await sidebar.waitForSelector('ul.calls li')
    expect(await sidebar.$eval('html', (html) => html.lang)).toBe('vi')
    await says(sidebar, 'dt', 'Tổng cuộc gọi')
    await ask(world.options, 'saveSettings', { changes: { language: 'en' } })
    await page.close()
  })

  test('works on a page with the strictest policy', async () => {
    const crm = await startCrm({
      customers,
      csp: "default-src 'none'; frame-src 'none'; media-src 'none'; style-src 'self'; require-trusted-types-for 'script'; sandbox allow-scripts allow-same-origin",
    })
    const page = await openMarked(world, `${crm.origin}/customers/${customerOf(people.today.number).id}`)
    await clickWords(page, people.today.shown)
    const sidebar = await sidebarFrame(page)
    await sidebar.waitForSelector('ul.calls li')
    expect(await heading(sidebar)).toBe('0987 654 321')
    await page.close()
    await crm.close()
  })

  describe('faults', () => {
    const rows: [fault: ServerFault, title: string, button: string][] = [
      [{ kind: 'error', code: 401 }, 'Signed out', 'Sign in again'],
      [{ kind: 'status', status: 401 }, 'Signed out', 'Sign in again'],
      [{ kind: 'error', code: 403 }, 'No access to call history', 'Try again'],
      [{ kind: 'error', code: -1, message: 'bad size' }, 'VBot reports error -1', 'Try again'],
      [{ kind: 'error', code: 500 }, 'VBot has a problem', 'Try again'],
      [{ kind: 'status', status: 502 }, 'VBot has a problem', 'Try again'],
      [{ kind: 'status', status: 429, retryAfter: '30' }, 'VBot asks us to slow down', 'Try again in'],
      [{ kind: 'html' }, 'Unexpected answer', 'Test connection'],
      [{ kind: 'truncated' }, 'Unexpected answer', 'Test connection'],
      [{ kind: 'empty' }, 'Unexpected answer', 'Test connection'],
      [{ kind: 'data', data: {} }, 'Unexpected answer', 'Test connection'],
      [{ kind: 'cut', at: 'before-headers' }, 'No connection', 'Try again'],
      [{ kind: 'redirect', status: 302 }, 'The server sends us elsewhere', 'Open settings'],
    ]
    let page: Page
    let isOther = false
    beforeAll(async () => {
      await ask(world.options, 'saveSettings', { changes: { cacheSeconds: 0 } })
      // The record that has both, neither in a `tel:` link: followed, one makes the browser ask for an application.
      page = await world.openCustomer(people.owed.number)
    })
    afterAll(() => page.close())

    test.each(rows)('%o: %s, [%s], and recovers', async (fault, title, button) => {
      // No kept answer may hide the fault; one number and the other in turns, each looked up anew.
      await ask(world.options, 'learnAgain')
      world.vbot.fail(fault)
      isOther = !isOther
      await clickWords(page, isOther ? people.busy.shown : people.foreign.shown)
      const sidebar = await sidebarFrame(page)
      await says(sidebar, '[role=alert] h2', title)
      await says(sidebar, '[role=alert] button', button)
      world.vbot.heal()
      if (title === 'Signed out') {
        await ask(world.options, 'signIn', { by: 'token', token: world.vbot.token, isKept: false })
      }
      await press(sidebar, button === 'Try again' ? button : 'Refresh')
      await sidebar.waitForSelector('ul.calls li')
      expect(await sidebar.$('[role=alert] h2')).toBeNull()
      expect(world.vbot.other.log.entries).toEqual([])
    })
  })

  test('the credential is in no page, no content script and no storage that one can open', async () => {
    const { page, sidebar } = await lookUp(world, people.today)
    await sidebar.waitForSelector('ul.calls li')
    const secret = world.vbot.token
    expect(await page.content()).not.toContain(secret)
    expect(await sidebar.content()).not.toContain(secret)
    const seen = await world.options.evaluate(
      async (url) => {
        const [tab] = await chrome.tabs.query({ url: `${url}/*` })
        const [found] = await chrome.scripting.executeScript({
          target: { tabId: tab?.id ?? 0 },
          // The content script's own world: everything it could read.
          func: async () => {
            const told = (read: () => Promise<unknown>) =>
              Promise.resolve()
                .then(read)
                .then(JSON.stringify, (error: unknown) => `closed: ${String(error)}`)
            const session = await told(() => chrome.storage.session.get(null))
            const local = await told(() => chrome.storage.local.get(null))
            const databases = await told(() => indexedDB.databases())
            const names = Object.getOwnPropertyNames(globalThis).join(' ')
            return { session, local, names, databases }
          },
        })
        return found?.result
      },
      world.crm.origin.replace(/:\d+$/, ''),
    )
    expect(seen?.session).toMatch(/^closed/)
    expect(JSON.stringify(seen)).not.toContain(secret)
    expect(seen?.local).toContain('baseUrl')
    expect(seen?.databases).toMatch(/^\[\]|^closed/)
    await page.close()
  })
})
