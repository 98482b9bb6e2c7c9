// What is marked is exactly what is there, while the page changes as CRMs change; and the page stays as it is without us.

import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { State } from '../pages/customers.ts'
import { buildFixtures } from '../pages/fixtures.ts'
import { bytes, marked } from '../pages/marked.ts'
import type { Probe } from '../pages/probe/probe.ts'
import { startProbe } from '../pages/probe/probe.ts'
import type { BrowserName } from './harness/find.ts'

declare global {
  /** Those of ours that are at work. */
  var observers: Set<IntersectionObserver>
  /** What of open roots was listened to. */
  var listened: string[]
  var heard: number
}

const only = process.env['BROWSER']
const browsers = (['chromium', 'firefox'] as const).filter((name: BrowserName) => !only || only === name)
const list = (first: number): string[] =>
  Array.from(
    { length: 8 },
    (_each, at) =>
      `0987 0${10 + (((first + at) / 1000) | 0)} ${String((first + at) % 1000).padStart(3, '0')}`,
  )

const steps: { what: string; changes: Partial<State>; marks: string[] }[] = [
  { what: 'a number changes beside its siblings', changes: { phone: '0987654321' }, marks: ['0987654321'] },
  { what: 'and again', changes: { phone: '028 3822 5678' }, marks: ['028 3822 5678'] },
  { what: 'to what is none', changes: { phone: 'chưa có' }, marks: [] },
  { what: 'and back', changes: { phone: '0912345678' }, marks: ['0912345678'] },
  { what: 'a dialog opens', changes: { isDialogOpen: true }, marks: ['0912345678', '0912345678'] },
  {
    what: 'the route changes under it',
    changes: { route: 'list' },
    marks: ['0912 345 601', '0912 345 602', '0912 345 603', '0912 345 604', '0912345678'],
  },
  {
    what: 'the dialog closes',
    changes: { isDialogOpen: false },
    marks: ['0912 345 601', '0912 345 602', '0912 345 603', '0912 345 604'],
  },
  {
    what: 'the table is sorted',
    changes: { isDescending: true },
    marks: ['0912 345 604', '0912 345 603', '0912 345 602', '0912 345 601'],
  },
  { what: 'the table is filtered', changes: { filter: 'L' }, marks: ['0912 345 602', '0912 345 601'] },
  {
    what: 'the filter goes',
    changes: { filter: '', isDescending: false },
    marks: ['0912 345 601', '0912 345 602', '0912 345 603', '0912 345 604'],
  },
  { what: 'an endless list comes', changes: { route: 'endless' }, marks: list(0) },
  { what: 'it scrolls by three', changes: { first: 3 }, marks: list(3) },
  { what: 'it jumps', changes: { first: 700 }, marks: list(700) },
  { what: 'the route goes back', changes: { route: 'contact' }, marks: ['0912345678'] },
]

