// Numbers in the frames inside a page: listed after its own, gone to by the keys, and kept up to date while somebody looks.

import type { Frame, Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { people } from '../fake-vbot/customers.ts'
import { servePages, until } from './frame-page.ts'
import { button, press, says } from './harness/find-by-words.ts'
import { sidebarFrame } from './harness/launch.ts'
import { untilMarked } from './harness/marks.ts'
import { nativeOf } from './harness/native.ts'
import { ask } from './harness/open-world.ts'
import { inBothBrowsers } from './harness/world.ts'

const owed = people.owed.number
const today = people.today.number
const one = people.one.number
const legs = people.legs.number
const many = people.pages.number

const frame = (path: string) => `<iframe src="${path}" width="600" height="200"></iframe>`
const far = '<div style="height: 3000px"></div>'

const bodies = {
  '/slider': `<h1>Khách hàng</h1><div>${frame('/first')}</div>`,
  '/mixed': `<p>SĐT: ${owed}</p>${frame('/empty')}${frame('/outer')}${far}${frame('/second')}`,
  '/outer': `<h2>Khung</h2>${frame('/first')}`,
  '/first': `<table><tr><th>Di động</th><td>${today}</td></tr></table><p>${far}${one}</p>`,
  '/second': `<p>Hotline: ${legs}</p><p>${owed}</p>`,
  '/empty': '<p>Chưa có gì</p>',
  '/quiet': `<h1>Khách hàng</h1><p id="later"></p>`,
  '/own': `<p>SĐT: ${many}</p>`,
  '/mails': `<h1>Thư</h1>${frame('/second').repeat(12)}`,
}

const isHot = (screen: Page | Frame) => screen.evaluate(() => CSS.highlights.has('vbot-phone-hot'))
const untilHot = (screen: Page | Frame) =>
  screen.waitForFunction(() => CSS.highlights.has('vbot-phone-hot'), { polling: 20 })

inBothBrowsers('numbers in frames', (world) => {
  let pages: Awaited<ReturnType<typeof servePages>>
  beforeAll(async () => {
    pages = await servePages(bodies)
  })
  afterAll(() => pages.close())

  const open = async (path: string, ...framed: string[]) => {
    const page = await world.extension.newPage()
    await page.setViewport({ width: 1280, height: 800 })
    await page.goto(pages.origin + path)
    const frames: Frame[] = []
    for (const each of framed) {
      const inner = await page.waitForFrame((found) => found.url().endsWith(each))
      await untilMarked(inner)
      frames.push(inner)
    }
    return { page, frames, native: await nativeOf(world, page) }
  }
  /** What the page's scripts ask of the background from now on: every page of ours hears it. */
  const messagesOf = async (page: Page) => {
    const heard = `heard ${page.url()}`
    await world.options.evaluate(
      (url, heard) => {
        const names: string[] = []
        Reflect.set(globalThis, heard, names)
        chrome.runtime.onMessage.addListener(({ name }: { name?: string }, { tab }) => {
          if (name && tab?.url === url) names.push(name)
        })
      },
      page.url(),
      heard,
    )
    return () => world.options.evaluate((heard): string[] => Reflect.get(globalThis, heard), heard)
  }
  const add = (page: Page, ...paths: string[]) =>
    page.evaluate((paths) => {
      for (const src of paths) document.body.append(Object.assign(document.createElement('iframe'), { src }))
    }, paths)
  const listed = (sidebar: Frame) =>
    sidebar.$$eval('.page-numbers li', (rows) =>
      rows.map((row) => row.textContent?.replace(/\s+/g, ' ') ?? ''),
    )
  const untilListed = async (sidebar: Frame, ...numbers: string[]) => {
    await expect
      .poll(
        async () => (await listed(sidebar)).map((row) => row.match(/0[\d ]+\d/)?.[0].replaceAll(' ', '')),
        {
          timeout: 10_000,
        },
      )
      .toEqual(numbers)
    return listed(sidebar)
  }

  test('are listed where the page itself has none', async () => {
    const { page, native } = await open('/slider', '/first')
    await native.command('toggle-sidebar')
    const sidebar = await sidebarFrame(page)
    const rows = await untilListed(sidebar, today, one)
    expect(rows[0]).toContain('Di động')
    await page.close()
  })

  test('are listed after those of the page, frame by frame, each once', async () => {
    const { page, native } = await open('/mixed', '/first', '/second')
    await untilMarked(page)
    await native.command('toggle-sidebar')
    await untilListed(await sidebarFrame(page), owed, today, one, legs)
    await page.close()
  })

  /** Opens a page, and in it a frame of another site, which is allowed too, and one of its own. */
  const openWithForeign = async (path: string) => {
    const elsewhere = pages.origin.replace('127.0.0.1', 'localhost')
    await world.extension.grant('http://localhost/*')
    await ask(world.options, 'addSite', { pattern: 'http://localhost/*' })
    const opened = await open(path)
    await add(opened.page, `${elsewhere}/first`, '/second')
    const foreign = await opened.page.waitForFrame((found) => found.url().startsWith(elsewhere))
    await untilMarked(foreign)
    await untilMarked(await opened.page.waitForFrame((found) => found.url().endsWith('/second')))
    return { ...opened, foreign }
  }

  test('of another site are listed once that is allowed, too', async () => {
    const { page, native } = await openWithForeign('/quiet')
    await native.command('toggle-sidebar')
    await untilListed(await sidebarFrame(page), today, one, legs, owed)
    await page.close()
  })

  test('come and go in the list with their frames, and as they change there', async () => {
    const { page, native, frames } = await open('/slider', '/first')
    await native.command('toggle-sidebar')
    const sidebar = await sidebarFrame(page)
    await untilListed(sidebar, today, one)

    await frames[0]?.evaluate((number) => {
      const cell = document.querySelector('td')
      if (cell) cell.textContent = number
    }, owed)
    await untilListed(sidebar, owed, one)

    await add(page, '/second')
    await untilListed(sidebar, owed, one, legs)

    await page.evaluate(() => document.querySelector('iframe')?.remove())
    await untilListed(sidebar, legs, owed)

    const second = await page.waitForFrame((found) => found.url().endsWith('/second'))
    await second.evaluate(() => location.assign('/empty'))
    await untilListed(sidebar)
    await page.close()
  })

  test('go from the list with a frame that was written anew since it was listed', async () => {
    const { page, native } = await open('/slider', '/first')
    await native.command('toggle-sidebar')
    const sidebar = await sidebarFrame(page)
    await untilListed(sidebar, today, one)
    await page.evaluate((number) => {
      const inner = document.querySelector('iframe')?.contentDocument
      inner?.open()
      inner?.write(`<p>ĐT: ${number}</p>`)
      inner?.close()
    }, legs)
    await untilListed(sidebar, legs)
    await page.evaluate(() => document.querySelector('iframe')?.remove())
    await untilListed(sidebar)
    await page.close()
  })

  test('are asked for once where many frames change together', async () => {
    const { page, native } = await open('/mails', '/second')
    await native.command('toggle-sidebar')
    const sidebar = await sidebarFrame(page)
    await untilListed(sidebar, legs, owed)
    const asked = await messagesOf(page)
    await page.evaluate((number) => {
      for (const { contentDocument } of document.querySelectorAll('iframe')) {
        const text = contentDocument?.querySelector('p')
        if (text) text.textContent = number
      }
    }, one)
    await untilListed(sidebar, one, owed)
    expect((await asked()).filter((name) => name === 'frameNumbers').length).toBeLessThan(4)
    await page.close()
  })

  test('keep no key waiting in a frame that does not answer, and come once it does', async () => {
    // The tests' Firefox has all pages in one process; a user's has each site in its own.
    const isolate = (which: number) =>
      world.extension.inBrowser?.(
        `Services.prefs.setIntPref('fission.webContentIsolationStrategy', ${which})`,
      )
    await isolate(1)
    onTestFinished(async () => void (await isolate(0)))
    const { page, native, foreign } = await openWithForeign('/own')
    await untilMarked(page)
    await native.command('next-number')
    await until(world, page, (ours) => ours?.chip === 'Call history')
    await foreign.evaluate(() => {
      const work = (done: (value: null) => void) => {
        for (const end = Date.now() + 10_000; Date.now() < end;);
        done(null)
      }
      const done = new Promise((resolve) => setTimeout(work, 0, resolve))
      Reflect.set(globalThis, 'done', done)
    })
    let isBusy = true
    const busy = foreign.evaluate(() => Reflect.get(globalThis, 'done')).finally(() => (isBusy = false))
    await native.command('next-number')
    await native.command('toggle-sidebar')
    const sidebar = await sidebarFrame(page)
    await says(sidebar, 'h1', '0977 010 203')
    expect(isBusy).toBe(true)
    await busy
    await button(sidebar, '5 numbers here')
    await page.close()
  })

  test('are gone to by the keys, after those of the page and before its first again', async () => {
    const { page, native, frames } = await open('/mixed', '/first', '/second')
    await untilMarked(page)
    const [first, second] = frames
    if (!first || !second) throw new Error('The page has no frames.')
    await native.command('next-number')
    await until(world, page, (ours) => ours?.chip === 'Call history')
    await native.command('next-number')
    await untilHot(first)
    expect(await isHot(page)).toBe(false)
    // The chip beside it stands in the frame.
    await first.waitForSelector('vbot-sidebar')
    await until(world, page, (ours) => ours?.chip === null)
    await native.command('next-number')
    await first.waitForFunction(() => scrollY > 1000, { polling: 20 })
    await native.command('next-number')
    await untilHot(second)
    expect(await isHot(first)).toBe(false)
    await page.waitForFunction(() => scrollY > 1000, { polling: 20 })
    await native.command('next-number')
    await native.command('next-number')
    await untilHot(page)
    expect(await isHot(second)).toBe(false)
    await native.command('previous-number')
    await untilHot(second)
    await second.waitForSelector('vbot-sidebar')
    await native.command('toggle-sidebar')
    await says(await sidebarFrame(page), 'h1', '0912 345 678')
    await page.close()
  })

  test('are shown one after the other while the sidebar is open, and on the page where it lists them', async () => {
    const { page, native, frames } = await open('/slider', '/first')
    await native.command('toggle-sidebar')
    const sidebar = await sidebarFrame(page)
    await untilListed(sidebar, today, one)
    await native.command('next-number')
    await says(sidebar, 'h1', '0987 654 321')
    await native.command('next-number')
    await says(sidebar, 'h1', '0868 001 122')
    await native.command('next-number')
    await says(sidebar, 'h1', '0987 654 321')
    const [first] = frames
    await first?.waitForFunction(() => scrollY < 1000, { polling: 20 })
    await (await button(sidebar, '2 numbers here')).click()
    await press(sidebar, 'Show 0868 001 122 on the page')
    await first?.waitForFunction(() => scrollY > 1000, { polling: 20 })
    await page.close()
  })

  test('of frames that come change nothing of ours on a page that is only looked at', async () => {
    const { page } = await open('/own')
    await untilMarked(page)
    const told = await messagesOf(page)
    for (const path of ['/first', '/second']) {
      await add(page, path)
      await untilMarked(await page.waitForFrame((found) => found.url().endsWith(path)))
    }
    await ask(world.options, 'optionsState')
    expect((await told()).filter((name) => name === 'pageChanged')).toEqual([])
    await page.close()
  })

  test('cost nothing where nobody asks for them: the page brings no more than it needs itself', async () => {
    const { page, frames } = await open('/slider', '/first')
    await frames[0]?.evaluate((number) => {
      const cell = document.querySelector('td')
      if (cell) cell.textContent = number
    }, owed)
    await ask(world.options, 'optionsState')
    const isTended = await world.options.evaluate(async (url) => {
      const tab = (await chrome.tabs.query({})).find((each) => each.url === url)
      const [found] = await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? 0 },
        func: () => Symbol.for('vbot-tend') in globalThis,
      })
      return found?.result
    }, page.url())
    expect(isTended).toBe(false)
    await page.close()
  })
})
