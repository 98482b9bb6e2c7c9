// The sidebar's place on the page: its width, its side, its tab, its focus, and a page that takes it away.

import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { people } from '../fake-vbot/customers.ts'
import { lookInside, servePages, until } from './frame-page.ts'
import { clickWords, withoutAnswer } from './harness/click.ts'
import { press, says } from './harness/find-by-words.ts'
import { sidebarFrame } from './harness/launch.ts'
import { openMarked, untilMarked } from './harness/marks.ts'
import { inBothBrowsers } from './harness/world.ts'

const owed = people.owed.number
const today = people.today.number

const bodies = {
  '/': `<h1>An Phát</h1><main><p>SĐT: ${owed}</p></main><input id="first"><input id="second">`,
  '/dialog': `<p>SĐT: ${owed}</p><dialog id="dialog"><p>SĐT: ${people.pages.number}</p></dialog>
    <script>dialog.showModal()</script>`,
  '/jealous': `<p>SĐT: ${owed}</p><script>
    new MutationObserver(() => {
      for (const host of document.querySelectorAll('vbot-sidebar')) {
        document.body.append(host)
        window.moved = true
      }
    }).observe(document.documentElement, { childList: true })
  </script>`,
  '/styled': `<style>
      html { transform: scale(1); font-size: 62.5%; filter: grayscale(0); direction: rtl }
      vbot-sidebar, html > * { display: none !important } body { display: block !important }
    </style><p>SĐT: ${owed}</p>`,
  '/defined': `<p>SĐT: ${owed}</p><script>
    window.roots = []
    customElements.define('vbot-sidebar', class extends HTMLElement {
      constructor() { super(); this.inside = this.attachInternals(); roots.push(this) }
    })
  </script>`,
}

