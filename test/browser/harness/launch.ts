// Starts a real browser with the production build in it, and does what no page can: grant a site, stop the background.

import { createHash } from 'node:crypto'
import { copyFile, cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, type Frame, launch as start, type Page } from 'puppeteer-core'
import packageJson from '../../../package.json' with { type: 'json' }
import { onExtensionsPage } from './developer.ts'
import { type BrowserName, findBrowser } from './find.ts'

const { version } = packageJson

export const builds: Record<BrowserName, string> = {
  chromium: fileURLToPath(new URL('../../../.output/chrome-mv3', import.meta.url)),
  firefox: fileURLToPath(new URL('../../../.output/firefox-mv3', import.meta.url)),
}

const geckoId = 'vbot-call-history@callnote.vn'
/** Fixed, so that the address of an extension page is known without asking. */
const geckoUuid = '0f5e2c1a-5b0d-4c3e-9a44-8f2b7a6d1c01'

export interface LaunchOptions {
  isHeadless?: boolean
  /** The browser's language, such as `vi`. English where nothing is said. */
  language?: string
  build?: string
  /** Permission prompts answer yes by themselves. On unless a test is about the prompt. */
  grantsPrompts?: boolean
  prefs?: Record<string, unknown>
  args?: string[]
  userDataDir?: string
  /** The extension is part of the profile in `userDataDir` and stays when the browser starts again. */
  isInProfile?: boolean
  /** Another extension beside ours. */
  beside?: { build: string; geckoId: string; geckoUuid: string }
}

export interface Extension {
  name: BrowserName
  browser: Browser
  id: string
  /** The address of a page of ours: `url('options.html')`. */
  url(path: string): string
  /** Opens a page of ours and waits for its first words. */
  open(path: string): Promise<Page>
  newPage(): Promise<Page>
  /** Allows sites, as a user who says yes. `pattern` without a port: `http://127.0.0.1/*`. */
  grant(pattern: string): Promise<void>
  revoke(pattern: string): Promise<void>
  stopBackground(): Promise<void>
  /** Runs code with Firefox's own rights; Chromium has no such place. */
  inBrowser?: (code: string) => Promise<unknown>
  /** Installs the same build once more, as an update does. */
  update(): Promise<void>
  close(): Promise<void>
}

export async function launch(name: BrowserName, options: LaunchOptions = {}): Promise<Extension> {
  return name === 'chromium' ? launchChromium(options) : launchFirefox(options)
}

async function launchChromium(options: LaunchOptions): Promise<Extension> {
  const build = options.build ?? builds.chromium
  const browser = await start({
    executablePath: await findBrowser('chromium'),
    headless: options.isHeadless ?? true,
    pipe: true,
    // By command line it belongs to the profile; by protocol it is loaded anew each time.
    enableExtensions: options.isInProfile || [build, ...(options.beside ? [options.beside.build] : [])],
    defaultViewport: null,
    ...(options.userDataDir && { userDataDir: options.userDataDir }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--window-size=1280,860',
      `--lang=${options.language ?? 'en'}`,
      `--accept-lang=${options.language ?? 'en'}`,
      ...(options.isInProfile
        ? [`--load-extension=${build}`, '--disable-features=DisableLoadExtensionCommandLineSwitch']
        : []),
      ...(options.args ?? []),
    ],
    env: { ...process.env, LANGUAGE: options.language ?? 'en' },
  })
  const id = options.beside ? unpackedId(build) : await chromiumId(browser)
  const url = (path: string) => `chrome-extension://${id}/${path}`
  const open = (path: string) => openOwn(browser, url(path))
  return {
    name: 'chromium',
    browser,
    id,
    url,
    open,
    newPage: () => browser.newPage(),
    grant: async (pattern) => {
      await onExtensionsPage(
        { browser, id },
        (developer, id, pattern) => developer.addHostPermission(id, pattern),
        pattern,
      )
      // That only lets the request through: it is still ours to make.
      const page = await open('options.html')
      await page.evaluate((origins) => chrome.permissions.request({ origins }), [pattern])
      await page.close()
    },
    revoke: (pattern) =>
      onExtensionsPage(
        { browser, id },
        (developer, id, pattern) => developer.removeHostPermission(id, pattern),
        pattern,
      ),
    stopBackground: async () => {
      const target = await browser.waitForTarget((each) => each.type() === 'page')
      const session = await target.createCDPSession()
      await session.send('ServiceWorker.enable')
      await session.send('ServiceWorker.stopAllWorkers')
      await session.detach()
    },
    update: async () => {
      await browser.installExtension(build)
    },
    close: () => browser.close(),
  }
}

/** Chromium names an unpacked extension by its folder. */
export function unpackedId(build: string): string {
  const hash = createHash('sha256').update(build).digest('hex').slice(0, 32)
  return hash.replace(/./g, (digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16)))
}

/** The worker's target appears a moment after the browser. */
async function chromiumId(browser: Browser): Promise<string> {
  const target = await browser.waitForTarget(
    (each) => each.type() === 'service_worker' && each.url().startsWith('chrome-extension://'),
  )
  return new URL(target.url()).host
}

