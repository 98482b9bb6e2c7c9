// The script that works with numbers comes to a page at the first sign of one, and not before.

import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { people } from '../fake-vbot/customers.ts'
import { pointAt, servePages, until } from './frame-page.ts'
import { withoutAnswer } from './harness/click.ts'
import { untilMarked } from './harness/marks.ts'
import type { World } from './harness/open-world.ts'
import { inBothBrowsers } from './harness/world.ts'

const owed = people.owed.number

/** What looks like numbers to no one: dates, prices, short codes, and digits where nobody reads. */
const plain = `<ul><li>22/11/2026 12:30</li><li>18/09/2026</li><li>151.250.000 đ</li><li>DH-10886</li><li>Khách quen</li></ul>
  <script type="application/json">{"id": "${owed}"}</script><style>p { order: 91234567 }</style>`

const bodies = {
  '/later': `${plain}<p id="later"></p>`,
  '/split': `${plain}<p><b>0912</b> <i>345</i> <u>678</u></p>`,
  '/link': `${plain}<a href="tel:${owed}">nhấc máy</a>`,
  '/root': `${plain}<div id="host"></div><script>document.querySelector('#host').attachShadow({ mode: 'open' }).innerHTML = '<p>${owed}</p>'</script>`,
  '/later-icon': plain,
  '/blob': `${plain}<script>
    const frame = document.createElement('iframe')
    frame.src = URL.createObjectURL(new Blob(['<meta charset="utf-8"><p>${owed}</p>'], { type: 'text/html' }))
    document.body.append(frame)
  </script>`,
  '/late-root': `${plain}<div id="host">Chờ</div>`,
  '/field': `${plain}<label>Di động <input id="field" value="${owed}"></label>`,
}

/** Looks where our scripts live. */
async function isTended(world: World, page: Page): Promise<boolean> {
  return world.options.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((each) => each.url === url)
    const [found] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? 0 },
      func: () => Symbol.for('vbot-tend') in globalThis,
    })
    return found?.result === true
  }, page.url())
}

/** Twenty frames: to look through so small a page takes two. */
async function untilLooked(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let frames = 0
        const next = () => (++frames > 20 ? resolve() : requestAnimationFrame(next))
        next()
      }),
  )
}

inBothBrowsers('the lookout', (world) => {
  let pages: Awaited<ReturnType<typeof servePages>>
  beforeAll(async () => {
    pages = await servePages(bodies)
  })
  afterAll(() => pages.close())

  const open = async (path: keyof typeof bodies): Promise<Page> => {
    const page = await world.extension.newPage()
    await page.setViewport({ width: 1280, height: 800 })
    await page.goto(pages.origin + path)
    await page.bringToFront()
    return page
  }

  test('leaves a page without numbers alone, until one comes', async () => {
    const page = await open('/later')
    await untilLooked(page)
    expect(await isTended(world, page)).toBe(false)
    await page.evaluate((number) => {
      const later = document.querySelector('#later')
      if (later) later.textContent = `SĐT ${number}`
    }, owed)
    await untilMarked(page)
    expect(await isTended(world, page)).toBe(true)
    await page.close()
  })

  test.each(['/split', '/link', '/root'] as const)('sees the number of %s', async (path) => {
    const page = await open(path)
    await untilMarked(page)
    await page.close()
  })

  test('sees the number in a frame that the page has made', async () => {
    const page = await open('/blob')
    await untilMarked(await page.waitForFrame((frame) => frame.url().startsWith('blob:')))
    await page.close()
  })

  test('sees a link that is but an icon, and comes late', async () => {
    const page = await open('/later-icon')
    await untilLooked(page)
    await page.evaluate((number) => {
      const link = Object.assign(document.createElement('a'), { id: 'call', href: `tel:${number}` })
      link.innerHTML = '<svg width="20" height="20"><rect width="20" height="20"></rect></svg>'
      document.body.append(link)
    }, owed)
    const box = await (await page.waitForSelector('#call'))?.boundingBox()
    const x = (box?.x ?? 0) + 8
    await pointAt(page, { x, y: (box?.y ?? 0) + 8, right: x })
    await until(world, page, (ours) => ours?.chip === 'Call history')
    await page.close()
  })

  test.each(['pointer', 'focus'] as const)('has a field read that the %s comes to', async (by) => {
    const page = await open('/field')
    await untilLooked(page)
    expect(await isTended(world, page)).toBe(false)
    const field = await page.waitForSelector('#field')
    const box = await field?.boundingBox()
    const x = (box?.x ?? 0) + 30
    if (by === 'focus') withoutAnswer(page.keyboard.press('Tab'))
    else await pointAt(page, { x, y: (box?.y ?? 0) + 8, right: x })
    await until(world, page, (ours) => ours?.chip === 'Call history')
    await page.close()
  })

  test('has a root looked through that comes late and unseen', async () => {
    const page = await open('/late-root')
    await untilLooked(page)
    await page.evaluate((number) => {
      const root = document.querySelector('#host')?.attachShadow({ mode: 'open' })
      if (root) root.innerHTML = `<p>${number}</p>`
    }, owed)
    const place = await page.$eval('#host', (host) => {
      const { left, top, right, height } = host.getBoundingClientRect()
      return { x: left + 30, y: top + height / 2, right }
    })
    await pointAt(page, place)
    await until(world, page, (ours) => ours?.chip === 'Call history')
    await page.close()
  })
})
