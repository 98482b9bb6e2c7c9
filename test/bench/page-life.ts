// What the scanner costs a page that lives: its frames, its changes, its memory, and its start where there is nothing to find.

import { fileURLToPath } from 'node:url'
import type { BrowserName } from '../browser/harness/find.ts'
import { startProbe, type Probe } from '../pages/probe/probe.ts'
import { rowHtml } from '../pages/table.ts'
import { root } from '../tool.ts'
import { frameTimes, mutationTime } from './page-frames.ts'
import { median, type Row } from './row.ts'

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`

export type Add = (row: Omit<Row, 'area'>) => void

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

export async function addFrames(scene: Probe, add: Add): Promise<void> {
  const page = await scene.open('/plain?idle')
  await page.bringToFront()
  const without: number[] = []
  const again: number[] = []
  const within: number[] = []
  await frameTimes(page, 20)
  for (let round = 0; round < 5; round++) {
    without.push(median(await frameTimes(page, 30)))
    again.push(median(await frameTimes(page, 30)))
    await scene.inContent(page, async () => {
      probe.start()
      await bench.settled()
    })
    within.push(median(await frameTimes(page, 60)))
    await scene.inContent(page, () => probe.numbers.stop())
  }
  const plain = without.map((each, at) => (each + (again[at] ?? each)) / 2)
  const noise = median(without.map((each, at) => Math.abs(each - (again[at] ?? each))))
  add({
    name: 'frame with one small change, with − without',
    unit: 'ms',
    value: median(within.map((each, at) => each - (plain[at] ?? each))),
    bar: 3,
    aim: 1,
    beside: `${ms(median(plain))} without, A−A ${ms(noise)}`,
  })
  await page.close()
}

export async function addMutations(scene: Probe, add: Add): Promise<void> {
  const times: Record<string, number[]> = { '/plain?idle': [], '/plain': [] }
  for (let round = 0; round < 3; round++) {
    for (const [path, all] of Object.entries(times)) {
      const page = await scene.open(path)
      await page.bringToFront()
      if (path === '/plain') await scene.inContent(page, () => bench.settled())
      // The first time warms up.
      await mutationTime(page)
      for (let each = 0; each < 3; each++) all.push(await mutationTime(page))
      await page.close()
    }
  }
  const without = median(times['/plain?idle'] ?? [])
  const within = median(times['/plain'] ?? [])
  add({
    name: "the page's own time for 1,000 changes, with ÷ without",
    unit: '×',
    value: within / without,
    bar: 1.25,
    aim: 1.05,
    beside: `${ms(without)} without, ${ms(within)} with`,
  })
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
    const session = await page.createCDPSession()
    for (let each = 0; each < 3; each++) await session.send('HeapProfiler.collectGarbage')
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
    unit: '×',
    value: end / start,
    bar: 1.1,
    aim: 1,
    beside: `${start} ${unit} before, ${end} after`,
  })
  await page.close()
}

/** The built content script and the scan, beside a script that does nothing, on a page without numbers. */
export async function addEvaluation(add: Add, browser: BrowserName): Promise<void> {
  const folder = browser === 'chromium' ? 'chrome-mv3' : 'firefox-mv3'
  const mark = here('page-mark.ts')
  const scene = await startProbe(
    browser,
    () => ({
      body: `<!doctype html><meta charset="utf-8"><title>Ghi chú</title>${'<p>Ghi chú của khách</p>'.repeat(100)}`,
    }),
    {
      more: [
        mark,
        here('page-nothing.ts'),
        mark,
        `${root}/.output/${folder}/content-scripts/numbers.js`,
        mark,
      ],
    },
  )
  const nothing: number[] = []
  const ours: number[] = []
  const scans: number[] = []
  try {
    for (let round = 0; round < 9; round++) {
      const page = await scene.open('/notes')
      await page.bringToFront()
      const { marks, slices } = await scene.inContent(page, async () => {
        while (probe.slices.length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
        return { marks: probeMarks, slices: probe.slices }
      })
      const [start = 0, middle = 0, end = 0] = marks
      nothing.push(middle - start)
      const scan = slices.reduce((sum, each) => sum + each, 0)
      scans.push(scan)
      ours.push(end - middle + scan)
      await page.close()
    }
  } finally {
    await scene.close()
  }
  add({
    name: 'a page without numbers: evaluate and scan ÷ a script that does nothing',
    unit: '×',
    // The clock of a page goes by a tenth of a millisecond.
    value: median(ours) / Math.max(0.1, median(nothing)),
    bar: 5,
    aim: 2,
    beside: `nothing ${ms(median(nothing))}, ours ${ms(median(ours))}, of which the scan ${ms(median(scans))}`,
  })
}
