// What a click on a number does, and everything it leaves to the page.

import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { people } from '../fake-vbot/customers.ts'
import { lookInside, type Ours, pointAt, servePages, until } from './frame-page.ts'
import { clickWords, middleOf, type Point, withoutAnswer } from './harness/click.ts'
import { says } from './harness/find-by-words.ts'
import { sidebarFrame } from './harness/launch.ts'
import { openMarked, untilMarked } from './harness/marks.ts'
import { ask, type World } from './harness/open-world.ts'
import { inBothBrowsers } from './harness/world.ts'

const owed = people.owed.number
const today = people.today.number

const bodies = {
  '/links': `<p><a id="link" href="#followed">Gọi ${owed}</a></p><p>Khác: ${today}</p>
    <p><a id="tel" href="tel:${today}">nhấc máy</a></p>
    <table><tr role="row" style="cursor: pointer"><td>An Phát</td><td>${people.one.number}</td></tr></table><div style="height: 3000px"></div>
    <script>
      window.seen = []
      for (const element of document.querySelectorAll('a, tr')) element.addEventListener('click', (event) => {
        seen.push(element.id || element.localName, event.defaultPrevented)
        if (element.id === 'tel') event.preventDefault()
      })
    </script>`,
  '/text': `<p>SĐT: ${owed}</p><p style="position: fixed; right: 60px; top: 300px">${today}</p>`,
  '/pressed': `<p>SĐT: ${people.pages.number}</p>`,
  '/forged': `<p>SĐT: ${people.legs.number}</p><p>${today}</p>`,
  '/field': `<p>Trước ${people.one.number}</p><label>Di động <input id="field" value="${owed}"></label>
    <p contenteditable id="editor">${today}</p>`,
  '/top': `<h1>Khung</h1><iframe src="/inner" width="600" height="300"></iframe>`,
  '/inner': `<p>SĐT ${owed}</p>`,
  '/slotted': `<p>Mới: <x-badge>${owed}</x-badge></p><p><x-card>${today}</x-card></p><p><x-raw id="raw"></x-raw></p><p><a href="#x"><x-badge>${people.one.number}</x-badge></a></p><script>
      const define = (name, html) => customElements.define(name, class extends HTMLElement {
        constructor() {
          super()
          this.attachShadow({ mode: 'open' }).innerHTML = html
        }
      })
      define('x-badge', '<span><slot></slot></span>')
      define('x-raw', '${people.legs.number}')
      // A slot that is handed on into another component.
      define('x-card', '<b>Thẻ:</b> <x-badge><slot></slot></x-badge>')
    </script>`,
  '/feed': `<div id="box" style="height: 90px; overflow: auto"><p><a id="link" href="#x">Gọi ${owed}</a></p><div style="height: 400px"></div></div>
    <div id="log" style="height: 80px; overflow: auto"></div>
    <div id="host"></div>
    <script>
      window.scrolls = 0
      log.addEventListener('scroll', () => scrolls++)
      setInterval(() => {
        log.insertAdjacentHTML('beforeend', '<div>tin nhắn</div>')
        log.scrollTop = log.scrollHeight
      }, 100)
      host.attachShadow({ mode: 'open' }).innerHTML =
        '<div style="height: 90px; overflow: auto"><p><a href="#y">${today}</a></p><div style="height: 400px"></div></div>'
    </script>`,
  '/cell': `<table id="table"><tr><td><a id="link" href="#x">${owed}</a></td></tr></table>`,
  '/shifting': `<style>
      #rows { padding-top: 60px; transition: translate 60ms } #rows p { height: 40px; margin: 0 }
      @media (max-height: 500px) { #rows { position: relative; top: 40px } }
    </style>
    <div id="late"></div>
    <div id="rows"><p><a href="#a">${owed}</a></p><p><a href="#b" id="link">${today}</a></p><p><a href="#c">${people.one.number}</a></p></div>`,
  '/several': `<textarea id="several" rows="4" cols="40">Chồng ${owed}

Vợ ${today}</textarea>`,
  '/mail': `<h1>Thư</h1><iframe id="mail" width="600" height="200"></iframe><script>
      window.put = (text) => {
        const { contentDocument } = document.querySelector('#mail')
        contentDocument.open()
        contentDocument.write('<!doctype html><body><p>' + text + '</p>')
        contentDocument.close()
      }
    </script>`,
  '/srcdoc': `<h1>Khung</h1><iframe srcdoc="<p><a href='#nowhere'>Gọi ${people.one.number}</a></p>" width="600" height="300"></iframe>`,
}

