// How long an agent waits: click to skeleton, answer to history, click to history, a recording, ten thousand calls. In real
// browsers.

import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Frame, Page } from 'puppeteer-core'
import { people } from '../fake-vbot/customers.ts'
import { middleOf } from '../browser/harness/click.ts'
import { sidebarFrame, unpackedId } from '../browser/harness/launch.ts'
import { ask, openWorld, type World } from '../browser/harness/open-world.ts'
import { median, type Row } from './row.ts'
import { benchPaging } from './sidebar-paging.ts'
import { benchRecording } from './sidebar-recording.ts'

const rounds = 7
/** Nothing is asked of the browser while it draws: that would take the time that is measured. */
const aloneMs = 1_200
/** Less than it takes for the chip to appear. */
const restMs = 200
/** How long a finger holds a mouse's button down in a click: 80 to 120 ms are common. */
const pressMs = 80
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
    const drawing: number[] = []
    const whole: number[] = []
    for (let round = 0; round < rounds; round++) {
      nothing.push(await openEmpty(world))
      const opened = await openHeld(world)
      skeleton.push(opened.skeletonMs)
      drawing.push(opened.historyMs)
      whole.push(await openThrough(world))
    }
    const beside = `an empty extension frame: ${median(nothing).toFixed(0)} ms`
    return [
      { area, name: 'click → skeleton painted', value: median(skeleton), unit: 'ms', bar: 100, beside },
      { area, name: 'answer → history painted', value: median(drawing), unit: 'ms', bar: 50, beside },
      {
        area,
        name: 'click → history painted, less the server’s own time',
        value: median(whole),
        unit: 'ms',
        bar: null,
        beside,
      },
      {
        area,
        name: 'click → skeleton, ÷ empty frame',
        value: median(skeleton) / median(nothing),
        unit: '×',
        bar: null,
      },
      ...(await benchRecording(world, area)),
      ...(await benchPaging(world, area)),
    ]
  } finally {
    await world.close()
  }
}

/** All times are told against the same clock: Unix ms, with fractions. */
const nowMs = () => performance.timeOrigin + performance.now()

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
  await pause(aloneMs)
  const painted = await firstPaint(await frameWith(page, 'p'))
  await page.close()
  return painted - asked
}

/** Opens the sidebar while the server keeps its answers back, then lets them go. */
async function openHeld(world: World): Promise<{ skeletonMs: number; historyMs: number }> {
  const page = await openRecord(world)
  const gate = world.vbot.hold()
  await clickAsAHand(page, people.today.shown)
  await gate.arrived(2)
  await pause(aloneMs)
  const sidebar = await sidebarFrame(page)
  const painted = await firstPaint(sidebar)
  const shown = historyPaint(sidebar)
  await sidebar.evaluate('0')
  gate.release()
  const answered = await lastAnswer(world)
  const historyMs = (await shown) - answered
  const skeletonMs = painted - (await clickedAt(page))
  await page.close()
  return { skeletonMs, historyMs }
}

/** From the click to the history, without the time between the first question and the last answer. */
async function openThrough(world: World): Promise<number> {
  const page = await openRecord(world)
  const asked = world.vbot.log.until(({ endpoint }) => endpoint !== undefined).then(nowMs)
  await clickAsAHand(page, people.today.shown)
  const shown = firstHistoryPaint(page)
  const serverMs = (await lastAnswer(world)) - (await asked)
  const wholeMs = (await shown) - (await clickedAt(page)) - serverMs
  await page.close()
  return wholeMs
}

/** A new sign-in, so that nothing that was kept is shown. */
async function openRecord(world: World): Promise<Page> {
  await ask(world.options, 'signIn', { by: 'token', token: world.vbot.token, isKept: false })
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
  world.vbot.log.clear()
  return page
}

/** The pointer comes to rest on what it clicks, as no hand can do otherwise. */
async function clickAsAHand(page: Page, words: string): Promise<void> {
  const { x, y } = await middleOf(page, words)
  await page.mouse.move(x, y)
  await pause(restMs)
  await page.mouse.click(x, y, { delay: pressMs })
}

async function clickedAt(page: Page): Promise<number> {
  return Number(await page.evaluate(() => document.documentElement.dataset['clicked']))
}

/** When the server had sent both its answers. */
async function lastAnswer(world: World): Promise<number> {
  await world.vbot.log.until(({ endpoint, isOver }) => endpoint !== undefined && isOver, 2)
  return nowMs()
}

/** When the frame with the first call in it has been painted. */
const historyPaint = (frame: Frame): Promise<number> =>
  frame.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (!document.querySelector('ul.calls li')) return
          observer.disconnect()
          requestAnimationFrame(() => {
            // A message from within a frame is heard once that frame has been laid out and painted.
            const { port1, port2 } = new MessageChannel()
            port1.addEventListener('message', () => resolve(performance.timeOrigin + performance.now()))
            port1.start()
            port2.postMessage(null)
          })
        }
        const observer = new MutationObserver(look)
        observer.observe(document, { childList: true, subtree: true })
        look()
      }),
  )

/** The same of a frame that is still to come: its first, empty document gives way to ours. */
async function firstHistoryPaint(page: Page): Promise<number> {
  for (;;) {
    const frame = page.frames().find((each) => each !== page.mainFrame())
    const painted = frame && (await historyPaint(frame).catch(() => null))
    if (painted) return painted
    await pause(5)
  }
}

async function frameWith(page: Page, selector: string): Promise<Frame> {
  for (;;) {
    for (const frame of page.frames()) {
      if (frame !== page.mainFrame() && (await frame.$(selector).catch(() => null))) return frame
    }
  }
}
