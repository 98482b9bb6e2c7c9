// Answers that mean harm: every text of theirs is shown as text, cut where it is too long, and harmless in a file.

import type { Frame, Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { people } from '../fake-vbot/customers.ts'
import type { FakeCall, FakeLeg } from '../fake-vbot/calls.ts'
import { servePages } from './frame-page.ts'
import { clickWords } from './harness/click.ts'
import { button, press, says } from './harness/find-by-words.ts'
import { sidebarFrame } from './harness/launch.ts'
import { openMarked } from './harness/marks.ts'
import { ask } from './harness/open-world.ts'
import { inBothBrowsers } from './harness/world.ts'

const hostile = {
  html: '<img src=x onerror="document.title=1"><b id=pwned>x</b><script>document.title=2</script>',
  attribute: "\"><svg onload=document.title=3>' onmouseover=document.title=4 x='",
  address: 'javascript:document.title=5',
  direction: '\u202Egpj.exe\u2066\u200F abc \u2028 def',
  control: 'a\u0000b\u0007c\u001B[31m d\r\ne\u0085f',
  long: 'Đ'.repeat(100_000),
  word: 'w'.repeat(100_000),
  formula: '=HYPERLINK("http://evil.invalid","x")',
  plus: "+1+cmd|' /C calc'!A0",
  at: '@SUM(1+9)*cmd',
  tab: '\t=1+1',
  path: '..\\..\\C:\\con/../../etc/passwd',
  prototype: '__proto__',
  pieces: '\uD800 {n|one|other} {number} %s $1 &lt;i&gt;',
}

/** A call that has this text wherever VBot can send one. */
function callOf(text: string): Partial<FakeCall> {
  const leg = (side: FakeLeg['side']): FakeLeg => ({
    side,
    phone: text,
    memberNo: text,
    vbotId: text,
    source: text,
    disposition: text,
    atMs: Date.now() - 60_000,
    talkSeconds: 7,
    totalSeconds: 9,
    postage: 780,
  })
  return {
    id: text,
    hotline: text,
    disposition: text,
    type: text,
    externalId: text,
    talkSeconds: 7,
    totalSeconds: 9,
    recording: 'ready',
    legs: [leg('caller'), leg('callee')],
  }
}

declare global {
  var saved: { name: string; blob: Blob }[]
}

inBothBrowsers('hostile data', (world) => {
  let pages: Awaited<ReturnType<typeof servePages>>
  let page: Page
  beforeAll(async () => {
    pages = await servePages({
      '/': `<p>SĐT: ${people.none.number}</p><p>Khác: ${people.one.number}</p><p>${people.legs.number}</p>`,
    })
  })
  afterAll(() => pages.close())

  async function open(number: string): Promise<Frame> {
    page = await openMarked(world, `${pages.origin}/`)
    await clickWords(page, number)
    return sidebarFrame(page)
  }

  async function expectHarmless(sidebar: Frame) {
    const found = await sidebar.evaluate(() => {
      const texts: string[] = []
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) texts.push(walker.currentNode.nodeValue ?? '')
      const attributes = [...document.querySelectorAll('*')].flatMap((each) => [...each.attributes])
      const edge = document.documentElement.clientWidth
      return {
        title: document.title,
        strangers: document.querySelectorAll(
          'img, #pwned, [onload], [onerror], [onmouseover], script:not([src])',
        ).length,
        links: [...document.querySelectorAll('[href], [src]')].filter((each) =>
          /^\s*javascript:/i.test(each.getAttribute('href') ?? each.getAttribute('src') ?? ''),
        ).length,
        // oxlint-disable-next-line no-control-regex
        hidden: [...texts, ...attributes.map(({ value }) => value)].filter((text) =>
          /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(text),
        ),
        // Two texts of 500, and the words between them.
        long: texts
          .filter((text) => text.length > 1_100)
          .map((text) => `${text.length}: ${text.slice(0, 40)}`),
        wide: [...document.querySelectorAll('ul.calls li, h1, dl, .details, .foot, [role=alert]')]
          .filter((each) => each.getBoundingClientRect().right > edge + 1)
          .map((each) => each.className || each.localName),
        sideways: document.documentElement.scrollWidth - edge,
      }
    })
    expect(found).toEqual({
      title: 'VBot call history',
      strangers: 0,
      links: 0,
      hidden: [],
      long: [],
      wide: [],
      sideways: 0,
    })
  }

  test('in every field: shown as text, within the sidebar, opened or not', async () => {
    for (const text of Object.values(hostile)) world.vbot.addCall(people.none.number, callOf(text))
    const sidebar = await open(people.none.number)
    const count = Object.keys(hostile).length
    await says(sidebar, 'dd', String(count))
    await sidebar.waitForSelector('ul.calls > li[data-call]')
    await expectHarmless(sidebar)
    // Only rows in view are in the tree, so each is brought there first.
    for (let at = 1; at <= count; at++) {
      await sidebar.waitForFunction(
        (row) => {
          const found = document.querySelector(`ul.calls > li[aria-posinset="${row}"] .call-open`)
          if (!(found instanceof HTMLElement)) {
            document.querySelector('ul.calls > li[data-call]:last-of-type')?.scrollIntoView()
            return false
          }
          found.scrollIntoView({ block: 'center' })
          if (found.getAttribute('aria-expanded') !== 'true') found.click()
          return found.getAttribute('aria-expanded') === 'true'
        },
        {},
        at,
      )
      await expectHarmless(sidebar)
    }
    const shown = await sidebar.$eval('ul.calls', (list) => list.textContent)
    expect(shown).toMatch(/<img src=x onerror=|__proto__|etc\/passwd/)
    await page.close()
  })

  test('in an export: no cell is a formula, and no file leaves its folder', async () => {
    for (const text of Object.values(hostile)) world.vbot.addCall(people.none.number, callOf(text))
    const sidebar = await open(people.none.number)
    await sidebar.waitForSelector('ul.calls > li[data-call]')
    await watchDownloads(sidebar)
    await press(sidebar, 'Export CSV')
    await sidebar.waitForFunction(() => globalThis.saved.length === 1)
    const [name, csv] = await sidebar.evaluate(async () => {
      const [file] = globalThis.saved
      return [file?.name ?? '', (await file?.blob.text()) ?? ''] as const
    })
    expect(name).toMatch(/^[\w+-]+\.csv$/)
    const cells = csv.split('\r\n').flatMap((line) => line.match(/"(?:[^"]|"")*"|[^,]+/g) ?? [])
    expect(cells.length).toBeGreaterThan(15 * Object.keys(hostile).length * 0.7)
    expect(cells.filter((cell) => /^"?[=+\-@\t\r]/.test(cell))).toEqual([])
    expect(csv).toContain(`'=HYPERLINK(""http://evil.invalid"",""x"")`)
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n\0]/)

    await page.close()
  })

  test('in a recording’s file name: a path is only letters', async () => {
    await ask(world.options, 'saveSettings', { changes: { fileName: 'time-agent' } })
    world.vbot.addCall(people.legs.number, {
      ...callOf(hostile.path),
      id: '5f0c2d1e-1111-4222-a333-444455556666',
      atMs: Date.now(),
    })
    const sidebar = await open(people.legs.number)
    await watchDownloads(sidebar)
    await press(sidebar, 'Play recording')
    await press(sidebar, 'Download recording')
    await sidebar.waitForFunction(() => globalThis.saved.length === 1)
    expect(await sidebar.evaluate(() => globalThis.saved[0]?.name)).toMatch(
      /^[\d-]+_[\d-]+_Cconetcpasswd\.wav$/,
    )
    await page.close()
  })

  test('in a fault: VBot’s own words are text, cut, and the button is in reach', async () => {
    for (const text of Object.values(hostile)) {
      world.vbot.fail({ kind: 'error', code: -1, message: text })
      const sidebar = await open(people.one.number)
      await says(sidebar, '[role=alert] h2', 'VBot reports error -1')
      await button(sidebar, 'Try again')
      await expectHarmless(sidebar)
      world.vbot.heal()
      await page.close()
    }
  })
})

/** Keeps the files that are saved, instead of the browser. */
async function watchDownloads(sidebar: Frame): Promise<void> {
  await sidebar.evaluate(() => {
    globalThis.saved = []
    const blobs = new Map<string, Blob>()
    const create = URL.createObjectURL.bind(URL)
    URL.createObjectURL = (blob: Blob) => {
      const url = create(blob)
      blobs.set(url, blob)
      return url
    }
    HTMLAnchorElement.prototype.click = function () {
      const blob = blobs.get(this.href)
      if (blob) globalThis.saved.push({ name: this.download, blob })
    }
  })
}
