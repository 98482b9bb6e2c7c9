// A page that means harm learns nothing, makes us ask nothing, and slows nothing but itself.

import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { people } from '../fake-vbot/customers.ts'
import { pointAt, servePages, until } from './frame-page.ts'
import { clickWords, middleOf } from './harness/click.ts'
import { says } from './harness/find-by-words.ts'
import { sidebarFrame } from './harness/launch.ts'
import { hasMarks, openMarked } from './harness/marks.ts'
import { ask } from './harness/open-world.ts'
import { inBothBrowsers } from './harness/world.ts'
import { hostilePages } from './hostile-page.ts'

declare global {
  var loot: unknown[]
  var gaps: number[]
  var removals: number
  var isOver: boolean
  var forge: () => void
  var rewrite: () => void
}

const number = people.today.number

inBothBrowsers('a hostile page', (world) => {
  let pages: Awaited<ReturnType<typeof servePages>>
  beforeAll(async () => {
    pages = await servePages(hostilePages)
    const page = await openMarked(world, `${pages.origin}/plain`)
    await lookUp(page)
    await page.close()
    await ask(world.options, 'saveSettings', { changes: { cacheSeconds: 0 } })
  })
  afterAll(() => pages.close())

  async function open(path: string): Promise<Page> {
    world.vbot.log.clear()
    return openMarked(world, `${pages.origin}${path}`)
  }

  /** A real click still gives one lookup, of that number. */
  async function lookUp(page: Page, nth = 0) {
    await clickWords(page, number, nth)
    const sidebar = await sidebarFrame(page)
    await says(sidebar, 'h1', '0987 654 321')
    await sidebar.waitForSelector('ul.calls li')
  }

  /** Waits: what was kept is shown while VBot is still being asked. */
  async function expectRequests(each: number) {
    const made = () => {
      const { log } = world.vbot
      return { getAll: log.at('getAll').length, countAll: log.at('countAll').length, all: log.entries.length }
    }
    await expect.poll(made).toEqual({ getAll: each, countAll: each, all: 2 * each })
  }

  test('clears and fills the registry of marks: a click still finds the number, and the marks come back', async () => {
    const page = await open('/registry')
    await page.waitForFunction(() => globalThis.isOver)
    await lookUp(page)
    await expectRequests(1)
    await page.mouse.move(300, 500)
    await page.mouse.wheel({ deltaY: 10 })
    await page.waitForFunction(() => {
      const [mark] = [...(CSS.highlights.get('vbot-phone') ?? [])]
      return mark instanceof StaticRange
    })
    await page.close()
  })

  test('removes and moves our element: it is put back a few times, then left alone', async () => {
    const page = await open('/removal')
    await clickWords(page, number)
    await page.waitForFunction(() => globalThis.removals > 5)
    await page.waitForFunction(() => !document.querySelector('vbot-sidebar'))
    // Whatever were still to come would come with these frames and this answer.
    await ask(world.options, 'optionsState')
    await page.evaluate(frames, 30)
    // Put there for a chip, the press and the click, and put back five times.
    expect(await page.evaluate(() => globalThis.removals)).toBeLessThanOrEqual(8)
    expect(await page.$('vbot-sidebar')).toBeNull()
    await page.close()
  })

  test('writes itself anew, which takes all listeners off it: clicks, chip and sidebar go on', async () => {
    const page = await open('/rewritten')
    await lookUp(page)
    for (let times = 0; times < 3; times++) {
      await page.evaluate(() => globalThis.rewrite())
      // The sidebar that was open stands again.
      const sidebar = await sidebarFrame(page)
      await says(sidebar, 'h1', '0987 654 321')
    }
    // The second time, a chip that stood there before.
    for (let times = 0; times < 2; times++) {
      const { y, right } = await middleOf(page, people.one.number)
      await pointAt(page, { x: right - 20, y, right })
      await until(world, page, (ours) => ours?.chip != null)
      await page.mouse.move(right + 30, y, { steps: 8 })
      await page.mouse.click(right + 30, y)
      await says(await sidebarFrame(page), 'h1', '0868 001 122')
      await page.evaluate(() => globalThis.rewrite())
      await clickWords(page, number)
      await says(await sidebarFrame(page), 'h1', '0987 654 321')
    }
    await page.close()
  })

  test('forges clicks, keys, focus and the framework’s events: nothing happens, and a real click works', async () => {
    const page = await open('/forgery')
    await page.evaluate(() => globalThis.forge())
    await page.evaluate(frames, 40)
    await ask(world.options, 'optionsState')
    expect(await page.$('vbot-sidebar')).toBeNull()
    await expectRequests(0)
    await lookUp(page)
    await expectRequests(1)
    await page.evaluate(() => globalThis.forge())
    await page.evaluate(frames, 10)
    await ask(world.options, 'optionsState')
    await expectRequests(1)
    expect(await page.$$('vbot-sidebar')).toHaveLength(1)
    await page.close()
  })

  test('overrides what scripts are made of: none of ours runs through it', async () => {
    const page = await world.extension.newPage()
    world.vbot.log.clear()
    // Where the page has broken its own tools, its marks are asked for by what it can't break.
    await page.goto(`${pages.origin}/prototypes`)
    await page.evaluate('globalThis.loot = []')
    const { x, y } = await page.evaluate(() => {
      const { right, top, height } =
        document.getElementsByTagName('p')[0]?.getClientRects()[0] ?? new DOMRect()
      return { x: Math.min(right, 60), y: top + height / 2 }
    })
    while (!(await hasMarks(page))) continue
    await page.mouse.click(x, y)
    const sidebar = await sidebarFrame(page)
    await says(sidebar, 'h1', '0987 654 321')
    await expectRequests(1)
    const loot = await page.evaluate('globalThis.loot')
    expect(loot).toEqual([])
    await page.close()
  })

  test('defines an element of our name: it can’t look inside', async () => {
    const page = await open('/element')
    await lookUp(page)
    await expectRequests(1)
    const seen = await page.evaluate(() => ({
      roots: globalThis.loot.map((look) => (typeof look === 'function' ? look() : look)),
      ours: [...document.documentElement.children].map(({ shadowRoot }) => shadowRoot),
    }))
    expect(seen.roots.every((root) => root === null)).toBe(true)
    expect(seen.ours.every((root) => root === null)).toBe(true)
    await page.close()
  })

  test('names its elements and fields after what scripts read: numbers are found all the same', async () => {
    const page = await open('/names')
    await lookUp(page)
    await expectRequests(1)
    await clickWords(page, people.one.number)
    await says(await sidebarFrame(page), 'h1', '0868 001 122')
    await page.close()
  })

  test.each(['/many', '/long', '/flood'])('%s: its frames come as they would without us', async (path) => {
    // Firefox gives frames when it likes: its times would say nothing of ours.
    if (world.name === 'chromium') {
      const floor = await longestGap(() => openElsewhere(path))
      const ours = await longestGap(() => open(path))
      expect(ours, `${floor} ms without us`).toBeLessThan(2 * floor + 60)
    }
    const page = await open(path)
    await expectRequests(0)
    await lookUpAny(page, path)
    await page.close()
  })

  async function openElsewhere(path: string): Promise<Page> {
    const page = await world.extension.newPage()
    await page.setViewport({ width: 1280, height: 800 })
    await page.goto(`${pages.origin.replace('127.0.0.1', 'localhost')}${path}`)
    return page
  }

  /** The page is seen through to its end: every number of it was found by then. */
  async function lookUpAny(page: Page, path: string) {
    if (path === '/many') return
    await lookUp(page)
    await expectRequests(1)
  }
})

/** So many frames of the page. */
async function frames(count: number): Promise<void> {
  for (let at = 0; at < count; at++) await new Promise((resolve) => requestAnimationFrame(resolve))
}

/**
 * The longest time between two frames while 75 of them came, in milliseconds: the shorter one of two loads, for what
 * holds the page up does so each time, and what else the machine does seldom twice.
 */
async function longestGap(open: () => Promise<Page>): Promise<number> {
  const longest: number[] = []
  while (longest.length < 2) {
    const page = await open()
    await page.waitForFunction(() => globalThis.gaps.length > 75)
    longest.push(await page.evaluate(() => Math.max(...globalThis.gaps)))
    await page.close()
  }
  return Math.min(...longest)
}