declare global {
  var scrolls: number
  var asked: number
  var reads: number
}

const names = (number: string) => (ours: Ours | null) =>
  ours?.chipName?.startsWith(`Call history of ${number}`) ?? false

/** A rule of the page's own, which changes nothing in its tree. */
const addRule = (page: Page, rule: string) =>
  page.evaluate(
    (rule) => void document.styleSheets[0]?.insertRule(rule, document.styleSheets[0].cssRules.length),
    rule,
  )

/** Begins to count how often our script reads what stands at a point of the page. */
async function countReads(world: World, page: Page): Promise<() => Promise<number>> {
  const count = () =>
    world.options.evaluate(async (url) => {
      const tab = (await chrome.tabs.query({})).find((each) => each.url === url)
      const [found] = await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? 0 },
        func: () => {
          const { prototype } = Document
          const read: unknown = Reflect.get(prototype, 'caretPositionFromPoint')
          globalThis.reads ??= 0
          prototype.caretPositionFromPoint = function (...args) {
            reads++
            return typeof read === 'function' ? Reflect.apply(read, this, args) : null
          }
          return reads
        },
      })
      return found?.result ?? 0
    }, page.url())
  await count()
  return count
}

/** The chip of the link, by the way a hand goes there. */
async function clickChip(page: Page, { y }: Point): Promise<void> {
  const right = await page.$eval('#link', (link) => link.getBoundingClientRect().right)
  await page.mouse.move(right + 30, y, { steps: 8 })
  await page.mouse.click(right + 30, y)
}

