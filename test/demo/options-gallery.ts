// Pictures of the options page and the popup in every state, theme, language and width, for people to look at, and what
// axe-core says of each: `node test/demo/options-gallery.ts [state]`. Exits 1 where axe-core finds something.

import { createRequire } from 'node:module'
import { mkdir, readFile } from 'node:fs/promises'
import { launch, type Page } from 'puppeteer-core'
import { createServer } from 'vite'
import { states } from './options-gallery/states.ts'

const require = createRequire(import.meta.url)
const wanted = process.argv[2]
const folder = 'test-output/gallery-options'
await mkdir(folder, { recursive: true })

const server = await createServer({
  configFile: false,
  root: '.',
  logLevel: 'error',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: { port: 0, hmr: false, host: '127.0.0.1' },
})
await server.listen()
const browser = await launch({
  executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
const axe = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8')
let violations = 0

try {
  const page = await browser.newPage()
  page.on('pageerror', (error) => console.error('page error', error))
  for (const state of states.filter((state) => !wanted || state === wanted)) {
    for (const lang of ['vi', 'en']) {
      for (const theme of ['light', 'dark']) {
        for (const width of [320, 1100]) await picture(page, state, lang, theme, width)
      }
    }
  }
} finally {
  await browser.close()
  await server.close()
}
console.log(`${violations} violations; pictures in ${folder}`)
process.exitCode = violations > 0 ? 1 : 0

async function picture(page: Page, state: string, lang: string, theme: string, width: number) {
  const name = `options-${state}-${lang}-${theme}-${width}`
  await page.setViewport({ width, height: 900 })
  const [origin] = server.resolvedUrls?.local ?? []
  await page.goto(
    `${origin}test/demo/options-gallery/index.html?${new URLSearchParams({ state, lang, theme })}`,
  )
  await page.waitForSelector('html[data-ready]')
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  if (overflow > 0) console.error(`${name}: ${overflow} px wider than the window`)
  await page.evaluate(axe)
  const found = await page.evaluate(
    'axe.run().then((found) => found.violations.map((v) => v.id + ": " + v.nodes.map((n) => n.html).join(" | ")))',
  )
  if (!Array.isArray(found)) throw new Error('axe-core gave no list')
  for (const each of found) console.error(`${name}: ${each}`)
  violations += found.length + (overflow > 0 ? 1 : 0)
}
