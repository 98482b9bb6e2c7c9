// What the scanner costs a page, in real browsers: ratios within one run, each beside its floor.

import type { Page } from 'puppeteer-core'
import { fileURLToPath } from 'node:url'
import type { BrowserName } from '../browser/harness/find.ts'
import { startProbe, type Probe } from '../pages/probe/probe.ts'
import { rowHtml, tableHtml } from '../pages/table.ts'
import { frameTimes, mutationTime } from './page-frames.ts'

export interface Row {
  name: string
  browser: BrowserName
  unit: 'ratio' | 'ms' | 'share' | 'count'
  value: number
  bar: number
  aim: number
  /** `most`: the value must not be over the bar; `least`: not under it. */
  is: 'most' | 'least'
  /** The run's own measure that the value stands beside, in words. */
  floor: string
}

const allRows = 10_000
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

function median(values: number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN
}

const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`

const measures = {
  scan: measureScan,
  slices: measureSlices,
  hits: measureHits,
  frames: measureFrames,
  mutations: measureMutations,
  memory: measureMemory,
}
export type Part = keyof typeof measures
const allParts: readonly Part[] = ['scan', 'slices', 'hits', 'frames', 'mutations', 'memory']

export interface MeasureOptions {
  parts?: readonly Part[]
  /** Rows of the table; fewer only to see that the measures work. */
  rows?: number
  /** Told of each row as soon as it is measured. */
  onRow?: (row: Row) => void
}

/** The rows of one browser; all of them take some minutes. */
export async function measurePage(
  browser: BrowserName,
  { parts = allParts, rows = allRows, onRow }: MeasureOptions = {},
): Promise<Row[]> {
  const scene = await startProbe(
    browser,
    (path) => ({ body: path === '/empty' ? tableHtml(0) : tableHtml(rows, path === '/split') }),
    { more: [here('page-content.ts')], args: browser === 'chromium' ? ['--enable-precise-memory-info'] : [] },
  )
  const measured: Row[] = []
  const add = (row: Omit<Row, 'browser'>): void => {
    measured.push({ browser, ...row })
    onRow?.({ browser, ...row })
  }
  try {
    for (const part of parts) await measures[part](scene, add, browser)
  } finally {
    await scene.close()
  }
  return measured
}

type Add = (row: Omit<Row, 'browser'>) => void

async function measureScan(scene: Probe, add: Add): Promise<void> {
  const plain = await scene.open('/plain?idle')
  const one = await scene.inContent(plain, () => bench.compareScans(9, true))
  await plain.close()
  const split = await scene.open('/split?idle')
  const two = await scene.inContent(split, () => bench.compareScans(9, false))
  await split.close()
  const is = 'most'
  add({
    name: 'scan of 10,000 rows ÷ floor B',
    unit: 'ratio',
    value: one.scanMs / one.floorMs,
    bar: 2.5,
    aim: 1.5,
    is,
    floor: `${ms(one.floorMs)}, ours ${ms(one.scanMs)}`,
  })
  add({
    name: 'the same, numbers split over inline elements ÷ floor B',
    unit: 'ratio',
    value: two.scanMs / two.floorMs,
    bar: 4,
    aim: 2.5,
    is,
    floor: `${ms(two.floorMs)}, ours ${ms(two.scanMs)}`,
  })
  add({
    name: 'libphonenumber-js on each node ÷ scan',
    unit: 'ratio',
    value: one.libphonenumberMs / one.scanMs,
    bar: 12,
    aim: 20,
    is: 'least',
    floor: `${ms(one.libphonenumberMs)}, ours ${ms(one.scanMs)}`,
  })
}

async function measureSlices(scene: Probe, add: Add): Promise<void> {
  const page = await scene.open('/plain?idle')
  const before = await counts(page)
  await scene.inContent(page, async () => {
    probe.start()
    await bench.settled()
  })
  const after = await counts(page)
  const slices = await scene.inContent(page, () => probe.slices)
  const sorted = slices.toSorted((one, other) => one - other)
  const floor = `${slices.length} slices, ${ms(slices.reduce((sum, each) => sum + each, 0))} in all`
  add({
    name: 'slices, 99th percentile',
    unit: 'ms',
    value: sorted[Math.floor(sorted.length * 0.99)] ?? 0,
    bar: 10,
    aim: 6,
    is: 'most',
    floor,
  })
  add({
    name: 'slices over 10 ms',
    unit: 'share',
    value: slices.filter((each) => each > 10).length / slices.length,
    bar: 0.005,
    aim: 0,
    is: 'most',
    floor,
  })
  add({
    name: "nodes added to the page's tree",
    unit: 'count',
    value: after.nodes - before.nodes,
    bar: 0,
    aim: 0,
    is: 'most',
    floor: `${before.nodes} nodes`,
  })
  await page.close()
}

function counts(page: Page): Promise<{ nodes: number }> {
  return page.evaluate(() => ({
    nodes:
      document.querySelectorAll('*').length +
      document
        .querySelectorAll('*')
        .values()
        .reduce((sum, each) => sum + each.attributes.length, 0),
  }))
}

async function measureHits(scene: Probe, add: Add): Promise<void> {
  const page = await scene.open('/plain')
  await page.bringToFront()
  await scene.inContent(page, () => bench.settled())
  const { floorUs, hitUs, found } = await scene.inContent(page, () => bench.compareHits(7))
  if (found < 400) throw new Error(`Only ${found} of 500 points hit a number.`)
  add({
    name: 'hit-test ÷ caretPositionFromPoint',
    unit: 'ratio',
    value: hitUs / floorUs,
    bar: 1.3,
    aim: 1.05,
    is: 'most',
    floor: `${floorUs.toFixed(0)} µs, ours ${hitUs.toFixed(0)} µs`,
  })
  await page.close()
}

async function measureFrames(scene: Probe, add: Add): Promise<void> {
  const page = await scene.open('/plain?idle')
  await page.bringToFront()
  const without: number[] = []
  const again: number[] = []
  const within: number[] = []
  await frameTimes(page, 60)
  for (let round = 0; round < 5; round++) {
    without.push(median(await frameTimes(page, 100)))
    again.push(median(await frameTimes(page, 100)))
    await scene.inContent(page, async () => {
      probe.start()
      await bench.settled()
    })
    within.push(median(await frameTimes(page, 200)))
    await scene.inContent(page, () => probe.numbers.stop())
  }
  const plain = without.map((each, at) => (each + (again[at] ?? each)) / 2)
  const value = median(within.map((each, at) => each - (plain[at] ?? each)))
  const noise = median(without.map((each, at) => Math.abs(each - (again[at] ?? each))))
  add({
    name: 'frame with one small change, with − without',
    unit: 'ms',
    value,
    bar: 3,
    aim: 1,
    is: 'most',
    floor: `${ms(median(plain))} without, A−A ${ms(noise)}`,
  })
  await page.close()
}

async function measureMutations(scene: Probe, add: Add): Promise<void> {
  const without: number[] = []
  const within: number[] = []
  for (let round = 0; round < 5; round++) {
    for (const path of ['/plain?idle', '/plain']) {
      const page = await scene.open(path)
      await page.bringToFront()
      if (path === '/plain') await scene.inContent(page, () => bench.settled())
      // The first time warms up.
      await mutationTime(page)
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_000)))
      const time = median([await mutationTime(page), await mutationTime(page), await mutationTime(page)])
      ;(path === '/plain' ? within : without).push(time)
      await page.close()
    }
  }
  add({
    name: "the page's own time for 1,000 changes, with ÷ without",
    unit: 'ratio',
    value: median(within) / median(without),
    bar: 1.25,
    aim: 1.05,
    is: 'most',
    floor: `${ms(median(without))} without`,
  })
}

async function measureMemory(scene: Probe, add: Add, browser: BrowserName): Promise<void> {
  const page = await scene.open('/empty')
  await page.bringToFront()
  const batch = Array.from({ length: 5_000 }, (_each, row) => rowHtml(row)).join('')
  const cycle = async (): Promise<void> => {
    await page.evaluate((html) => {
      const body = document.querySelector('tbody')
      if (body) body.innerHTML = html
    }, batch)
    await scene.inContent(page, () => bench.settled())
    await page.evaluate(() => document.querySelector('tbody')?.replaceChildren())
    await scene.inContent(page, async () => {
      while (probe.numbers.list().length > 0) await new Promise((resolve) => setTimeout(resolve, 50))
    })
  }
  const held = async (): Promise<number> => {
    if (browser === 'firefox') return 1 + (await scene.inContent(page, () => probe.numbers.heldCount()))
    const session = await page.createCDPSession()
    await session.send('HeapProfiler.collectGarbage')
    await session.send('HeapProfiler.collectGarbage')
    const { usedSize } = await session.send('Runtime.getHeapUsage')
    await session.detach()
    return usedSize
  }
  // Compiled code and caches come with the first rows.
  await cycle()
  await cycle()
  const start = await held()
  for (let each = 0; each < 20; each++) await cycle()
  const end = await held()
  const unit = browser === 'firefox' ? 'entries' : 'bytes'
  add({
    name: 'memory after 100,000 rows came and went ÷ before',
    unit: 'ratio',
    value: end / start,
    bar: 1.1,
    aim: 1,
    is: 'most',
    floor: `${start} ${unit}`,
  })
  await page.close()
}