inBothBrowsers('a click on a number', (world) => {
  let pages: Awaited<ReturnType<typeof servePages>>
  beforeAll(async () => {
    pages = await servePages(bodies)
  })
  afterAll(() => pages.close())

  test('on a link goes to the link; its chip opens the history', async () => {
    const page = await openMarked(world, `${pages.origin}/links`)
    await clickWords(page, owed)
    await page.waitForFunction(() => location.hash === '#followed')
    expect((await lookInside(world, page))?.frame ?? null).toBeNull()

    const number = await middleOf(page, owed)
    await pointAt(page, number)
    await until(world, page, (ours) => ours?.chip === 'Call history')
    await clickChip(page, number)
    const sidebar = await sidebarFrame(page)
    await says(sidebar, 'h1', '0912 345 678')
    expect(await page.evaluate('seen.join()')).toBe('link,false')
    await page.close()
  })

  test('the chip says what is known by now, and goes when the pointer leaves, the page scrolls, or Esc', async () => {
    const page = await openMarked(world, `${pages.origin}/links`)
    const link = await middleOf(page, owed)
    await pointAt(page, link)
    await until(world, page, (ours) => ours !== null && ours.chip !== null)
    await clickChip(page, link)
    await says(await sidebarFrame(page), '[class*=owed], h2', 'Call back owed')
    await clickWords(page, today)
    await says(await sidebarFrame(page), 'h1', '0987 654 321')
    const leaving = [
      () => page.mouse.move(600, 700),
      () => page.keyboard.press('Escape'),
      () => page.mouse.wheel({ deltaY: 100 }),
    ]
    for (const leave of leaving) {
      await page.mouse.move(600, 700)
      await pointAt(page, link)
      const ours = await until(world, page, (ours) => ours !== null && ours.chip !== null)
      expect(ours?.chip).toBe('128 callsCall back owed')
      expect(ours?.chipName).toBe('Call history of 0912345678, 128 calls, Call back owed')
      expect(ours?.chipHeight).toBe(28)
      await leave()
      await until(world, page, (after) => after?.chip === null)
    }
    await page.close()
  })

  test('in a row that is clickable belongs to the row', async () => {
    const page = await openMarked(world, `${pages.origin}/links`)
    await clickWords(page, people.one.number)
    expect(await page.evaluate('seen.join()')).toBe('tr,false')
    await clickWords(page, today)
    await says(await sidebarFrame(page), 'h1', '0987 654 321')
    expect(world.vbot.log.entries.filter(({ phone }) => phone.endsWith('868001122'))).toEqual([])
    await page.close()
  })

  test('on a tel: link does both, or the link alone when the setting says so', async () => {
    const page = await openMarked(world, `${pages.origin}/links`)
    await page.click('#tel')
    await says(await sidebarFrame(page), 'h1', '0987 654 321')
    expect(await page.evaluate('seen.join()')).toBe('tel,false')
    await page.close()

    await ask(world.options, 'saveSettings', { changes: { opensOnTelLink: false } })
    const other = await openMarked(world, `${pages.origin}/links`)
    await other.click('#tel')
    expect(await other.evaluate('seen.join()')).toBe('tel,false')
    await clickWords(other, today)
    await says(await sidebarFrame(other), 'h1', '0987 654 321')
    await ask(world.options, 'saveSettings', { changes: { opensOnTelLink: true } })
    await other.close()
  })

  test('a double click selects the number, under the opening sidebar too', async () => {
    for (const number of [owed, today]) {
      const page = await openMarked(world, `${pages.origin}/text`)
      const { x, y } = await middleOf(page, number)
      await page.mouse.click(x, y, { count: 2, delay: 30 })
      expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe(number)
      await page.close()
    }
  })

  test('dragging over a number selects it and opens nothing', async () => {
    const page = await openMarked(world, `${pages.origin}/text`)
    const { x, y } = await middleOf(page, owed)
    await page.mouse.move(x - 20, y)
    await page.mouse.down()
    await page.mouse.move(x + 20, y, { steps: 5 })
    await page.mouse.up()
    const selected = await page.evaluate(() => getSelection()?.toString() ?? '')
    expect(owed).toContain(selected)
    expect(selected.length).toBeGreaterThan(2)
    expect((await lookInside(world, page))?.frame ?? null).toBeNull()
    await page.close()
  })

  test('events the page makes up do nothing', async () => {
    const page = await openMarked(world, `${pages.origin}/forged`)
    const at = await middleOf(page, people.legs.number)
    await page.evaluate(({ x, y }) => {
      const target = document.elementFromPoint(x, y)
      const facts = { clientX: x, clientY: y, bubbles: true, composed: true, detail: 1, button: 0 }
      for (const name of ['pointermove', 'pointerdown', 'pointerup']) {
        target?.dispatchEvent(new PointerEvent(name, facts))
      }
      target?.dispatchEvent(new MouseEvent('click', facts))
      if (target instanceof HTMLElement) target.click()
    }, at)
    await clickWords(page, today)
    await says(await sidebarFrame(page), 'h1', '0987 654 321')
    const host = await page.$('vbot-sidebar')
    await host?.evaluate((element) => element.dispatchEvent(new MouseEvent('click', { bubbles: true })))
    expect(world.vbot.log.entries.filter(({ phone }) => phone.endsWith('903334455'))).toEqual([])
    await page.close()
  })

  test('a field shows the chip under the pointer and with the focus; editors stay alone', async () => {
    const page = await openMarked(world, `${pages.origin}/field`)
    await page.hover('#field')
    await until(world, page, (ours) => ours?.chipName?.startsWith('Call history of 0912345678') ?? false)
    await page.mouse.move(600, 700)
    await until(world, page, (ours) => ours?.chip === null)
    await page.keyboard.press('Tab')
    await until(world, page, (ours) => ours?.chip !== null)
    await page.keyboard.press('Tab')
    await until(world, page, (ours) => ours?.chip === null)
    await clickWords(page, today)
    expect((await lookInside(world, page))?.frame).toBeNull()
    await page.close()
  })

  test('is made ready for as the button goes down, unseen; VBot is asked when it comes up', async () => {
    const page = await openMarked(world, `${pages.origin}/pressed`)
    const place = await middleOf(page, people.pages.number)
    await pointAt(page, place)
    world.vbot.log.clear()
    await page.mouse.down()
    const frame = await sidebarFrame(page)
    expect((await lookInside(world, page))?.frame).toBeNull()
    // What it asks before it draws itself has been answered by then.
    await ask(world.options, 'optionsState')
    expect(world.vbot.log.entries).toEqual([])
    await page.mouse.up()
    await frame.waitForSelector('ul.calls li')
    expect(world.vbot.log.entries.map(({ endpoint }) => endpoint).toSorted()).toEqual(['countAll', 'getAll'])
    expect((await lookInside(world, page))?.frames).toBe(1)
    await page.close()
  })

  test('that becomes a selection leaves nothing behind, nor does the number shown before come back', async () => {
    const page = await openMarked(world, `${pages.origin}/pressed`)
    await clickWords(page, people.pages.number)
    const sidebar = await sidebarFrame(page)
    await sidebar.waitForSelector('ul.calls li')
    await sidebar.click('h1')
    withoutAnswer(page.keyboard.press('Escape'))
    await until(world, page, (ours) => ours?.frames === 0)
    world.vbot.log.clear()
    const { x, y } = await middleOf(page, people.pages.number)
    await page.mouse.move(x, y)
    await page.mouse.down()
    await until(world, page, (ours) => ours?.frames === 1 && ours.frame === null)
    await page.mouse.move(x + 60, y, { steps: 4 })
    await page.mouse.up()
    await until(world, page, (ours) => ours?.frames === 0)
    await ask(world.options, 'optionsState')
    expect(world.vbot.log.entries).toEqual([])
    await page.close()
  })

  test('on a link in a frame without an address is left to the link; its chip opens the top page’s sidebar', async () => {
    const page = await world.extension.newPage()
    await page.goto(`${pages.origin}/srcdoc`)
    const inner = await page.waitForFrame((frame) => frame.url() === 'about:srcdoc')
    await untilMarked(inner)
    const box = await (await inner.waitForSelector('a'))?.boundingBox()
    if (!box) throw new Error('The link has no place.')
    const y = box.y + box.height / 2
    const right = box.x + box.width
    await pointAt(page, { x: right - 20, y, right })
    // Our host comes with the chip, and is shut: what is in it can't be asked for.
    await inner.waitForSelector('vbot-sidebar')
    await page.mouse.move(right + 30, y, { steps: 8 })
    await page.mouse.click(right + 30, y)
    await says(await sidebarFrame(page), 'h1', '0868 001 122')
    await page.close()
  })

  test('has a chip that stays while something else scrolls, and goes when what it stands in does', async () => {
    const page = await openMarked(world, `${pages.origin}/feed`)
    const link = await middleOf(page, owed)
    await pointAt(page, link)
    await until(world, page, (ours) => ours !== null && ours.chip !== null)
    const before = await page.evaluate(() => scrolls)
    await page.waitForFunction((before) => scrolls > before + 5, {}, before)
    expect((await lookInside(world, page))?.chipName).toMatch('Call history of 0912345678')
    await page.mouse.wheel({ deltaY: 30 })
    await until(world, page, (ours) => ours?.chip === null)
    // A scroller in a component's own root.
    const { x, y } = await page.$eval('#host', (host) => {
      const { left, top, right } =
        host.shadowRoot?.querySelector('a')?.getBoundingClientRect() ?? new DOMRect()
      return { x: left + 40, y: top + 8, right }
    })
    await pointAt(page, { x, y, right: x })
    await until(world, page, (ours) => ours?.chipName?.startsWith('Call history of 0987654321') ?? false)
    await page.mouse.wheel({ deltaY: 30 })
    await until(world, page, (ours) => ours?.chip === null)
    await page.close()
  })

  test('has a chip that follows what stands under the resting pointer', async () => {
    const page = await openMarked(world, `${pages.origin}/cell`)
    const link = await middleOf(page, owed)
    await pointAt(page, link)
    await until(world, page, names('0912345678'))
    // The text, then the whole row.
    const texts = (text: string) => page.$eval('#link', (link, text) => (link.textContent = text), text)
    await texts(today)
    await until(world, page, names('0987654321'))
    await page.$eval(
      '#table',
      (table, number) => (table.innerHTML = `<tr><td><a id="link" href="#x">${number}</a></td></tr>`),
      owed,
    )
    await until(world, page, names('0912345678'))
    await texts('—————————')
    await until(world, page, (ours) => ours?.chip === null)
    await texts(owed)
    await page.mouse.move(600, 700)
    await pointAt(page, link)
    await until(world, page, names('0912345678'))
    // What it says and what it opens are one, even when the page changes as the button goes down.
    await page.evaluate(() => {
      const change = () => document.querySelector('#link')?.replaceChildren('—')
      document.documentElement.addEventListener('mousedown', change, { once: true, capture: true })
    })
    world.vbot.log.clear()
    await clickChip(page, link)
    await until(world, page, (ours) => ours?.chip === null)
    expect((await lookInside(world, page))?.frame).toBeNull()
    expect(world.vbot.log.entries).toEqual([])
    await page.close()
  })

  test('has a chip that follows what moves the page without a change of its tree', async () => {
    const page = await openMarked(world, `${pages.origin}/shifting`)
    const { x, y, right } = await middleOf(page, today)
    await pointAt(page, { x, y, right })
    await until(world, page, names('0987654321'))
    // As an image that loads late.
    await addRule(page, '#late { height: 40px }')
    await until(world, page, names('0912345678'))
    await addRule(page, '#rows { translate: 0 -80px }')
    await until(world, page, names('0868001122'))
    await page.setViewport({ width: 1280, height: 450 })
    await until(world, page, names('0987654321'))
    await page.close()
  })

  test('has a chip that opens the number it shows, and no other that has come to its place', async () => {
    const page = await openMarked(world, `${pages.origin}/shifting`)
    const { x, y, right } = await middleOf(page, today)
    await pointAt(page, { x, y, right })
    await until(world, page, names('0987654321'))
    await page.mouse.move(right + 30, y)
    world.vbot.log.clear()
    // Of this nobody tells.
    await addRule(page, '#rows { transition: none; translate: 0 -40px }')
    await page.mouse.click(right + 30, y)
    await until(world, page, names('0868001122'))
    // Between the press and the click.
    await page.mouse.down()
    await page.$eval('p:last-child a', (link, number) => (link.textContent = number), owed)
    await until(world, page, names('0912345678'))
    await page.mouse.up()
    await ask(world.options, 'optionsState')
    expect((await lookInside(world, page))?.frame).toBeNull()
    expect(world.vbot.log.entries).toEqual([])
    await page.mouse.click(right + 30, y)
    await says(await sidebarFrame(page), 'h1', '0912 345 678')
    await page.close()
  })

  test('has a chip that goes with a number that slides, asks nothing for it and seldom reads it', async () => {
    const page = await openMarked(world, `${pages.origin}/shifting`)
    const link = await middleOf(page, today)
    await world.options.evaluate(() => {
      globalThis.asked = 0
      chrome.runtime.onMessage.addListener(({ name }: { name: string }) => void (name === 'known' && asked++))
    })
    await pointAt(page, { ...link, y: link.y - 6 })
    const before = await until(world, page, names('0987654321'))
    const reads = await countReads(world, page)
    const ms = await page.evaluate(async () => {
      const start = performance.now()
      const { style } = document.querySelector<HTMLElement>('#rows') ?? document.body
      style.position = 'relative'
      for (let step = 1; step <= 60; step++) {
        style.top = `${-step / 10}px`
        await new Promise(requestAnimationFrame)
      }
      return performance.now() - start
    })
    await until(world, page, (ours) => ours?.chipTop === (before?.chipTop ?? 0) - 6)
    expect(await reads()).toBeLessThan(ms / 100 + 3)
    await ask(world.options, 'optionsState')
    expect(await world.options.evaluate(() => asked)).toBe(1)
    await page.close()
  })

  test('in a field with several numbers has the chip of the one that is pointed at', async () => {
    const page = await world.extension.newPage()
    await page.goto(`${pages.origin}/several`)
    const box = await (await page.waitForSelector('#several'))?.boundingBox()
    if (!box) throw new Error('The field has no place.')
    for (const [line, number] of [
      [2.5, '0987654321'],
      [0.5, '0912345678'],
    ] as const) {
      await pointAt(page, { x: box.x + 60, y: box.y + 3 + line * 15, right: 0 })
      await until(world, page, (ours) => ours?.chipName?.startsWith(`Call history of ${number}`) ?? false)
    }
    await page.close()
  })

  test('in a component that shows its text through slots opens the sidebar, or shows the chip in a link', async () => {
    const page = await openMarked(world, `${pages.origin}/slotted`)
    await clickWords(page, owed)
    await says(await sidebarFrame(page), 'h1', '0912 345 678')
    await clickWords(page, today)
    await says(await sidebarFrame(page), 'h1', '0987 654 321')
    // Text that stands in a component's root, in no element there.
    await page.mouse.move(600, 700)
    await page.click('#raw')
    await says(await sidebarFrame(page), 'h1', '0903 334 455')
    await pointAt(page, await middleOf(page, people.one.number))
    await until(world, page, (ours) => ours?.chipName?.startsWith('Call history of 0868001122') ?? false)
    await page.close()
  })

  test('in a frame that is written anew for each message opens the sidebar', async () => {
    const page = await world.extension.newPage()
    await page.setViewport({ width: 1280, height: 800 })
    await page.goto(`${pages.origin}/mail`)
    for (const [number, title] of [
      [owed, '0912 345 678'],
      [today, '0987 654 321'],
      [people.one.number, '0868 001 122'],
    ] as const) {
      await page.evaluate(`put('Gọi lại ${number} nhé')`)
      const inner = await (await page.waitForSelector('#mail'))?.contentFrame()
      if (!inner) throw new Error('The mail has no frame.')
      await untilMarked(inner)
      const { x, y } = await middleOf(inner, number)
      const box = await (await page.waitForSelector('#mail'))?.boundingBox()
      await page.mouse.click((box?.x ?? 0) + 2 + x, (box?.y ?? 0) + 2 + y)
      await says(await sidebarFrame(page), 'h1', title)
    }
    await page.close()
  })

  test('in a frame of the page opens the sidebar in the top page', async () => {
    const page = await openMarked(world, `${pages.origin}/inner`).then(async (inner) => {
      await inner.goto(`${pages.origin}/top`)
      return inner
    })
    const inner = await page.waitForFrame((frame) => frame.url().endsWith('/inner'))
    await untilMarked(inner)
    const text = await inner.waitForSelector('p')
    const box = await text?.boundingBox()
    await page.mouse.click((box?.x ?? 0) + 60, (box?.y ?? 0) + 8)
    await says(await sidebarFrame(page), 'h1', '0912 345 678')
    expect(await page.$eval('vbot-sidebar', (host) => host.parentElement?.localName)).toBe('html')
    await page.close()
  })
})
