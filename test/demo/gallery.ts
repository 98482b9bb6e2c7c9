// Draws the sidebar in every state, theme and language, for people to look at, and lets axe-core judge each.
// node test/demo/gallery.ts [part of a state's name]; pictures go to test-output/gallery.

import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { launch, type Page } from 'puppeteer-core'
import { build } from 'vite'
import { findBrowser } from '../browser/harness/find.ts'

const here = fileURLToPath(new URL('gallery/', import.meta.url))
const output = fileURLToPath(new URL('../../test-output/gallery/', import.meta.url))
const built = join(output, 'built')
const wanted = process.argv[2] ?? ''
const widths = [280, 360, 640]

interface Shot {
  state: string
  theme: 'light' | 'dark'
  lang: 'vi' | 'en'
  width: number
  forced?: boolean
}

await build({
  root: here,
  base: './',
  logLevel: 'error',
  configFile: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { outDir: built, emptyOutDir: true, target: 'chrome128' },
})

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }
const server = createServer((request, response) => {
  const path = join(built, new URL(request.url ?? '/', 'http://localhost').pathname)
  void readFile(path).then(
    (body) => response.writeHead(200, { 'content-type': types[extname(path)] ?? 'text/plain' }).end(body),
    () => response.writeHead(404).end(),
  )
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const address = server.address()
if (typeof address !== 'object' || !address) throw new Error('The server has no port.')
const origin = `http://127.0.0.1:${address.port}`

const browser = await launch({
  executablePath: await findBrowser('chromium'),
  args: ['--no-sandbox', '--headless', '--disable-gpu'],
})
const problems: string[] = []
try {
  const page = await browser.newPage()
  page.on('pageerror', (error) => problems.push(`${page.url()}: ${String(error)}`))
  const axe = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')
  await mkdir(output, { recursive: true })
  for (const shot of await shots(page)) await take(page, shot, axe)
} finally {
  await browser.close()
  server.close()
}
await writeFile(join(output, 'problems.txt'), problems.join('\n'))
console.log(problems.length === 0 ? 'axe-core found nothing.' : problems.join('\n'))
process.exitCode = problems.length === 0 ? 0 : 1

async function shots(page: Page): Promise<Shot[]> {
  await page.goto(`${origin}/index.html?list`)
  const names = await page.evaluate(() => document.documentElement.dataset.states?.split(' ') ?? [])
  const some = names.filter((name) => name.includes(wanted))
  const usual = some.flatMap((state): Shot[] => [
    { state, theme: 'light', lang: 'vi', width: 360 },
    { state, theme: 'dark', lang: 'vi', width: 360 },
    { state, theme: 'light', lang: 'en', width: 360 },
    { state, theme: 'dark', lang: 'en', width: 360 },
  ])
  const wide = some
    .filter((state) => !state.startsWith('fault'))
    .flatMap((state) =>
      widths
        .filter((width) => width !== 360)
        .map((width): Shot => ({
          state,
          theme: width === 280 ? 'light' : 'dark',
          lang: width === 280 ? 'en' : 'vi',
          width,
        })),
    )
  const forced = some
    .filter((state) => ['ready', 'filtered', 'numbers', 'opened', 'day-filtered'].includes(state))
    .map((state): Shot => ({ state, theme: 'dark', lang: 'vi', width: 360, forced: true }))
  return [...usual, ...wide, ...forced]
}

async function take(
  page: Page,
  { state, theme, lang, width, forced = false }: Shot,
  axe: string,
): Promise<void> {
  await page.emulateMediaFeatures([
    { name: 'forced-colors', value: forced ? 'active' : 'none' },
    { name: 'prefers-color-scheme', value: theme },
  ])
  await page.setViewport({ width, height: 800, deviceScaleFactor: 1 })
  await page.goto(`${origin}/index.html?state=${state}&theme=${theme}&lang=${lang}`)
  await page
    .waitForSelector('[data-is-ready]', { timeout: 5_000 })
    .catch(() => problems.push(`${state}: never ready`))
  const name = [state, lang, theme, width, forced ? 'forced' : ''].filter(Boolean).join('-')
  await page.screenshot({ path: join(output, `${name}.png`) })
  await page.evaluate(axe)
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: () => Promise<{ violations: Violation[] }> } }
    interface Violation {
      id: string
      nodes: { html: string; failureSummary: string }[]
    }
    const { violations } = await axe.run()
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)} ${nodes[0]?.failureSummary}`,
    )
  })
  problems.push(...found.map((each) => `${name}: ${each}`))
}
