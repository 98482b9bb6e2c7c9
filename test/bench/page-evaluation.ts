// What our content script costs a page without numbers, as built, beside one that does nothing.

import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserName } from '../browser/harness/find.ts'
import { builds, launch } from '../browser/harness/launch.ts'
import { type Add, ms } from './page-life.ts'
import { median } from './row.ts'

const rounds = 25

/** The page notes when its text was there: the scripts come next. */
const page = `<!doctype html><meta charset="utf-8"><title>Ghi chú</title><body>${'<p>Ghi chú của khách</p>'.repeat(100)}
<script>performance.mark('ready')</script>`

/** Runs before the script: adds up what its tasks take from now on. */
const before = `
globalThis.taskMs = 0
const timed = (run) => function (...args) {
  const start = performance.now()
  try { return run.apply(this, args) } finally { taskMs += performance.now() - start }
}
const { setTimeout: later, requestAnimationFrame: onFrame } = globalThis
globalThis.setTimeout = (run, ...rest) => later(timed(run), ...rest)
globalThis.requestAnimationFrame = (run) => onFrame(timed(run))
const listen = MessagePort.prototype.addEventListener
MessagePort.prototype.addEventListener = function (type, run, ...rest) { return listen.call(this, type, timed(run), ...rest) }
`

/** Runs after it: from when the page was ready, the browser has made a world for the scripts and run them. */
const after = `
const endMs = performance.now()
later(() => {
  const [ready] = performance.getEntriesByName('ready')
  chrome.runtime.sendMessage({ cost: endMs - ready.startTime, tasks: taskMs })
}, 700)
`

/** Answers as our background would, and keeps what is told. */
const worker = `
globalThis.told = []
const settings = {
  country: 'VN', isMarked: true, mapsOldNumbers: true, opensOnTelLink: true, place: 'page', isTop: true,
  language: 'en', words: {}, layout: { dock: 'right', widthPx: 360, isCollapsed: false },
}
chrome.runtime.onMessage.addListener((message, sender, answer) => {
  if (message.isAsk) answer(told.splice(0))
  else if (message.cost) told.push(message)
  else answer({ ok: true, value: message.name === 'pageStart' ? settings : { place: 'page' } })
})
`

interface Told {
  cost: number
  tasks: number
}

export async function addEvaluation(add: Add, browser: BrowserName): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'vbot-evaluation-'))
  const script = (path: string) => ({
    matches: [`http://127.0.0.1/${path}`],
    js: ['before.js', `${path}.js`, 'after.js'],
    run_at: 'document_end',
  })
  const manifest = {
    manifest_version: 3,
    name: 'Evaluation',
    version: '1',
    host_permissions: ['http://127.0.0.1/*'],
    background: { service_worker: 'worker.js', scripts: ['worker.js'] },
    content_scripts: [script('nothing'), script('ours')],
    browser_specific_settings: { gecko: { id: 'vbot-call-history@callnote.vn' } },
  }
  const files = {
    'manifest.json': JSON.stringify(manifest),
    'worker.js': worker,
    'before.js': before,
    'nothing.js': 'void 0',
    'after.js': after,
    'asks.html': '<!doctype html><title>Asks</title><p>Asks</p>',
  }
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  await cp(join(builds[browser], 'lookout.js'), join(folder, 'ours.js'))
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(page)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const prefs = { 'extensions.originControls.grantByDefault': true, 'privacy.reduceTimerPrecision': false }
  const extension = await launch(browser, { build: folder, prefs })
  const nothing: number[] = []
  const ours: number[] = []
  const scans: number[] = []
  try {
    const asks = await extension.open('asks.html')
    const cost = async (path: string): Promise<Told> => {
      const page = await extension.newPage()
      await page.goto(`${origin}/${path}`)
      for (;;) {
        const [told] = (await asks.evaluate(`chrome.runtime.sendMessage({ isAsk: true })`)) as Told[]
        if (!told) continue
        await page.close()
        return told
      }
    }
    // The first two warm up.
    for (let round = -2; round < rounds; round++) {
      const control = await cost('nothing')
      const own = await cost('ours')
      if (round < 0) continue
      nothing.push(control.cost + control.tasks)
      ours.push(own.cost + own.tasks)
      scans.push(own.tasks)
    }
  } finally {
    await extension.close()
    server.closeAllConnections()
    server.close()
    await rm(folder, { recursive: true, force: true })
  }
  add({
    name: 'a page without numbers: our script and its scan ÷ a script that does nothing',
    unit: '×',
    value: median(ours) / median(nothing),
    bar: 5,
    aim: 2,
    beside: `the browser's world for scripts and nothing in it ${ms(median(nothing))}, ours ${ms(median(ours))}, of which the scan ${ms(median(scans))}`,
  })
}
