// @vitest-environment happy-dom
// The lookout tells of the first sign of a number; where what works with numbers did not come, it is asked for again.

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fail, ok, type Result } from '../../../lib/fault.ts'
import { offer, type Tended } from '../../../lib/page/bringing.ts'
import { lookOut } from '../../../lib/page/lookout.ts'
import { startPage } from '../../../lib/page/start.ts'
import type { Send } from '../../../lib/send.ts'

let ending = new AbortController()

beforeEach(() => {
  ending = new AbortController()
  vi.useFakeTimers()
})
afterEach(() => {
  ending.abort()
  // A script of ours runs once in a world, and all tests share this one.
  Reflect.deleteProperty(globalThis, Symbol.for('vbot'))
  vi.useRealTimers()
})

/** Looks out on a page with these words; `signs` counts what it tells. */
function lookAt(html: string) {
  document.body.innerHTML = html
  const told = { signs: 0, country: 'VN' }
  const lookout = lookOut({
    country: () => told.country,
    onSign: () => told.signs++,
    onNeed: () => {},
    signal: ending.signal,
  })
  return { told, lookout }
}

/** All slices and waits that are due. */
const settle = () => vi.advanceTimersByTimeAsync(2_000)

test.each([
  ['a text', '<p>SĐT 0912 345 678</p>'],
  ['parts that stand together', '<p><b>0912</b> <i>345</i> <u>678</u></p>'],
  ['a link without words', '<a href="tel:0912345678"><svg></svg></a>'],
])('%s is a sign, told once', async (_what, html) => {
  const { told } = lookAt(`<p>Khách</p>${html}`)
  await settle()
  document.body.insertAdjacentHTML('beforeend', html)
  await settle()
  expect(told.signs).toBe(1)
})

test.each([
  ['moments and amounts', '<p>22/11/2026 12:30</p><p>150.000.000 đ</p>'],
  ['what nobody reads', '<script>0912345678</script><div contenteditable="true">0912345678</div>'],
])('%s are none', async (_what, html) => {
  const { told } = lookAt(html)
  await settle()
  expect(told.signs).toBe(0)
})

test('a link without words that comes later, or gets its address later, is a sign', async () => {
  const { told } = lookAt('<a id="later"><svg></svg></a>')
  await settle()
  expect(told.signs).toBe(0)
  document.querySelector('#later')?.setAttribute('href', 'tel:0912345678')
  await settle()
  expect(told.signs).toBe(1)
})

test('in another country what was no sign may be one, in open roots too', async () => {
  const { told, lookout } = lookAt('<div id="host"></div>')
  const root = document.querySelector('#host')?.attachShadow({ mode: 'open' })
  if (root) root.innerHTML = '<p>6123 4567</p>'
  await settle()
  expect(told.signs).toBe(0)
  told.country = 'SG'
  lookout.update()
  await settle()
  expect(told.signs).toBe(1)
})

/** Starts on a page; `brought` answers whenever the script that works with numbers is asked for. */
async function startOn(html: string, brought: Result<null>) {
  document.body.innerHTML = html
  const asked: string[] = []
  const ordered: string[] = []
  const tended: Tended = {
    update() {},
    async carryOut({ do: what }) {
      ordered.push(what)
      return { numbers: [], reached: null }
    },
  }
  offer(() => tended)
  const settings = { country: 'VN', isTop: true, layout: {}, place: 'native' }
  const send = (async (name) => {
    asked.push(name)
    if (name === 'pageStart') return ok(settings)
    if (name === 'pageChanged') return ok({ place: 'native' })
    return brought
  }) as Send
  void startPage({ send, isAlive: () => true, url: '', listen: () => () => {} })
  await settle()
  return { ordered, count: (name: string) => asked.filter((each) => each === name).length }
}

test('where it did not come, it is asked for again, later and later, and not for ever', async () => {
  const page = await startOn('<p>SĐT 0912 345 678</p>', fail({ kind: 'interrupted' }))
  const first = page.count('bringNumbers')
  await vi.advanceTimersByTimeAsync(60_000)
  const all = page.count('bringNumbers')
  expect(all).toBeGreaterThan(first)
  await vi.advanceTimersByTimeAsync(600_000)
  expect(page.count('bringNumbers')).toBe(all)
})

test('where history opens elsewhere, the page tells what it shows from the start, a number on it or not', async () => {
  const page = await startOn('<p>Khách</p>', ok())
  expect(page.ordered).toEqual(['tell-state'])
})
