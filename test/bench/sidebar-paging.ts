// All of 10,000 calls, page by page, as a hand on the wheel would: how long each page takes, and what stays in the tree.

import type { Frame } from 'puppeteer-core'
import { people } from '../fake-vbot/customers.ts'
import { ask, customerOf, type World } from '../browser/harness/open-world.ts'
import { openHistory } from '../browser/harness/sidebar.ts'
import { median, type Row } from './row.ts'

interface Paged {
  loaded: number
  mostRows: number
  /** Of each page, from the scroll to its first row in the list. */
  pagesMs: number[]
}

export async function benchPaging(world: World, area: string): Promise<Row[]> {
  await ask(world.options, 'saveSettings', { changes: { pageSize: 100 } })
  const { page, sidebar } = await openHistory(world, people.busy, recordOf(people.busy.number))
  const total = world.vbot.calls(people.busy.number).length
  const quarters: Paged[] = []
  const heaps: number[] = []
  for (const part of [0.25, 0.5, 0.75, 1]) {
    quarters.push(await pageTo(sidebar, total * part))
    const heap = await heapBytes(sidebar, world)
    if (heap !== null) heaps.push(heap)
  }
  await page.close()
  await ask(world.options, 'saveSettings', { changes: { pageSize: 20 } })
  const loaded = quarters.at(-1)?.loaded ?? 0
  if (loaded !== total) throw new Error(`${loaded} of ${total} calls came.`)
  const pages = quarters.flatMap(({ pagesMs }) => pagesMs)
  const [first = [], last = []] = [quarters[0]?.pagesMs, quarters.at(-1)?.pagesMs]
  const seconds = (pages.reduce((sum, ms) => sum + ms, 0) / 1000).toFixed(1)
  const beside = `${pages.length} pages in ${seconds} s`
  const rows: Row[] = [
    {
      area,
      name: `${total} calls paged: most rows in the tree`,
      value: Math.max(...quarters.map(({ mostRows }) => mostRows)),
      unit: 'rows',
      bar: 60,
      beside,
    },
    { area, name: 'a page of 100 calls more', value: median(pages), unit: 'ms', bar: null, beside },
    {
      area,
      name: 'the last quarter’s pages, ÷ the first’s',
      value: median(last) / median(first),
      unit: '×',
      bar: 3,
    },
  ]
  const [one = 0, , , four = 0] = heaps
  if (heaps.length > 0) {
    const bytes = (four - one) / (total * 0.75)
    rows.push({ area, name: 'heap for each call that is loaded', value: bytes / 1000, unit: 'kB', bar: 3 })
  }
  return rows
}

/** A record on which the number stands. */
function recordOf(number: string): string {
  return customerOf(number).numbers[0]?.number ?? number
}

/** Scrolls to the end again and again until so many are loaded. Runs in the sidebar: nothing else takes its time. */
function pageTo(sidebar: Frame, wanted: number): Promise<Paged> {
  return sidebar.evaluate(
    (wanted) =>
      new Promise<Paged>((resolve) => {
        const body = document.querySelector('main.body')
        const list = document.querySelector('ul.calls')
        const paged: Paged = { loaded: 0, mostRows: 0, pagesMs: [] }
        let startMs = performance.now()
        // What stands above the end of the list grows with each page; the words under it say how many there are.
        const loadedNow = () =>
          Number(
            (document.querySelector('.more > span')?.textContent ?? '')
              .replaceAll(/\D*of.*/g, '')
              .replaceAll(/\D/g, ''),
          )
        const look = () => {
          paged.mostRows = Math.max(paged.mostRows, list?.childElementCount ?? 0)
          const loaded = loadedNow()
          if (loaded === paged.loaded) return
          if (paged.loaded > 0) paged.pagesMs.push(performance.now() - startMs)
          paged.loaded = loaded
          if (loaded >= wanted) {
            observer.disconnect()
            return resolve(paged)
          }
          // In the next frame, as a wheel would: the rows have been drawn by then.
          requestAnimationFrame(() => {
            startMs = performance.now()
            body?.scrollTo({ top: body.scrollHeight })
          })
        }
        const observer = new MutationObserver(look)
        observer.observe(document.body, { childList: true, characterData: true, subtree: true })
        look()
      }),
    wanted,
  )
}

/** After a collection; null where the browser has no such measure. */
async function heapBytes(sidebar: Frame, { name }: World): Promise<number | null> {
  if (name === 'firefox') return null
  const target = sidebar
    .page()
    .browser()
    .targets()
    .find((each) => each.url().includes('/sidebar.html'))
  const session = await target?.createCDPSession()
  if (!session) return null
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize
}
