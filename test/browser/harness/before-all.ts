// Before the first browser test: the builds are of the code as it stands, both browsers are there, Firefox has started once.

import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launch } from 'puppeteer-core'
import { withTools } from '../../tool.ts'
import { findBrowser } from './find.ts'

/** Files run side by side: none of them may build or install what another is using. */
export default async function prepare(): Promise<(() => Promise<void>) | undefined> {
  build('build', '-b', 'chrome')
  build('zip', '-b', 'firefox', '--sources')
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

function build(...args: string[]): void {
  // As in a shell: vitest's own NODE_ENV, `test`, would make another build.
  execFileSync('wxt', args, {
    ...withTools,
    env: { ...withTools.env, NODE_ENV: 'production' },
    stdio: 'pipe',
  })
}
