// An agent's day, compressed: 200 records, 200 lookups, 20 recordings, the background stopped 20 times.

import type { Frame, Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { customers, people } from '../fake-vbot/customers.ts'
import { servePages } from './frame-page.ts'
import { button, press } from './harness/find-by-words.ts'
import { sidebarFrame } from './harness/launch.ts'
import { extensionErrors, watchErrors } from './harness/errors.ts'
import { untilMarked } from './harness/marks.ts'
import { untilHistory } from './harness/sidebar.ts'
import { inBothBrowsers } from './harness/world.ts'

const records = customers
  .slice(10, 210)
  .map(({ numbers }, at) => (at % 10 === 9 ? people.recordings.number : (numbers[0]?.number ?? '')))

declare global {
  /** Gives the place of the number. */
  var openRecord: (number: string, at: number) => { x: number; y: number }
}

inBothBrowsers('an agent’s day', (world) => {
  let pages: Awaited<ReturnType<typeof servePages>>
  beforeAll(async () => {
    pages = await servePages({
      // Opens another record in place, as most CRMs do.
      '/': `<main></main><script>
        openRecord = (number, at) => {
          history.pushState(null, '', '/record/' + at)
          const rows = Array.from({ length: 40 }, (_, row) => '<tr><td>Đơn ' + at + '-' + row + '</td><td>' + row * 1000 + ' đ</td></tr>')
          document.querySelector('main').innerHTML = '<h1>Khách ' + at + '</h1><p>SĐT: <b>' + number + '</b></p><table>' + rows.join('') + '</table>'
          const { left, top, width, height } = document.querySelector('b').getBoundingClientRect()
          return { x: left + width / 2, y: top + height / 2 }
        }
      </script>`,
    })
  })
  afterAll(() => pages.close())

  test('every lookup is right, nothing fails unseen, and memory stays flat', async () => {
    await watchErrors(world.extension)
    let page = await openRecords()
    let sidebar: Frame | null = null
    let early = 0
    for (const [at, number] of records.entries()) {
      // Now and then a tab is closed, and another one opened.
      if (at % 50 === 49) {
        await page.close()
        page = await openRecords()
        sidebar = null
      }
      const place = await page.evaluate((number, at) => globalThis.openRecord(number, at), number, at)
      if (at % 10 === 4) {
        await world.extension.stopBackground()
        await page.bringToFront()
      }
      await page.mouse.click(place.x, place.y)
      sidebar ??= await sidebarFrame(page)
      await untilHistory(world, sidebar, number)
      if (at % 10 === 9) {
        await press(sidebar, 'Play recording')
        await button(sidebar, 'Pause recording')
        await press(sidebar, 'Stop and close')
      }
      if (at === 60 && world.name === 'chromium') early = await heapBytes(page)
    }
    if (world.name === 'chromium') {
      const late = await heapBytes(page)
      expect(late, `${early} bytes after 60 records, ${late} after 200`).toBeLessThan(
        early * 1.25 + 1_000_000,
      )
    }
    expect(world.vbot.log.entries.filter(({ status }) => status !== 200)).toEqual([])
    expect(await extensionErrors(world.extension)).toEqual([])
    await page.close()
  }, 240_000)

  const openRecords = () => {
    return world.extension.newPage().then(async (page) => {
      await page.setViewport({ width: 1280, height: 800 })
      await page.goto(`${pages.origin}/`)
      await page.evaluate((number) => globalThis.openRecord(number, 0), people.today.number)
      await untilMarked(page)
      return page
    })
  }
})

/** What the page and our script in it hold after a forced collection. Chromium only: Firefox has no such measure. */
async function heapBytes(page: Page): Promise<number> {
  const session = await page.createCDPSession()
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize
}
