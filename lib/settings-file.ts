// Settings as a file: out without anything secret, in with every field checked and every refusal explained.

import { defaultSettings, type Settings } from './settings.ts'
import { readSite, type SiteRefusal } from './site-address.ts'
import { readSettingsFields, settingNames } from './stored-settings.ts'

const format = 'vbot-call-history-settings'
const longestFile = 1_000_000

export const settingsFileName = `${format}.json`

export type FileRefusal =
  /** Nobody here knows a setting of that name. */
  | { why: 'unknown'; name: string }
  | { why: 'unreadable'; name: keyof Settings }
  | { why: 'locked'; name: keyof Settings }
  | { why: 'site'; pattern: string; reason: SiteRefusal }

export type ReadFile =
  | { ok: true; changes: Partial<Settings>; refusals: FileRefusal[] }
  | { ok: false; problem: 'too-long' | 'not-json' | 'not-ours' | 'newer' }

/** Settings hold no credential, and only the settings named in lib/settings.ts are written. */
export function writeSettingsFile(settings: Settings): string {
  const written = Object.fromEntries(settingNames.map((name) => [name, settings[name]]))
  return `${JSON.stringify({ format, settings: written }, null, 2)}\n`
}

/** Nothing is changed here: `changes` are what the file would change that may be changed. */
export function readSettingsFile(text: string, locked: readonly (keyof Settings)[]): ReadFile {
  if (text.length > longestFile) return { ok: false, problem: 'too-long' }
  const file = asObject(parse(text.replace(/^\ufeff/, '')))
  if (!file) return { ok: false, problem: 'not-json' }
  const given = asObject(file['settings'])
  if (file['format'] !== format || !given) return { ok: false, problem: 'not-ours' }
  const { version } = given
  if (typeof version === 'number' && version > defaultSettings.version) return { ok: false, problem: 'newer' }

  const { fields, unreadable } = readSettingsFields(given)
  const changes: Partial<Settings> = { ...fields }
  delete changes.version
  const refusals: FileRefusal[] = []
  for (const name of Object.keys(given)) {
    if (!settingNames.some((known) => known === name))
      refusals.push({ why: 'unknown', name: name.slice(0, 40) })
  }
  for (const name of unreadable) refusals.push({ why: 'unreadable', name })
  const refused = refusedSites(given['sites'])
  refusals.push(...refused)
  if (changes.sites) {
    const bad = new Set(refused.map((one) => ('pattern' in one ? one.pattern : '')))
    changes.sites = changes.sites.filter(({ pattern }) => !bad.has(pattern))
  }
  // A list with nothing usable in it is a mistake, not the wish to have no sites.
  if (changes.sites?.length === 0 && Array.isArray(given['sites']) && given['sites'].length > 0) {
    delete changes.sites
  }
  for (const name of locked) {
    if (!(name in changes)) continue
    delete changes[name]
    refusals.push({ why: 'locked', name })
  }
  return { ok: true, changes, refusals }
}

/** Sites that are left out, each with its reason; the list itself may be fine. */
function refusedSites(given: unknown): FileRefusal[] {
  if (!Array.isArray(given)) return []
  return given.flatMap((each: unknown): FileRefusal[] => {
    const pattern = typeof each === 'string' ? each : (asObject(each)?.['pattern'] ?? '')
    if (typeof pattern !== 'string') return [{ why: 'site', pattern: '?', reason: 'invalid' }]
    const read = readSite(pattern, { withSubdomains: false })
    if (read.ok && read.pattern === pattern) return []
    return [{ why: 'site', pattern: pattern.slice(0, 80), reason: read.ok ? 'invalid' : read.reason }]
  })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function asObject(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
}
