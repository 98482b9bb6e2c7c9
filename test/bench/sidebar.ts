// How long an agent waits: click to skeleton, answer to history, a recording to the sidebar. In real browsers.

import { fileURLToPath } from 'node:url'
import type { Frame, Page } from 'puppeteer-core'
import { people } from '../fake-vbot/customers.ts'
import { clickWords } from '../browser/harness/click.ts'
import { sidebarFrame, unpackedId } from '../browser/harness/launch.ts'
import { ask, openWorld, type World } from '../browser/harness/open-world.ts'
import { median, type Row } from './row.ts'

const rounds = 7
const empty = {
  build: fileURLToPath(new URL('empty-extension', import.meta.url)),
  geckoId: 'empty-frame@callnote.vn',
  geckoUuid: '0f5e2c1a-5b0d-4c3e-9a44-8f2b7a6d1c02',
}

export async function benchSidebar(name: World['name']): Promise<Row[]> {
  const world = await openWorld(name, {
    beside: empty,
    settings: { dialect: { pageBase: 1, timeUnit: 'ms', spelling: '0' } },
  })
  try {
    const area = `sidebar (${name})`
    const nothing: number[] = []
    const skeleton: number[] = []
    const history: number[] = []
    for (let round = 0; round < rounds; round++) {
      nothing.push(await openEmpty(world))
      const opened = await openSidebar(world)
      skeleton.push(opened.skeletonMs)
      history.push(opened.historyMs)
    }
    const beside = `an empty extension frame: ${median(nothing).toFixed(0)} ms`
    return [
      { area, name: 'click → skeleton painted', value: median(skeleton), unit: 'ms', bar: 100, beside },
      { area, name: 'answer → history painted', value: median(history), unit: 'ms', bar: 50, beside },
      {
        area,
        name: 'click → skeleton, ÷ empty frame',
        value: median(skeleton) / median(nothing),
        unit: '×',
        bar: null,
      },
    ]
  } finally {
    await world.close()
  }
}

/** All times are told against the same clock: Unix ms, with fractions. */
const firstPaint = (frame: Frame): Promise<number> =>
  frame.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list, observer) => {
          const [paint] = list.getEntriesByName('first-contentful-paint')
          if (!paint) return
          observer.disconnect()
          resolve(performance.timeOrigin + paint.startTime)
        }).observe({ type: 'paint', buffered: true })
      }),
  )

async function openEmpty(world: World): Promise<number> {
  const page = await world.openCustomer(people.today.number)
  const url =
    world.name === 'firefox'
      ? `moz-extension://${empty.geckoUuid}/empty.html`
      : `chrome-extension://${unpackedId(empty.build)}/empty.html`
  const asked = await page.evaluate((url) => {
    const frame = document.createElement('iframe')
    frame.src = url
    frame.style.cssText = 'position: fixed; inset: 0 0 0 auto; width: 360px; height: 100%; border: 0'
    document.documentElement.append(frame)
    return performance.timeOrigin + performance.now()
  }, url)
  const frame = await frameWith(page, 'p')
  const painted = await firstPaint(frame)
  await page.close()
  return painted - asked
}

async function openSidebar(world: World): Promise<{ skeletonMs: number; historyMs: number }> {
  // A new sign-in: nothing that was kept is shown.
  await ask(world.options, 'signIn', { by: 'token', token: world.vbot.token, isKept: false })
  const gate = world.vbot.hold()
  const page = await world.openCustomer(people.today.number)
  await page.evaluate(() => {
    addEventListener(
      'click',
      (event) => {
        document.documentElement.dataset['clicked'] = String(performance.timeOrigin + event.timeStamp)
      },
      { capture: true },
    )
  })
  await clickWords(page, people.today.shown)
  const sidebar = await sidebarFrame(page)
  const painted = await firstPaint(sidebar)
  const clicked = Number(await page.evaluate(() => document.documentElement.dataset['clicked']))
  await gate.arrived(2)
  const shown = sidebar.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (!document.querySelector('ul.calls li')) return
          observer.disconnect()
          // The second frame after: the first is the one it is painted in.
          requestAnimationFrame(() =>
            requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now())),
          )
        }
        const observer = new MutationObserver(look)
        observer.observe(document, { childList: true, subtree: true })
        look()
      }),
  )
  const answered = performance.timeOrigin + performance.now()
  gate.release()
  const historyMs = (await shown) - answered
  await page.close()
  return { skeletonMs: painted - clicked, historyMs }
}

async function frameWith(page: Page, selector: string): Promise<Frame> {
  for (;;) {
    for (const frame of page.frames()) {
      if (frame !== page.mainFrame() && (await frame.$(selector).catch(() => null))) return frame
    }
  }
}
