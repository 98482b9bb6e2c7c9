// Pictures of the options page and the popup in every state, theme, language and width, for people to look at, and what
// axe-core says of each: `node test/demo/options-gallery.ts [state]`. Exits 1 where axe-core finds something, or where a
// page is wider than its window.

import { mkdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { launch } from 'puppeteer-core'
import { createServer } from 'vite'
import { popupStates } from './options-gallery/popup-states.ts'
import { states } from './options-gallery/states.ts'

const wanted = process.argv[2]
const folder = 'test-output/gallery-options'
await mkdir(folder, { recursive: true })

const shots = [
  ...states.map((state) => ({ page: 'index', state, widths: [320, 1100] })),
  ...Object.keys(popupStates).map((state) => ({ page: 'popup', state, widths: [360] })),
].filter(({ state }) => !wanted || state === wanted)

const server = await createServer({
  configFile: false,
  root: '.',
  logLevel: 'error',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: { port: 0, hmr: false, host: '127.0.0.1' },
})
await server.listen()
const [origin] = server.resolvedUrls?.local ?? []
const browser = await launch({
  executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const troubles: string[] = []

try {
  const page = await browser.newPage()
  page.on('pageerror', (error) => troubles.push(String(error)))
  for (const shot of shots) {
    for (const lang of ['vi', 'en']) {
      for (const theme of ['light', 'dark']) {
        for (const width of shot.widths) await take(shot, lang, theme, width)
      }
    }
  }

  async function take(shot: { page: string; state: string }, lang: string, theme: string, width: number) {
    const kind = shot.page === 'index' ? 'options' : 'popup'
    const name = `${kind}-${shot.state}-${lang}-${theme}-${width}`
    const query = new URLSearchParams({ state: shot.state, lang, theme })
    await page.setViewport({ width, height: kind === 'popup' ? 400 : 900 })
    await page.goto(`${origin}test/demo/options-gallery/${shot.page}.html?${query}`)
    await page.waitForSelector('html[data-ready]')
    await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    if (overflow > 0) troubles.push(`${name}: ${overflow} px wider than the window`)
    await page.evaluate(axe)
    const found: unknown = await page.evaluate(
      'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html)))',
    )
    if (!Array.isArray(found)) throw new Error('axe-core gave no list')
    troubles.push(...found.map((each) => `${name}: ${each}`))
  }
} finally {
  await browser.close()
  await server.close()
}
for (const trouble of troubles) console.error(trouble)
console.log(`${troubles.length} troubles; pictures in ${folder}`)
process.exitCode = troubles.length > 0 ? 1 : 0