describe.each(browsers)('%s', (name) => {
  let scene: Probe

  beforeAll(async () => {
    scene = await startProbe(name, await buildFixtures())
  })
  afterAll(() => scene?.close())

  const listed = (page: Page): Promise<string[]> =>
    scene.inContent(page, () => probe.numbers.list().map(({ number }) => number.e164))

  /** What the pointer finds in the middle of each marked number, the topmost where one covers another. */
  const pointed = (page: Page): Promise<string[]> =>
    scene.inContent(page, () =>
      probe.numbers.ordered().flatMap((finding) =>
        finding.places.flatMap((place) => {
          const {
            left = 0,
            top = 0,
            width = 0,
            height = 0,
          } = probe.numbers.hitOf(finding, place)?.rects[0] ?? {}
          const [x, y] = [left + width / 2, top + height / 2]
          return probe.numbers.numberAt(x, y, document.elementFromPoint(x, y))?.number.e164 ?? []
        }),
      ),
    )

  test.each(['/react', '/vue'])('%s', async (path) => {
    const without = await scene.open(`${path}?idle`)
    const page = await scene.open(path)
    // Behind another page a browser draws no frames.
    await page.bringToFront()
    await expect.poll(() => marked(page)).toEqual(['0912345678'])
    for (const { what, changes, marks } of steps) {
      for (const each of [page, without]) await each.evaluate((changes) => globalThis.app(changes), changes)
      await expect.poll(() => marked(page), { message: what, timeout: 5_000 }).toEqual(marks)
      expect(await bytes(page), what).toBe(await bytes(without))
      const distinct = [...new Set(marks.map((mark) => `+84${mark.replaceAll(' ', '').slice(1)}`))]
      await expect.poll(() => listed(page), { message: what, timeout: 5_000 }).toEqual(distinct)
      expect([...new Set(await pointed(page))], what).toEqual(distinct)
    }
    await page.close()
    await without.close()
  })

  test('a head that comes after its rows is heard of, and one that goes', async () => {
    const page = await scene.open('/empty')
    await page.evaluate(() => {
      const rows = '<tr><td>0987123401</td><td>912345601</td></tr>'
      const cells = '<div role="gridcell">0987123402</div><div role="gridcell">912345602</div>'
      const apart = `<div id="apart"></div><div><table>${rows.replaceAll('01<', '03<')}</table></div>`
      const main = document.querySelector('main')
      if (main)
        main.innerHTML = `<table id="table"><tbody>${rows}</tbody></table>
          <div role="grid" id="grid"><div role="row">${cells}</div></div><div>${apart}</div>`
    })
    await expect.poll(() => listed(page)).toEqual(['+84987123401', '+84987123402', '+84987123403'])
    await page.evaluate(() => {
      const add = (id: string, html: string): void =>
        document.querySelector(`#${id}`)?.insertAdjacentHTML('afterbegin', html)
      const row = '<tr><th>Số tài khoản</th><th>SĐT</th></tr>'
      add('table', `<thead>${row}</thead>`)
      add('apart', `<table>${row}</table>`)
      add(
        'grid',
        '<div role="row"><div role="columnheader">Số tài khoản</div><div role="columnheader">SĐT</div></div>',
      )
    })
    await expect.poll(() => listed(page)).toEqual(['+84912345601', '+84912345602', '+84912345603'])
    await page.evaluate(() => {
      for (const head of document.querySelectorAll('th:first-child')) head.textContent = 'Di động'
    })
    await expect
      .poll(() => listed(page))
      .toEqual(['+84987123401', '+84912345601', '+84912345602', '+84987123403', '+84912345603'])
    await page.close()
  })

  test('a clock that ticks and a chat that grows starve nothing', async () => {
    const page = await scene.open('/empty')
    await page.evaluate(() => {
      const main = document.querySelector('main')
      const clock = document.createElement('p')
      main?.append(clock)
      let count = 0
      setInterval(() => {
        clock.textContent = String(++count)
        if (count % 5 === 0 && count <= 50)
          main?.insertAdjacentHTML('beforeend', `<p>Khách: 0966 000 ${100 + count}</p>`)
      }, 20)
    })
    await expect.poll(async () => (await marked(page)).length, { timeout: 5_000 }).toBe(10)
    await page.close()
  })

  test.each([
    ['of one name', 'app-row'],
    ['of ever new names', 'app-row-'],
  ])('a component that is defined late is found, while rows come and go %s', async (_what, name) => {
    const page = await scene.open('/empty')
    await page.evaluate((name) => {
      const rows = document.createElement('div')
      document.querySelector('main')?.append(rows)
      // Far from what changes.
      document.body.insertAdjacentHTML('afterbegin', '<nav><x-late></x-late></nav><p>Khách</p><p>Đơn</p>')
      let count = 0
      setInterval(() => {
        const row = document.createElement(name.endsWith('-') ? name + ++count : name)
        row.textContent = '0966 000 100'
        rows.replaceChildren(row)
      }, 50)
    }, name)
    // The page is followed: what is defined now was met before.
    await expect.poll(() => listed(page)).toEqual(['+84966000100'])
    await page.evaluate(() => {
      customElements.define(
        'x-late',
        class extends HTMLElement {
          constructor() {
            super()
            this.attachShadow({ mode: 'open' }).innerHTML = '<p>0944 000 006</p>'
          }
        },
      )
    })
    await expect.poll(() => listed(page), { timeout: 15_000 }).toContain('+84944000006')
    await page.close()
  })

  test('an open root is listened to once, until it or we leave, on a page that writes itself anew too', async () => {
    const page = await scene.open('/shadow?idle')
    await scene.inContent(page, () => {
      globalThis.listened = []
      const own: (...args: never) => void = Reflect.get(EventTarget.prototype, 'addEventListener')
      const noted = function (this: EventTarget, ...args: [string]) {
        if (this instanceof ShadowRoot) globalThis.listened.push(args[0])
        Reflect.apply(own, this, args)
      }
      Reflect.set(EventTarget.prototype, 'addEventListener', noted)
      probe.start()
    })
    for (const last of [5, 6, 7]) {
      await page.evaluate((last) => {
        document.body.insertAdjacentHTML('beforeend', `<p>0944 000 00${last}</p>`)
      }, last)
      await expect.poll(() => listed(page)).toContain(`+8494400000${last}`)
    }
    // One root stands in the other. What is composed comes to the window.
    const expected = ['scroll', 'scroll', 'toggle', 'toggle']
    expect(await scene.inContent(page, () => globalThis.listened.toSorted())).toEqual(expected)
    await scene.inContent(page, () => {
      globalThis.heard = 0
      probe.numbers.update({
        country: 'VN',
        mapsOldNumbers: true,
        get isMarked() {
          globalThis.heard++
          return true
        },
      })
    })
    /** Whether we look when something scrolls in the root. */
    const isHeard = (isStopped: boolean): Promise<boolean> =>
      scene.inContent(
        page,
        (isStopped) => {
          if (isStopped) probe.numbers.stop()
          const before = globalThis.heard
          const text = document.querySelector('#host')?.shadowRoot?.querySelector('p')
          text?.dispatchEvent(new Event('scroll'))
          return globalThis.heard > before
        },
        isStopped,
      )
    expect(await isHeard(false)).toBe(true)
    await page.evaluate(() => {
      const host = document.querySelector('#host')
      document.open()
      document.write('<body>')
      document.close()
      if (host) document.body.append(host)
    })
    expect(await isHeard(false)).toBe(true)
    expect(await isHeard(true)).toBe(false)
    await page.close()
  })

  test('what is typed in the filter of a long list puts off no marks', async () => {
    const page = await scene.open('/empty')
    await page.bringToFront()
    await page.evaluate(() => {
      setInterval(() => document.dispatchEvent(new KeyboardEvent('keyup')), 50)
      const rows = Array.from(
        { length: 6_000 },
        (_each, at) => `<li ${at % 300 === 7 ? '' : 'hidden'}>0977 ${100_000 + at}</li>`,
      )
      document.querySelector('main')?.insertAdjacentHTML('beforeend', `<ul>${rows.join('')}</ul>`)
    })
    await expect.poll(async () => (await marked(page)).length, { timeout: 15_000 }).toBe(20)
    await page.close()
  })

  test('a live list behind another page piles up no observers, and is marked once it is seen', async () => {
    const page = await scene.open('/empty?idle')
    await scene.inContent(page, () => {
      globalThis.observers = new Set()
      const { prototype } = IntersectionObserver
      const noted = (name: string, note: (observer: IntersectionObserver) => void): void => {
        const own: () => void = Reflect.get(prototype, name)
        Reflect.set(prototype, name, function (this: IntersectionObserver, ...args: []) {
          note(this)
          Reflect.apply(own, this, args)
        })
      }
      noted('observe', (each) => globalThis.observers.add(each))
      noted('disconnect', (each) => globalThis.observers.delete(each))
      probe.start()
    })
    const fill = (round: number): Promise<void> =>
      page.evaluate((round) => {
        const rows = Array.from({ length: 300 }, (_each, at) => `<li>0977 ${round}00 ${100 + at}</li>`)
        const list = document.querySelector('main')
        if (list) list.innerHTML = `<ul>${rows.join('')}</ul>`
      }, round)
    await page.bringToFront()
    await fill(1)
    await expect.poll(async () => (await marked(page))[0]).toBe('0977 100 100')
    const other = await scene.open('/empty?idle')
    await other.bringToFront()
    await page.waitForFunction(() => document.hidden, { polling: 50 })
    // What is marked and only changes needs no measuring.
    await page.evaluate(() => {
      const row = document.querySelector('li')?.firstChild
      if (row) row.nodeValue = 'Zalo 0977100999'
    })
    await expect.poll(async () => (await marked(page))[0]).toBe('0977100999')
    const first = async (): Promise<string> => (await listed(page))[0] ?? ''
    for (const round of [2, 3, 4, 5]) {
      await fill(round)
      await expect.poll(first).toBe(`+84977${round}00100`)
    }
    // Two watch some of the numbers, one measures.
    expect(await scene.inContent(page, () => globalThis.observers.size)).toBeLessThanOrEqual(3)
    await page.bringToFront()
    await expect.poll(async () => (await marked(page))[0]).toBe('0977 500 100')
    await Promise.all([page.close(), other.close()])
  })

  test('a page that clears or fills the registry is marked again', async () => {
    const page = await scene.open('/record')
    // All of the record's numbers: what is seen comes first, the number of another country when it is known.
    await expect.poll(async () => (await marked(page)).length).toBe(18)
    const before = await marked(page)
    expect(before).toContain('+65 6123 4567')
    for (const spoil of ['clear', 'replace', 'empty', 'stuff'] as const) {
      await page.evaluate((spoil) => {
        const own = CSS.highlights.get('vbot-phone')
        if (spoil === 'clear') CSS.highlights.clear()
        if (spoil === 'replace') CSS.highlights.set('vbot-phone', new Highlight())
        if (spoil === 'empty') own?.clear()
        if (spoil === 'stuff')
          for (let at = 0; at < 1_000; at++)
            own?.add(
              new StaticRange({
                startContainer: document,
                startOffset: 0,
                endContainer: document,
                endOffset: 0,
              }),
            )
        document.body.append('.')
      }, spoil)
      await expect.poll(() => marked(page), { message: spoil }).toEqual(before)
    }
    await page.close()
  })

  test('ten thousand numbers and a text of 10 MB are read in slices, and freed', async () => {
    const page = await scene.open('/empty')
    await page.evaluate(() => {
      const main = document.querySelector('main')
      const rows = Array.from({ length: 10_000 }, (_each, at) => `<li>0977 ${String(100_000 + at)}</li>`)
      const long = document.createElement('pre')
      // Its layout alone would hold the page up for seconds.
      long.hidden = true
      long.textContent = 'số 0988 000 111 và 0988000222 rồi thôi. '.repeat(250_000)
      main?.append(long)
      main?.insertAdjacentHTML('beforeend', `<ul>${rows.join('')}</ul>`)
    })
    await expect.poll(async () => (await listed(page)).length, { timeout: 30_000 }).toBe(200)
    // What is seen comes first; the rest goes on after the list is full.
    await expect
      .poll(async () => (await listed(page)).slice(0, 3), { timeout: 30_000 })
      .toEqual(['+84988000111', '+84988000222', '+84977100000'])
    expect(await scene.inContent(page, () => probe.slices.length)).toBeGreaterThan(10)
    await page.evaluate(() => document.querySelector('main')?.replaceChildren())
    await expect
      .poll(() => scene.inContent(page, () => probe.numbers.heldCount()), { timeout: 10_000 })
      .toBe(0)
    await page.close()
  }, 60_000)
})
