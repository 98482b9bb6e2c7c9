// Starts a real browser with the scanner in it as a content script, and pages for it to read.

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'puppeteer-core'
import { build } from 'rolldown'
import type { BrowserName } from '../../browser/harness/find.ts'
import { type Extension, launch } from '../../browser/harness/launch.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

export interface Fixture {
  body: string
  type?: string
  headers?: Record<string, string>
}

export interface Probe {
  extension: Extension
  origin: string
  /** Opens a page of the fixtures and gives it with its own address. */
  open(path: string): Promise<Page>
  /** Runs a function where the scanner lives; `frame` by its index among the tab's frames. */
  inContent<Value, Args extends unknown[]>(
    page: Page,
    run: (...args: Args) => Value,
    ...args: Args
  ): Promise<Awaited<Value>>
  close(): Promise<void>
}

export interface ProbeOptions {
  /** For the browser's command line. */
  args?: string[]
  /** More content scripts: paths of their sources, or built ones. */
  more?: readonly string[]
}

/** Bundles one script for a page, React's production build included. */
export async function bundle(entry: string, format: 'iife' | 'esm' = 'iife'): Promise<string> {
  const { output } = await build({
    input: entry,
    write: false,
    platform: 'browser',
    transform: {
      define: {
        'process.env.NODE_ENV': '"production"',
        __VUE_OPTIONS_API__: 'true',
        __VUE_PROD_DEVTOOLS__: 'false',
        __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
      },
    },
    output: { format, minify: false },
    logLevel: 'silent',
  })
  return output[0].code
}

async function buildExtension(more: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'vbot-probe-'))
  await writeFile(join(folder, 'content.js'), await bundle(here('content.ts')))
  await writeFile(join(folder, 'worker.js'), '')
  for (const [index, entry] of more.entries())
    await writeFile(
      join(folder, `more-${index}.js`),
      entry.endsWith('.js') ? await readFile(entry) : await bundle(entry),
    )
  await writeFile(join(folder, 'probe.html'), '<!doctype html><title>Probe</title><p>Probe</p>')
  await cp(here('../../../entrypoints/lookout/style.css'), join(folder, 'style.css'))
  const manifest = {
    manifest_version: 3,
    name: 'Probe',
    version: '1',
    permissions: ['scripting', 'tabs'],
    host_permissions: ['http://127.0.0.1/*'],
    background: { service_worker: 'worker.js', scripts: ['worker.js'] },
    content_scripts: [
      {
        matches: ['http://127.0.0.1/*'],
        js: ['content.js', ...more.map((_entry, index) => `more-${index}.js`)],
        css: ['style.css'],
        all_frames: true,
        match_origin_as_fallback: true,
        run_at: 'document_idle',
      },
    ],
    browser_specific_settings: { gecko: { id: 'vbot-call-history@callnote.vn' } },
  }
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest))
  return folder
}

function serve(fixture: (path: string) => Fixture | undefined): Promise<Server> {
  const server = createServer((request, response) => {
    const found = fixture(new URL(request.url ?? '/', 'http://127.0.0.1').pathname)
    response.writeHead(found ? 200 : 404, {
      'content-type': found?.type ?? 'text/html; charset=utf-8',
      ...found?.headers,
    })
    response.end(found?.body ?? '')
  })
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server))
  })
}

/** `fixture` gives what stands at a path. */
export async function startProbe(
  name: BrowserName,
  fixture: (path: string) => Fixture | undefined,
  { args = [], more = [] }: ProbeOptions = {},
): Promise<Probe> {
  const folder = await buildExtension(more)
  const server = await serve(fixture)
  // Firefox rounds its clock to a millisecond otherwise.
  const prefs = { 'extensions.originControls.grantByDefault': true, 'privacy.reduceTimerPrecision': false }
  const extension = await launch(name, { build: folder, args, prefs })
  const own = await extension.open('probe.html')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  let opened = 0

  return {
    extension,
    origin,
    async open(path) {
      const page = await extension.newPage()
      await page.setViewport({ width: 1280, height: 800 })
      await page.goto(`${origin}${path}${path.includes('?') ? '&' : '?'}page=${++opened}`)
      return page
    },
    async inContent(page, run, ...args) {
      const code = `(async () => {
        const tabs = await chrome.tabs.query({})
        const tab = tabs.find(({ url }) => url === ${JSON.stringify(page.url())})
        const [{ result, error }] = await chrome.scripting.executeScript({
          target: { tabId: tab.id },
          func: ${run.toString()},
          args: ${JSON.stringify(args)},
        })
        if (error) throw error
        return result
      })()`
      return (await own.evaluate(code)) as never
    },
    async close() {
      await extension.close()
      server.closeAllConnections()
      server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
