// Many clicks, many tabs, answers in any order: a history stands under its own number, always.

import type { Frame } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { customers, people } from '../fake-vbot/customers.ts'
import { servePages } from './frame-page.ts'
import { clickWords } from './harness/click.ts'
import { says } from './harness/find-by-words.ts'
import { sidebarFrame } from './harness/launch.ts'
import { openMarked } from './harness/marks.ts'
import { ask } from './harness/open-world.ts'
import { untilHistory } from './harness/sidebar.ts'
import { inBothBrowsers } from './harness/world.ts'

/** What stood in the sidebar together at one moment. */
interface Seen {
  heading: string
  total: string | null
  /** The ids of its calls. */
  calls: string[]
}

declare global {
  var seen: Seen[]
}

const fifty = customers
  .flatMap(({ numbers }) => numbers)
  .filter(({ kind }) => kind === 'mobile')
  .slice(20, 70)
  .map(({ number }) => number)

inBothBrowsers('races', (world) => {
  let pages: Awaited<ReturnType<typeof servePages>>
  beforeAll(async () => {
    pages = await servePages({
      '/': `<p>Mới: ${people.today.number}</p>${fifty.map((number) => `<p style="margin: 2px; font-size: 10px">SĐT ${number}</p>`).join('')}`,
      '/other': `<p>Khác: ${people.legs.number}</p>`,
    })
    await ask(world.options, 'saveSettings', { changes: { cacheSeconds: 0 } })
    const page = await openMarked(world, `${pages.origin}/`)
    await clickWords(page, people.today.number)
    await (await sidebarFrame(page)).waitForSelector('ul.calls li')
    await page.close()
  })
  afterAll(() => pages.close())

  test('fifty numbers clicked in a row: the last one’s history, and never another’s under it', async () => {
    for (const [at, number] of fifty.entries())
      for (let calls = 0; calls <= at % 3; calls++) world.vbot.addCall(number, { disposition: 'answer' })
    const page = await openMarked(world, `${pages.origin}/`)
    await clickWords(page, people.today.number)
    const sidebar = await sidebarFrame(page)
    await sidebar.waitForSelector('ul.calls li')
    await sidebar.evaluate(record)
    world.vbot.fail({ kind: 'slow', delayMs: { minMs: 0, maxMs: 120 } })
    for (const number of fifty) await clickWords(page, number)

    const last = String(fifty.at(-1))
    await untilHistory(world, sidebar, last)
    const seen = await readSeen(sidebar)
    expect(seen.at(-1)?.heading).toBe(last)
    for (const { heading, total, calls } of seen) {
      const own = world.vbot.calls(heading)
      const ids = new Set(own.map(({ id }) => id))
      expect([heading, ...calls.filter((id) => !ids.has(id))]).toEqual([heading])
      if (total !== null) expect([heading, total]).toEqual([heading, String(own.length)])
    }
    // The watch itself must have seen histories, or it proves nothing.
    expect(seen.filter(({ calls }) => calls.length > 0).length).toBeGreaterThan(1)
    await page.close()
  })

  test('two tabs: each sidebar keeps to its own page', async () => {
    const one = await openMarked(world, `${pages.origin}/`)
    await clickWords(one, people.today.number)
    const sidebar = await sidebarFrame(one)
    await sidebar.waitForSelector('ul.calls li')
    await sidebar.evaluate(record)
    world.vbot.log.clear()
    const other = await openMarked(world, `${pages.origin}/other`)
    await clickWords(other, people.legs.number)
    const second = await sidebarFrame(other)
    await says(second, 'h1', '0903 334 455')
    await second.waitForSelector('ul.calls li')
    expect(world.vbot.log.entries.map(({ phone }) => phone)).toEqual([people.legs.number, people.legs.number])
    await one.bringToFront()
    const seen = await readSeen(sidebar)
    expect(new Set(seen.map(({ heading }) => heading))).toEqual(new Set([people.today.number]))
    await Promise.all([one.close(), other.close()])
  })
})

/** Runs in the sidebar: keeps what stands there after each change. */
function record(): void {
  globalThis.seen = []
  const look = () => {
    const [total = ''] = [...document.querySelectorAll('dt')]
      .filter((dt) => dt.textContent === 'Total calls')
      .map((dt) => dt.nextElementSibling?.textContent ?? '')
    globalThis.seen.push({
      heading: document.querySelector('h1')?.textContent.replaceAll(' ', '') ?? '',
      total: /^\d+$/.test(total) ? total : null,
      calls: [...document.querySelectorAll<HTMLElement>('ul.calls > li[data-call]')].map(
        ({ dataset }) => dataset['call'] ?? '',
      ),
    })
  }
  look()
  new MutationObserver(look).observe(document.body, { childList: true, characterData: true, subtree: true })
}

async function readSeen(sidebar: Frame): Promise<Seen[]> {
  return sidebar.evaluate(() => globalThis.seen)
}
