// Finds an installed browser, installs one where that is possible, or says in one sentence what to install.

import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir, platform } from 'node:os'
import { join } from 'node:path'

export type BrowserName = 'chromium' | 'firefox'

const programFiles = process.env['PROGRAMFILES'] ?? 'C:\\Program Files'

const places: Record<BrowserName, string[]> = {
  chromium: [
    process.env['CHROME_PATH'] ?? '',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    `${programFiles}\\Chromium\\Application\\chrome.exe`,
  ],
  firefox: [
    process.env['FIREFOX_PATH'] ?? '',
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    `${programFiles}\\Mozilla Firefox\\firefox.exe`,
  ],
}

const debianPackages: Record<BrowserName, string> = { chromium: 'chromium', firefox: 'firefox-esr' }

/** Chromium, or Chrome for Testing: Google's own Chrome no longer loads an extension from a folder by command line. */
export async function findBrowser(name: BrowserName): Promise<string> {
  const found = installed(name)
  if (found) return found
  if (isRootOnDebian()) {
    installDebianPackages([debianPackages[name], 'fonts-noto-core'])
    const fresh = installed(name)
    if (fresh) return fresh
  }
  return download(name)
}

function installed(name: BrowserName): string | undefined {
  return places[name].find((path) => path && existsSync(path))
}

function isRootOnDebian(): boolean {
  return platform() === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

function installDebianPackages(names: string[]): void {
  console.log(`Installing ${names.join(', ')} with apt-get…`)
  spawnSync('apt-get', ['update'], { stdio: 'ignore' })
  execFileSync('apt-get', ['install', '-y', '--no-install-recommends', ...names], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}

async function download(name: BrowserName): Promise<string> {
  const { Browser, detectBrowserPlatform, install, resolveBuildId } = await import('@puppeteer/browsers')
  const browser = name === 'chromium' ? Browser.CHROME : Browser.FIREFOX
  const system = detectBrowserPlatform()
  try {
    if (!system) throw new Error('unknown platform')
    const buildId = await resolveBuildId(browser, system, 'stable')
    console.log(`Downloading ${name} ${buildId}…`)
    const { executablePath } = await install({
      browser,
      buildId,
      cacheDir: join(homedir(), '.cache', 'puppeteer'),
    })
    return executablePath
  } catch {
    const variable = name === 'chromium' ? 'CHROME_PATH' : 'FIREFOX_PATH'
    const what = name === 'chromium' ? 'Chromium 128 or newer' : 'Firefox 153 or newer'
    throw new Error(`No ${name} was found: install ${what}, or set ${variable} to its executable.`)
  }
}
