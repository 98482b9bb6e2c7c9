// The keys and the context menu: what they open on a page, and what they say where there is no number.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { people } from '../fake-vbot/customers.ts'
import { type Ours, servePages, until } from './frame-page.ts'
import { says } from './harness/find-by-words.ts'
import { sidebarFrame } from './harness/launch.ts'
import { openMarked } from './harness/marks.ts'
import { nativeOf } from './harness/native.ts'
import { openHistory, untilTerm } from './harness/sidebar.ts'
import type { World } from './harness/open-world.ts'
import { inBothBrowsers } from './harness/world.ts'

const openRecord = async (world: World) => {
  const page = await world.openCustomer(people.pages.number)
  return { page, native: await nativeOf(world, page) }
}

const bodies = {
  '/queue': `<style>#queue { padding: 200px 0 } #queue p { height: 40px; margin: 0 }</style>
    <div id="queue"><p>${people.owed.number}</p><p>${people.today.number}</p></div>`,
}

inBothBrowsers(
  'keys and menus',
  (world) => {
    let pages: Awaited<ReturnType<typeof servePages>>
    beforeAll(async () => {
      pages = await servePages(bodies)
    })
    afterAll(() => pages.close())

    const names = (number: string) => (ours: Ours | null) =>
      ours?.chipName?.startsWith(`Call history of ${number}`) ?? false

    /** A queue of which the second number has been gone to. */
    const stepInQueue = async () => {
      const page = await openMarked(world, `${pages.origin}/queue`)
      const native = await nativeOf(world, page)
      await native.command('next-number')
      await until(world, page, names('0912345678'))
      await native.command('next-number')
      await until(world, page, names('0987654321'))
      return { page, native }
    }

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

    test('a number that was gone to keeps its chip where the page moves it, covers it, or draws it anew', async () => {
      const { page, native } = await stepInQueue()
      const add = () =>
        page.$eval('#queue', (queue) => queue.insertAdjacentHTML('afterbegin', '<p>0868 001 122</p>'))
      const isAt = (top: number) => (ours: Ours | null) => names('0987654321')(ours) && ours?.chipTop === top
      const { chipTop } = (await until(world, page, names('0987654321'))) ?? { chipTop: 0 }
      await add()
      await until(world, page, isAt(chipTop + 40))
      await page.evaluate(() => {
        document.body.insertAdjacentHTML('beforeend', '<div style="position: fixed; inset: 0">Đã lưu</div>')
      })
      await add()
      await until(world, page, isAt(chipTop + 80))
      await page.evaluate(() => document.querySelector('body > div:last-of-type')?.remove())
      await page.$eval(
        '#queue',
        (queue) => (queue.innerHTML = `<p style="height: 4px"></p>${queue.innerHTML}`),
      )
      await until(world, page, isAt(chipTop + 84))
      await add()
      await until(world, page, isAt(chipTop + 124))
      await native.command('toggle-sidebar')
      await says(await sidebarFrame(page), 'h1', '0987 654 321')
      await page.close()
    })

    test('its chip goes with it', async () => {
      const goings = [
        // Out of sight, as a drawer goes.
        (queue: Element) => void (queue instanceof HTMLElement && (queue.style.translate = '-2000px')),
        (queue: Element) => queue.lastElementChild?.remove(),
        (queue: Element) =>
          void (queue.lastElementChild && (queue.lastElementChild.textContent = '0868 001 122')),
      ]
      for (const go of goings) {
        const { page } = await stepInQueue()
        await page.$eval('#queue', go)
        await until(world, page, (ours) => ours?.chip === null)
        await page.close()
      }
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
