// What the scanner costs a page, in real browsers: ratios within one run, each beside its floor.

import type { Page } from 'puppeteer-core'
import { fileURLToPath } from 'node:url'
import type { BrowserName } from '../browser/harness/find.ts'
import { startProbe, type Probe } from '../pages/probe/probe.ts'
import { tableHtml } from '../pages/table.ts'
import { addEvaluation } from './page-evaluation.ts'
import { type Add, addFrames, addMemory, addMutations, collect, ms } from './page-life.ts'
import { median, type Row } from './row.ts'

const allRows = 10_000
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

const measures = {
  scan: addScans,
  slices: addSlices,
  hits: addHits,
  frames: addFrames,
  mutations: addMutations,
  memory: addMemory,
}
export type Part = keyof typeof measures | 'evaluation'
const allParts: readonly Part[] = ['scan', 'slices', 'hits', 'frames', 'mutations', 'memory', 'evaluation']

/** The rows of one browser, in a few minutes; each is told as soon as it is measured. */
export async function benchPage(
  browser: BrowserName,
  parts: readonly Part[] = allParts,
  onRow: (row: Row) => void = () => undefined,
): Promise<Row[]> {
  const rows: Row[] = []
  const add: Add = (row) => {
    rows.push({ area: `page (${browser})`, ...row })
    onRow({ area: `page (${browser})`, ...row })
  }
  const scene = await startProbe(
    browser,
    (path) => ({ body: path === '/empty' ? tableHtml(0) : tableHtml(allRows, path === '/split') }),
    { more: [here('page-content.ts')] },
  )
  try {
    for (const part of parts) if (part !== 'evaluation') await measures[part](scene, add, browser)
  } finally {
    await scene.close()
  }
  if (parts.includes('evaluation')) await addEvaluation(add, browser)
  return rows
}

async function addScans(scene: Probe, add: Add): Promise<void> {
  const plain = await scene.open('/plain?idle')
  await plain.bringToFront()
  const one = await scene.inContent(plain, () => bench.compareScans(15, true))
  await plain.close()
  const split = await scene.open('/split?idle')
  await split.bringToFront()
  const two = await scene.inContent(split, () => bench.compareScans(15, false))
  await split.close()
  add({
    name: 'scan of 10,000 rows ÷ floor B',
    unit: '×',
    value: one.scanMs / one.floorMs,
    bar: 2.5,
    aim: 1.5,
    beside: `floor ${ms(one.floorMs)}, ours ${ms(one.scanMs)}, ${one.found} numbers`,
  })
  add({
    name: 'the same, numbers split over elements ÷ floor B',
    unit: '×',
    value: two.scanMs / two.floorMs,
    bar: 4,
    aim: 2.5,
    beside: `floor ${ms(two.floorMs)}, ours ${ms(two.scanMs)}, ${two.found} numbers`,
  })
  add({
    name: 'libphonenumber-js on each text ÷ scan',
    unit: '×',
    value: one.libphonenumberMs / one.scanMs,
    bar: 12,
    aim: 20,
    isAtLeast: true,
    beside: `theirs ${ms(one.libphonenumberMs)}, ours ${ms(one.scanMs)}`,
  })
}

/** Loads whose slices are measured: one has too few of them to tell of a hundredth. */
const slicedLoads = 5

async function addSlices(scene: Probe, add: Add, browser: BrowserName): Promise<void> {
  const slices: number[] = []
  const loaded: number[] = []
  const idle: number[] = []
  let nodes = 0
  let layouts = 0
  for (let load = 0; load < slicedLoads; load++) {
    const page = await scene.open('/plain?idle')
    await page.bringToFront()
    const before = { nodes: await countNodes(page), layouts: await countLayouts(page, browser) }
    if (browser === 'chromium') await collect(page)
    slices.push(...(await slicesOf(scene, page)))
    layouts += (await countLayouts(page, browser)) - before.layouts
    nodes += Math.abs((await countNodes(page)) - before.nodes)
    idle.push(...(await scene.inContent(page, () => bench.idleSlices(100, 3))))
    await page.close()
    // The browser has still to collect what it made while it loaded the page, and does some of that in our slices.
    const fresh = await scene.open('/plain?idle')
    await fresh.bringToFront()
    loaded.push(...(await slicesOf(scene, fresh)))
    await fresh.close()
  }
  const told = (times: number[]) =>
    `p99 ${ms(percentile99(times))}, ${shareOver10(times).toFixed(1)} % over 10 ms`
  const beside = `${slices.length} slices of ${slicedLoads} loads, median ${ms(median(slices))}; 3 ms of nothing: ${told(idle)}; on pages just loaded: ${told(loaded)}`
  add({
    name: 'slices, 99th percentile',
    unit: 'ms',
    value: percentile99(slices),
    bar: 10,
    aim: 6,
    beside,
  })
  add({ name: 'slices over 10 ms', unit: '%', value: shareOver10(slices), bar: 0.5, aim: 0, beside })
  add({ name: "nodes and attributes added to the page's tree", unit: '', value: nodes, bar: 0, aim: 0 })
  if (browser === 'chromium')
    add({ name: 'layouts during the scan', unit: '', value: layouts, bar: 0, aim: 0 })
}

async function countLayouts(page: Page, browser: BrowserName): Promise<number> {
  return browser === 'chromium' ? ((await page.metrics()).LayoutCount ?? 0) : 0
}

function slicesOf(scene: Probe, page: Page): Promise<number[]> {
  return scene.inContent(page, async () => {
    probe.start()
    await bench.settled()
    return probe.slices
  })
}

function percentile99(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.ceil(times.length * 0.99) - 1] ?? 0
}

function shareOver10(times: readonly number[]): number {
  return (100 * times.filter((each) => each > 10).length) / times.length
}

function countNodes(page: Page): Promise<number> {
  return page.evaluate(() => {
    let count = 0
    for (const each of document.querySelectorAll('*'))
      count += each.childNodes.length + each.attributes.length
    return count
  })
}

async function addHits(scene: Probe, add: Add): Promise<void> {
  const page = await scene.open('/plain')
  await page.bringToFront()
  await scene.inContent(page, () => bench.settled())
  const { floorUs, hitUs, found } = await scene.inContent(page, () => bench.compareHits(7))
  if (found < 400) throw new Error(`Only ${found} of 500 points hit a number.`)
  add({
    name: 'hit-test ÷ caretPositionFromPoint',
    unit: '×',
    value: hitUs / floorUs,
    bar: 1.3,
    aim: 1.05,
    beside: `${floorUs.toFixed(0)} µs, ours ${hitUs.toFixed(0)} µs`,
  })
  await page.close()
}
