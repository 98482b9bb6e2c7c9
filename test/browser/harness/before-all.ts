// Before the first browser test: both browsers are there, and Firefox has started once.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launch } from 'puppeteer-core'
import { findBrowser } from './find.ts'

/** Files run side by side: they must not both install a browser. */
export default async function prepare(): Promise<(() => Promise<void>) | undefined> {
  const only = process.env['BROWSER']
  if (only !== 'firefox') await findBrowser('chromium')
  if (only === 'chromium') return undefined
  const executablePath = await findBrowser('firefox')
  // What Firefox works out at its first start is in the profile: copied, each later start takes two thirds of the time.
  const profile = await mkdtemp(join(tmpdir(), 'vbot-firefox-'))
  const browser = await launch({ browser: 'firefox', executablePath, headless: true, userDataDir: profile })
  await browser.close()
  process.env['FIREFOX_PROFILE'] = profile
  return () => rm(profile, { recursive: true, force: true, maxRetries: 5 })
}
