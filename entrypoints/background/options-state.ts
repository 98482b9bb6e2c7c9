// What the options page shows.

import { browser } from 'wxt/browser'
import type { OptionsState } from '../../lib/messages.ts'
import { originOf } from '../../lib/site-pattern.ts'
import { isGranted } from '../../lib/sites.ts'
import type { Background } from './background.ts'
import { shortcut } from './shortcut.ts'

export async function optionsState(background: Background): Promise<OptionsState> {
  const { settings, locked } = await background.configuration.read()
  return {
    settings,
    sites: await Promise.all(
      settings.sites.map(async (site) => ({ ...site, isGranted: await isGranted(site.pattern) })),
    ),
    signIn: await background.vbot.signInState(),
    learned: await background.vbot.learned(),
    locked,
    isBaseUrlGranted: await isBaseUrlGranted(settings.baseUrl),
    shortcut: await shortcut(),
    version: browser.runtime.getManifest().version,
  }
}

async function isBaseUrlGranted(baseUrl: string): Promise<boolean> {
  const needed = originOf(baseUrl)
  return needed !== null && isGranted(needed)
}