inBothBrowsers('the sidebar on the page', (world) => {
  let pages: Awaited<ReturnType<typeof servePages>>
  let page: Page
  beforeAll(async () => {
    pages = await servePages(bodies)
  })
  afterEach(() => page.close())
  afterAll(() => pages.close())

  const open = async (path: string) => {
    page = await openMarked(world, pages.origin + path)
    await clickWords(page, owed)
    const sidebar = await sidebarFrame(page)
    await says(sidebar, 'h1', '0912 345 678')
    // Made ready, it says so before it is open.
    await sidebar.waitForFunction(() => innerWidth > 0)
    return sidebar
  }

  test('is whole beside the scroll bar of a page narrower than itself', async () => {
    await open('/')
    await page.evaluate(() => {
      document.documentElement.style.overflowY = 'scroll'
    })
    await page.setViewport({ width: 320, height: 600 })
    await until(world, page, (ours) => ours?.frame?.left === 0)
  })

  test('is dragged wider, within 280 and 640 px, and stays so on the next page', async () => {
    await open('/')
    // Once it has come in from the side.
    const before = await until(world, page, (ours) => ours?.frame?.left === 920)
    expect(before).toMatchObject({ width: '360', frame: { right: 1280 } })
    await page.mouse.move(919, 600)
    await page.mouse.down()
    await page.mouse.move(700, 600, { steps: 6 })
    await page.mouse.up()
    await until(world, page, (ours) => ours?.frame?.left === 780 || ours?.frame?.left === 700)
    await page.mouse.move((await lookInside(world, page))?.frame?.left ?? 0, 600)
    await page.mouse.down()
    await page.mouse.move(200, 600, { steps: 6 })
    await page.mouse.up()
    await until(world, page, (ours) => ours?.width === '640')
    await page.reload()
    await untilMarked(page)
    await clickWords(page, owed)
    await until(world, page, (ours) => ours?.width === '640' && ours.frame?.left === 640)
  })

  test('is made wider by keys, from the left side too', async () => {
    const sidebar = await open('/')
    await page.mouse.click((await lookInside(world, page))?.frame?.left ?? 0, 600)
    await page.keyboard.press('Home')
    await until(world, page, (ours) => ours?.width === '280')
    await page.keyboard.press('ArrowLeft')
    await until(world, page, (ours) => ours?.frame?.left === 1280 - 296)
    await press(sidebar, 'Dock left')
    await until(world, page, (ours) => ours?.frame?.left === 0)
    await page.mouse.click(296, 600)
    await page.keyboard.press('ArrowRight')
    await until(world, page, (ours) => ours?.frame?.right === 312)
    await press(sidebar, 'Dock right')
    await until(world, page, (ours) => ours?.frame?.right === 1280)
  })

  test('collapses to a tab that says how many, and comes back as it was', async () => {
    const sidebar = await open('/')
    await says(sidebar, 'dd', '128')
    await sidebar.evaluate(() => document.body.setAttribute('data-same', ''))
    await press(sidebar, 'Collapse')
    const ours = await until(world, page, (now) => now?.tab === '128')
    expect(ours?.frame).toBeNull()
    expect(ours?.tabName).toContain('0912345678')
    expect(ours?.tabName).toContain('Call back owed')
    await page.mouse.click(1262, 110)
    await until(world, page, (now) => now?.frame !== null)
    expect(await sidebar.$('body[data-same]')).not.toBeNull()
  })

  /** The page's first field has the focus while the sidebar is open. */
  const openBesideField = async () => {
    page = await openMarked(world, `${pages.origin}/`)
    await page.focus('#second')
    await clickWords(page, owed)
    const sidebar = await sidebarFrame(page)
    await page.focus('#first')
    return sidebar
  }

  test('gives the focus back where it was when it closes', async () => {
    const sidebar = await openBesideField()
    withoutAnswer(press(sidebar, 'Close'))
    await until(world, page, (ours) => ours?.frames === 0)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('first')
  })

  test('collapsed, it takes no more keys: they go where they went before', async () => {
    const sidebar = await openBesideField()
    await press(sidebar, 'Collapse')
    await until(world, page, (ours) => ours?.tab !== null)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('first')
  })

  test('Esc in the sidebar closes it', async () => {
    const sidebar = await open('/')
    await sidebar.waitForSelector('ul.calls li')
    await sidebar.click('h1')
    withoutAnswer(page.keyboard.press('Escape'))
    await until(world, page, (ours) => ours?.frames === 0)
  })

  test('heals five times, then stays away', async () => {
    await open('/')
    const removals: number[] = []
    for (let n = 0; n < 7; n++) {
      removals.push(
        await page.evaluate(async () => {
          document.querySelector('vbot-sidebar')?.remove()
          await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
          return document.querySelectorAll('html > vbot-sidebar').length
        }),
      )
    }
    expect(removals).toEqual([1, 1, 1, 1, 1, 0, 0])
  })

  test('after a healing shows the number that was shown', async () => {
    await open('/')
    await page.evaluate(() => document.querySelector('vbot-sidebar')?.remove())
    await says(await sidebarFrame(page), 'h1', '0912 345 678')
    expect(await page.$$eval('html > vbot-sidebar', (hosts) => hosts.length)).toBe(1)
  })

  test('a page that keeps moving it does not keep us busy', async () => {
    page = await openMarked(world, `${pages.origin}/jealous`)
    await clickWords(page, owed)
    // Away from the number: a chip would be one more thing for the page to move.
    await page.mouse.move(600, 700)
    await page.waitForFunction(() => 'moved' in window && !document.querySelector('vbot-sidebar'))
    // Whatever still watched the page would answer to this.
    const isBack = await page.evaluate(async () => {
      document.documentElement.append(document.createElement('i'))
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      return document.querySelector('vbot-sidebar') !== null
    })
    expect(isBack).toBe(false)
  })

  test('under a modal dialog the history opens beside the page', async () => {
    page = await openMarked(world, `${pages.origin}/dialog`)
    const phone = people.pages.number
    const asked = world.vbot.log.until((entry) => entry.phone.endsWith(phone.slice(1)))
    await clickWords(page, phone)
    await asked
    expect((await lookInside(world, page))?.frame ?? null).toBeNull()
  })

  test('the styles of the page do not reach it', async () => {
    await open('/styled')
    const ours = await until(world, page, (now) => now?.frame?.right === 1280)
    expect(1280 - (ours?.frame?.left ?? 0)).toBe(Number(ours?.width))
  })

  test('a page that has defined our element finds no way in', async () => {
    await open('/defined')
    expect(await page.evaluate('roots.map((host) => host.inside.shadowRoot)')).toEqual([null])
    expect(await page.evaluate('document.documentElement.lastElementChild.shadowRoot')).toBeNull()
  })

  test('offers the number of the next record, and does not look it up', async () => {
    const sidebar = await open('/')
    await page.evaluate((number) => {
      history.pushState(null, '', '#/customers/2')
      document.querySelector('h1')?.replaceChildren('Bình Minh')
      document.querySelector('main')?.replaceChildren(`SĐT: ${number}`)
    }, today)
    await says(sidebar, 'div, p, section', '0987 654 321')
    await says(sidebar, 'h1', '0912 345 678')
    expect(world.vbot.log.entries.filter(({ phone }) => phone.endsWith('987654321'))).toEqual([])
  })
})
