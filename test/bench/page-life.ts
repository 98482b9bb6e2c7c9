// What the scanner costs a page that lives: its frames, its changes, its memory.

import type { Page } from 'puppeteer-core'
import type { BrowserName } from '../browser/harness/find.ts'
import type { Probe } from '../pages/probe/probe.ts'
import { rowHtml } from '../pages/table.ts'
import { frameTimes, mutationTime } from './page-frames.ts'
import { median, type Row } from './row.ts'

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`

export type Add = (row: Omit<Row, 'area'>) => void

const frames = 200

/** A-B-A-B: without us, with us, without, with. */
export async function addFrames(scene: Probe, add: Add): Promise<void> {
  const page = await scene.open('/plain?idle')
  await page.bringToFront()
  const without: number[] = []
  const noises: number[] = []
  const differences: number[] = []
  const within = async () => {
    await start(scene, page)
    const time = median(await frameTimes(page, frames))
    await stop(scene, page)
    return time
  }
  await frameTimes(page, 20)
  for (let round = 0; round < 5; round++) {
    const [a1, b1] = [median(await frameTimes(page, frames)), await within()]
    const [a2, b2] = [median(await frameTimes(page, frames)), await within()]
    without.push(a1, a2)
    noises.push(Math.abs(a1 - a2))
    differences.push((b1 + b2 - a1 - a2) / 2)
  }
  add({
    name: 'frame with one small change, with − without',
    unit: 'ms',
    value: median(differences),
    bar: 3,
    aim: 1,
    beside: `${ms(median(without))} without, A−A ${ms(median(noises))}`,
  })
  await page.close()
}

async function start(scene: Probe, page: Page): Promise<void> {
  await scene.inContent(page, async () => {
    probe.start()
    await bench.settled()
  })
}

async function stop(scene: Probe, page: Page): Promise<void> {
  await scene.inContent(page, () => probe.numbers.stop())
}

/** In half of the times a collection falls: only many tell how long the changes themselves take. */
const mutationRounds = 8
const mutationsInRound = 5

/** The same page, in turn: without us, with an observer that does nothing, with us. */
export async function addMutations(scene: Probe, add: Add): Promise<void> {
  const page = await scene.open('/plain?idle')
  await page.bringToFront()
  const measure = async (times: number[]): Promise<void> => {
    // The first time warms up; then each finds nothing of ours under way.
    await mutationTime(page)
    for (let each = 0; each < mutationsInRound; each++) {
      await scene.inContent(page, () => bench.rested())
      times.push(await mutationTime(page))
    }
    await scene.inContent(page, () => bench.rested())
  }
  const without: number[] = []
  const observed: number[] = []
  const within: number[] = []
  // A round that nobody counts warms up.
  await measure([])
  for (let round = 0; round < mutationRounds; round++) {
    await measure(without)
    await scene.inContent(page, () => bench.observe())
    await measure(observed)
    await scene.inContent(page, () => bench.unobserve())
    await start(scene, page)
    await measure(within)
    await stop(scene, page)
  }
  add({
    name: "the page's own time for 1,000 changes, with ÷ without",
    unit: '×',
    value: median(within) / median(without),
    bar: 1.25,
    aim: 1.05,
    beside: `${ms(median(without))} without, ${ms(median(within))} with; an observer that does nothing ${(median(observed) / median(without)).toFixed(2)} ×`,
  })
  await page.close()
}

/** Chromium collects all that nobody holds. Gives what is left of the page's heap, in bytes. */
export async function collect(page: Page): Promise<number> {
  const session = await page.createCDPSession()
  for (let each = 0; each < 3; each++) await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize
}

export async function addMemory(scene: Probe, add: Add, browser: BrowserName): Promise<void> {
  const page = await scene.open('/empty')
  await page.bringToFront()
  const batch = Array.from({ length: 5_000 }, (_each, row) => rowHtml(row)).join('')
  const cycle = async (): Promise<void> => {
    await page.evaluate((html) => {
      const body = document.querySelector('tbody')
      if (body) body.innerHTML = html
    }, batch)
    await scene.inContent(page, () => bench.until(() => probe.numbers.list().length > 0))
    await page.evaluate(() => document.querySelector('tbody')?.replaceChildren())
    await scene.inContent(page, () => bench.until(() => probe.numbers.heldCount() === 0))
  }
  const held = async (): Promise<number> => {
    if (browser === 'firefox') return 1 + (await scene.inContent(page, () => probe.numbers.heldCount()))
    return collect(page)
  }
  // Compiled code and caches come with the first rows.
  for (let each = 0; each < 4; each++) await cycle()
  const start = await held()
  for (let each = 0; each < 20; each++) await cycle()
  const end = await held()
  const unit = browser === 'firefox' ? 'entries' : 'bytes'
  add({
    name: 'memory after 100,000 rows came and went ÷ before',
    unit: '×',
    value: end / start,
    bar: 1.1,
    aim: 1,
    beside: `${start} ${unit} before, ${end} after`,
  })
  await page.close()
}
