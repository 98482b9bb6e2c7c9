// The keys and the context menu: what they open on a page, and what they say where there is no number.

import { expect, test } from 'vitest'
import { people } from '../fake-vbot/customers.ts'
import { says } from './harness/find-by-words.ts'
import { sidebarFrame } from './harness/launch.ts'
import { nativeOf } from './harness/native.ts'
import { openHistory, untilTerm } from './harness/sidebar.ts'
import type { World } from './harness/open-world.ts'
import { inBothBrowsers } from './harness/world.ts'

const openRecord = async (world: World) => {
  const page = await world.openCustomer(people.pages.number)
  return { page, native: await nativeOf(world, page) }
}

inBothBrowsers(
  'keys and menus',
  (world) => {
    test('the command opens the sidebar with the numbers of the page, focused, and closes it again', async () => {
      const { page, native } = await openRecord(world)
      await native.command('toggle-sidebar')
      const sidebar = await sidebarFrame(page)
      await says(sidebar, 'h1', 'Numbers on this page')
      await says(sidebar, '.page-numbers', '0977 010 203')
      await page.waitForFunction(() => document.activeElement?.localName === 'vbot-sidebar')
      expect(world.vbot.log.entries).toEqual([])
      await native.command('toggle-sidebar')
      await page.waitForFunction(() => document.activeElement?.localName !== 'vbot-sidebar')
      await expect.poll(() => page.frames().length).toBe(1)
      await page.close()
    })

    test('the command brings back what was shown', async () => {
      const { page } = await openHistory(world, people.pages)
      const native = await nativeOf(world, page)
      await native.command('toggle-sidebar')
      await page.waitForFunction(() => document.activeElement?.localName !== 'vbot-sidebar')
      await native.command('toggle-sidebar')
      await says(await sidebarFrame(page), 'h1', '0977 010 203')
      await page.close()
    })

    test('the next number is shown while the sidebar is open', async () => {
      const { page, sidebar } = await openHistory(world, people.owed)
      const native = await nativeOf(world, page)
      await native.command('next-number')
      await native.command('next-number')
      await says(sidebar, 'h1', '028 3822 5678')
      await page.close()
    })

    test('the menu reads a selection by the same grammar', async () => {
      const { page, native } = await openRecord(world)
      await native.menu({ selectionText: 'chị Mai: 0987.654.321 (giờ hành chính)' })
      const sidebar = await sidebarFrame(page)
      await says(sidebar, 'h1', '0987 654 321')
      await untilTerm(sidebar, 'Total calls', '27')
      await page.close()
    })

    test('the menu reads a tel: link', async () => {
      const { page, native } = await openRecord(world)
      await native.menu({ linkUrl: 'tel:+84868001122' })
      await says(await sidebarFrame(page), 'h1', '0868 001 122')
      await page.close()
    })

    test('text that is no number opens the popup, which says so', async () => {
      const { page, native } = await openRecord(world)
      await native.menu({ selectionText: 'Đơn hàng 2026' })
      if (world.name === 'chromium') {
        const target = await world.extension.browser.waitForTarget((each) =>
          each.url().endsWith('popup.html'),
        )
        const popup = await target.asPage()
        await says(popup, '[role=alert]', 'That is no phone number.')
      } else {
        // Nobody but the browser sees into its popup here: it is there, and the page got no sidebar.
        let panels: string[] = []
        while (!panels.some((each) => each.endsWith('popup.html'))) panels = await native.panels()
      }
      expect(await page.$('vbot-sidebar')).toBeNull()
      expect(world.vbot.log.entries).toEqual([])
      await native.closePanels()
      await page.close()
    })
  },
  { settings: { cacheSeconds: 0 } },
)