async function launchFirefox(options: LaunchOptions): Promise<Extension> {
  const profile = options.userDataDir ?? (await createProfile())
  if (options.isInProfile) await putInProfile(profile)
  const build = options.build ?? builds.firefox
  const browser = await start({
    browser: 'firefox',
    executablePath: await findBrowser('firefox'),
    headless: options.isHeadless ?? true,
    userDataDir: profile,
    defaultViewport: null,
    args: ['--remote-allow-system-access', '--width=1280', '--height=860', ...(options.args ?? [])],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({
        [geckoId]: geckoUuid,
        ...(options.beside && { [options.beside.geckoId]: options.beside.geckoUuid }),
      }),
      'extensions.webextOptionalPermissionPrompts': options.grantsPrompts === false,
      'intl.accept_languages': options.language ?? 'en',
      'intl.locale.requested': options.language ?? 'en-US',
      'media.default_volume': '0.0',
      'browser.aboutwelcome.enabled': false,
      ...(options.isInProfile && {
        'xpinstall.signatures.required': false,
        'extensions.autoDisableScopes': 0,
        'extensions.startupScanScopes': 15,
      }),
      ...options.prefs,
    },
  })
  if (!options.isInProfile) await browser.installExtension(build)
  if (options.beside) await browser.installExtension(options.beside.build)
  const url = (path: string) => `moz-extension://${geckoUuid}/${path}`
  const open = (path: string) => openOwn(browser, url(path))
  /** Runs code with the browser's own rights. */
  const inBrowser = async (code: string) => {
    const page = await openPrivileged(browser)
    try {
      return await page.evaluate(code)
    } finally {
      await page.close()
    }
  }
  const policy = `WebExtensionPolicy.getByID(${JSON.stringify(geckoId)})`
  const permissions =
    'ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs").ExtensionPermissions'
  const change = (method: 'add' | 'remove', pattern: string) =>
    inBrowser(
      `${permissions}.${method}(${JSON.stringify(geckoId)}, {permissions: [], origins: [${JSON.stringify(pattern)}]}, ${policy}.extension)`,
    )
  return {
    name: 'firefox',
    browser,
    id: geckoId,
    url,
    open,
    newPage: () => browser.newPage(),
    grant: async (pattern) => void (await change('add', pattern)),
    revoke: async (pattern) => void (await change('remove', pattern)),
    stopBackground: async () => void (await inBrowser(`${policy}.extension.terminateBackground()`)),
    inBrowser,
    update: async () => {
      await browser.installExtension(build)
    },
    close: async () => {
      await browser.close()
      if (!options.userDataDir) await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Opens a page of ours, and waits until it has drawn something: Firefox reports no `load` of it. */
async function openOwn(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage()
  void page.goto(address).catch(() => undefined)
  await until(
    page,
    `document.URL.startsWith(${JSON.stringify(address)}) && document.querySelector('body *:not(script)') !== null`,
  )
  return page
}

/** A page with Firefox's own rights: of those there are, the one that is ready soonest. */
export async function openPrivileged(browser: Browser): Promise<Page> {
  const page = await browser.newPage()
  void page.goto('about:config').catch(() => undefined)
  await until(page, 'typeof ChromeUtils === "object" && document.readyState === "complete"')
  return page
}

/** Like the one that was started before all tests, where there is one. */
async function createProfile(): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'vbot-firefox-'))
  const started = process.env['FIREFOX_PROFILE']
  if (started) await cp(started, profile, { recursive: true })
  return profile
}

/** As an XPI in the profile's folder, where Firefox finds it when it starts. */
async function putInProfile(profile: string): Promise<void> {
  const zip = fileURLToPath(
    new URL(`../../../.output/vbot-call-history-${version}-firefox.zip`, import.meta.url),
  )
  await mkdir(join(profile, 'extensions'), { recursive: true })
  await copyFile(zip, join(profile, 'extensions', `${geckoId}.xpi`))
}

/**
 * Firefox tells no `load` of pages of ours or of its own, waits for nothing in the latter, and fails inside while one
 * page gives way to the next: so the question is asked again until it is answered with yes.
 */
async function until(page: Page, isSo: string, signal = AbortSignal.timeout(30_000)): Promise<void> {
  while (!(await page.evaluate(isSo).catch(() => false))) {
    if (signal.aborted) throw new Error(`${await contentOf(page)} never came to: ${isSo}`)
  }
}

/** What a page holds, for a failure to tell. */
async function contentOf(page: Page): Promise<string> {
  const content: unknown = await page
    .evaluate(
      '`${document.URL} (${document.readyState}): ${document.documentElement.outerHTML.slice(0, 800)}`',
    )
    .catch(String)
  return String(content)
}

/** The sidebar's document, found by what is in it: its address tells nothing in either browser. */
export async function sidebarFrame(page: Page, timeoutMs = 15_000): Promise<Frame> {
  const found = Promise.withResolvers<Frame>()
  const search = new AbortController()
  const look = (frame: Frame) => {
    if (frame === page.mainFrame()) return
    const isThere = frame.waitForSelector('.sidebar', { signal: search.signal, timeout: 0 })
    isThere.then(
      () => found.resolve(frame),
      // Gone, or given up: others may still have it.
      () => undefined,
    )
  }
  const giveUp = async () => {
    const frames = page.frames().map((frame) => frame.url())
    const content = await contentOf(page)
    found.reject(new Error(`The sidebar did not appear; frames: ${frames.join(', ')}; on ${content}`))
  }
  const timer = setTimeout(giveUp, timeoutMs)
  page.on('frameattached', look)
  page.frames().forEach(look)
  try {
    return await found.promise
  } finally {
    clearTimeout(timer)
    page.off('frameattached', look)
    search.abort()
  }
}
