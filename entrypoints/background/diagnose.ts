// What can be said of our state without saying anything of customers or credentials.

import { browser } from 'wxt/browser'
import type { Diagnosis } from '../../lib/diagnosis.ts'
import type { Background } from './background.ts'

export async function diagnose(background: Background): Promise<Diagnosis> {
  const { settings } = await background.configuration.read()
  const [{ origins = [] }, registered, exchanges] = await Promise.all([
    browser.permissions.getAll(),
    browser.scripting.getRegisteredContentScripts(),
    background.vbot.exchanges(),
  ])
  return {
    version: browser.runtime.getManifest().version,
    browser: browserName(navigator.userAgent),
    granted: origins,
    registeredSites: registered.flatMap(({ matches = [] }) => matches).length,
    listedSites: settings.sites.length,
    exchanges,
  }
}

function browserName(userAgent: string): string {
  const [, name = '', version = ''] = /(Firefox|Edg|Chrome)\/(\d+)/.exec(userAgent) ?? []
  return `${name} ${version}`.trim()
}
