// What the page itself measures, in its own world: frames and its own work, with and without us.

import type { Page } from 'puppeteer-core'

/** Milliseconds of each of some frames in which the page changes one small text. */
export function frameTimes(page: Page, frames: number): Promise<number[]> {
  return page.evaluate(
    (frames) =>
      new Promise<number[]>((resolve) => {
        const text = document.querySelector('#ticker')?.firstChild
        const { port1, port2 } = new MessageChannel()
        const times: number[] = []
        let start = 0
        let count = 0
        // From the frame's own script to the first task after it: style, layout, paint.
        port1.addEventListener('message', () => {
          times.push(performance.now() - start)
          if (times.length < frames) requestAnimationFrame(frame)
          else resolve(times)
        })
        port1.start()
        const frame = (): void => {
          start = performance.now()
          if (text) text.nodeValue = String(count++ % 10)
          port2.postMessage(null)
        }
        requestAnimationFrame(frame)
      }),
    frames,
  )
}

/** Milliseconds the page needs for a thousand changes of its table, its observers' microtasks included; then undoes them. */
export function mutationTime(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const body = document.querySelector('tbody')
    const all = [...document.querySelectorAll('tbody tr')]
    const rows = all.slice(0, 1_000)
    const start = performance.now()
    for (const [at, row] of rows.entries()) {
      const cell = row.children[2]?.firstChild
      if (at % 4 === 0) row.remove()
      else if (at % 4 === 1) body?.append(row)
      else if (cell) cell.nodeValue = `0912 ${String(100_000 + at)}`
    }
    await Promise.resolve()
    const took = performance.now() - start
    body?.prepend(...rows)
    return took
  })
}
