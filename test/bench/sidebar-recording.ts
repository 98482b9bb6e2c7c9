// A long recording, from VBot's server through the background's port to the player in the sidebar.

import { people } from '../fake-vbot/customers.ts'
import type { World } from '../browser/harness/open-world.ts'
import { openHistory } from '../browser/harness/sidebar.ts'
import { median, type Row } from './row.ts'

const recordingBytes = 10_000_000
const rounds = 5

export async function benchRecording(world: World, area: string): Promise<Row[]> {
  world.vbot.set({ audioBytes: recordingBytes })
  const { page, sidebar } = await openHistory(world, people.owed)
  const heap = await watchHeap(world)
  const whole: number[] = []
  const alone: number[] = []
  const peaks: number[] = []
  for (let round = 0; round < rounds; round++) {
    const before = await heap?.collected()
    const peak = heap?.peak()
    whole.push(
      await sidebar.evaluate(
        (nth) =>
          new Promise<number>((resolve) => {
            const startMs = performance.now()
            const observer = new MutationObserver(() => {
              if (!document.querySelector('.player input[type=range]')) return
              observer.disconnect()
              resolve(performance.now() - startMs)
            })
            observer.observe(document, { childList: true, subtree: true })
            document.querySelectorAll<HTMLElement>('ul.calls button.listen')[nth]?.click()
          }),
        round,
      ),
    )
    if (before !== undefined && peak) peaks.push((await peak.end()) - before)
    await sidebar.$eval('.player', (player) => [...player.querySelectorAll('button')].at(-1)?.click())
    alone.push(await fetchAlone(world))
  }
  await heap?.close()
  await page.close()
  world.vbot.set({ audioBytes: null })
  return [
    {
      area,
      name: '10 MB recording, click → player, less the server’s own time',
      value: median(whole) - median(alone),
      unit: 'ms',
      bar: 300,
      beside: `the same fetched by Node: ${median(alone).toFixed(0)} ms`,
    },
    ...(peaks.length > 0
      ? [
          {
            area,
            name: '10 MB recording, the background’s heap meanwhile',
            value: median(peaks) / 1e6,
            unit: 'MB',
            bar: 16,
          },
        ]
      : []),
  ]
}

/** The server's own time, and that of any client: asked for as the background does. */
async function fetchAlone({ vbot }: World): Promise<number> {
  const id = vbot.calls(people.owed.number).find(({ recording }) => recording === 'ready')?.id ?? ''
  const url = `${vbot.v2Url}/api/crm/historycall/record/${id}?vbot_id=${vbot.vbotId}&project_code=${vbot.projectCode}`
  const startMs = performance.now()
  const response = await fetch(url, { headers: { authorization: `Bearer ${vbot.token}` } })
  const { byteLength } = await response.arrayBuffer()
  if (byteLength < recordingBytes - 100) throw new Error(`The recording came with ${byteLength} bytes.`)
  return performance.now() - startMs
}

/** The worker's heap; Firefox has no such measure. */
async function watchHeap({ name, extension }: World) {
  if (name === 'firefox') return null
  const target = await extension.browser.waitForTarget(
    (each) => each.type() === 'service_worker' && each.url().includes(extension.id),
  )
  const session = await target.createCDPSession()
  const used = async () => (await session.send('Runtime.getHeapUsage')).usedSize
  return {
    async collected() {
      await session.send('HeapProfiler.collectGarbage')
      return used()
    },
    peak() {
      const over = new AbortController()
      const watched = (async () => {
        let most = 0
        while (!over.signal.aborted) most = Math.max(most, await used())
        return most
      })()
      return {
        end: () => {
          over.abort()
          return watched
        },
      }
    },
    close: () => session.detach(),
  }
}
