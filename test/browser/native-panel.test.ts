// History in the browser's own side panel: by the setting, and where a page shuts everything else out.

import type { Page } from 'puppeteer-core'
import { expect, test } from 'vitest'
import { people } from '../fake-vbot/customers.ts'
import { clickWords } from './harness/click.ts'
import { says } from './harness/find-by-words.ts'
import { sidebarFrame } from './harness/launch.ts'
import { openMarked } from './harness/marks.ts'
import { type Native, nativeOf } from './harness/native.ts'
import { callIds, fullRecord, untilTerm } from './harness/sidebar.ts'
import { ask, customerOf, type World } from './harness/open-world.ts'
import { inBothBrowsers } from './harness/world.ts'

async function untilOpen(world: World, native: Native, path: string): Promise<void> {
  if (world.name === 'chromium') {
    await world.extension.browser.waitForTarget((each) => each.url().includes(path))
    return
  }
  while (!(await native.panels()).some((each) => each.includes(path)));
}

const openRecord = async (world: World) => {
  const page = await world.openCustomer(fullRecord)
  return { page, native: await nativeOf(world, page) }
}

/** Chromium shows its panels to tests; of Firefox's only the address and what it asks of VBot can be seen. */
async function panelPage(world: World, path: string): Promise<Page | null> {
  if (world.name === 'firefox') return null
  const target = await world.extension.browser.waitForTarget((each) => each.url().includes(path))
  return target.asPage()
}

const isShown = async (world: World, panel: Page | null, person: { number: string }, words: string) => {
  if (panel) await says(panel, 'h1', words)
  for (const endpoint of ['getAll', 'countAll']) {
    await world.vbot.log.until(
      (entry) => entry.endpoint === endpoint && entry.phone === person.number && entry.status === 200,
    )
  }
}

inBothBrowsers(
  'the native panel',
  (world) => {
    test('a click shows its number there; where Firefox has it closed, on the page', async () => {
      const { page, native } = await openRecord(world)
      if (world.name === 'firefox') {
        await clickWords(page, people.foreign.shown)
        await says(await sidebarFrame(page), 'h1', '+65 6123 4567')
        await native.command('toggle-sidebar')
        await untilOpen(world, native, 'sidebar.html?native')
      }
      await clickWords(page, people.today.shown)
      await untilOpen(world, native, 'sidebar.html?native')
      const panel = await panelPage(world, 'sidebar.html?native')
      await isShown(world, panel, people.today, '0987 654 321')
      if (panel) {
        await untilTerm(panel.mainFrame(), 'Total calls', '27')
        await panel.waitForSelector('ul.calls li')
        expect((await callIds(panel.mainFrame())).length).toBe(20)
        expect(await panel.$('button[aria-label="Dock left"]')).toBeNull()
      }
      await clickWords(page, people.busy.shown)
      await isShown(world, panel, people.busy, '028 3822 5678')
      // A page that has not heard of the setting yet shows the sidebar until the answer has come.
      while (page.frames().length > 1) await page.evaluate(() => new Promise(requestAnimationFrame))
      if (panel) {
        // Another record is opened under it: what stands there is listed, before any of it is pointed at.
        await page.goto(`${world.crm.origin}/customers/${customerOf(people.one.number).id}`)
        await says(panel, 'h1', 'Numbers on this page')
        await says(panel, 'main li', '0868 001 122')
      }
      if (world.name === 'firefox') {
        await native.command('toggle-sidebar')
        while ((await native.panels()).length > 0);
      }
      await native.closePanels()
      await page.close()
    })

    test('a modal dialog of the page makes no difference to an agent: the history opens beside it', async () => {
      await ask(world.options, 'saveSettings', { changes: { place: 'page' } })
      const record = `${world.crm.origin}/customers/${customerOf(fullRecord).id}?view=card`
      const page = await openMarked(world, record)
      const native = await nativeOf(world, page)
      const { x, y } = await page.$$eval(
        'dialog dd',
        (all, shown) => {
          const box = all.find((dd) => dd.textContent === shown)?.getBoundingClientRect()
          return { x: (box?.x ?? 0) + 30, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 }
        },
        people.today.shown,
      )
      await page.mouse.click(x, y)
      const path = world.name === 'chromium' ? 'sidebar.html?native' : 'popup.html'
      await untilOpen(world, native, path)
      await isShown(world, await panelPage(world, path), people.today, '0987 654 321')
      expect(page.frames().length).toBe(1)
      await native.closePanels()
      await page.close()
    })
  },
  { settings: { cacheSeconds: 0, place: 'native' } },
)
