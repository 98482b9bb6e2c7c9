// Settings as they were stored, by any version or by hand, become today's: field by field, what can't be read is the default.

import { isSitePattern } from './site-pattern.ts'
import {
  defaultLayout,
  defaultSettings,
  fastest,
  narrowestPx,
  type Settings,
  type Site,
  type SiteLayout,
  slowest,
  widestPx,
} from './settings.ts'
import { readBaseUrl } from './validate.ts'

/** A reader gives the value, or undefined where there is none that will do. */
type Reader<T> = (stored: unknown) => T | undefined

const readers: { [Name in keyof Settings]: Reader<Settings[Name]> } = {
  version: () => 1,
  baseUrl: (stored) => {
    const read = readBaseUrl(typeof stored === 'string' ? stored : '')
    return read.ok ? read.value : undefined
  },
  apiVersion: oneOf('v2', 'v3'),
  vbotId: readText,
  projectCode: readText,
  language: oneOf('auto', 'vi', 'en'),
  sites: readSites,
  country: (stored) => (typeof stored === 'string' && /^[A-Z]{2}$/.test(stored) ? stored : undefined),
  isMarked: readBoolean,
  mapsOldNumbers: readBoolean,
  opensOnTelLink: readBoolean,
  place: oneOf('page', 'native'),
  pageSize: (stored) => readWhole(stored, 1, 100),
  cacheSeconds: (stored) => readWhole(stored, 0, 86_400),
  startSpeed: (stored) =>
    stored === null || (typeof stored === 'number' && stored >= slowest && stored <= fastest)
      ? stored
      : undefined,
  fileName: oneOf('number-time', 'time-agent'),
  dialect: (stored) => {
    const { pageBase, timeUnit, spelling } = asObject(stored)
    return {
      pageBase: oneOf(0, 1)(pageBase) ?? null,
      timeUnit: oneOf('ms', 's')(timeUnit) ?? null,
      spelling: oneOf('0', '84')(spelling) ?? null,
    }
  },
  hides: (stored) => {
    const { cost, recordings, export: exported } = asObject(stored)
    return { cost: cost === true, recordings: recordings === true, export: exported === true }
  },
}

/** In the order of the readers, one of which every setting has. */
export const settingNames = Object.keys(readers) as (keyof Settings)[]

/** Every field of ours that `stored` holds and that can be read; `unreadable` names the others of ours. */
export function readSettingsFields(stored: unknown): {
  fields: Partial<Settings>
  unreadable: (keyof Settings)[]
} {
  const fields: Partial<Settings> = {}
  const unreadable: (keyof Settings)[] = []
  const given = asObject(stored)
  for (const name of settingNames) {
    if (!Object.hasOwn(given, name)) continue
    const value = readers[name](given[name])
    if (value === undefined) unreadable.push(name)
    else Object.assign(fields, { [name]: value })
  }
  return { fields, unreadable }
}

/** Whole settings, whatever was stored: nothing, garbage, an older version's, a newer one's. */
export function readSettings(stored: unknown): Settings {
  return { ...structuredClone(defaultSettings), ...readSettingsFields(stored).fields }
}

/** Sites of version 0 were bare patterns, or had no layout; each site that can't be read is left out. */
function readSites(stored: unknown): Site[] | undefined {
  if (!Array.isArray(stored)) return undefined
  const sites = new Map<string, Site>()
  for (const each of stored) {
    const { pattern, isMarked, layout } = typeof each === 'string' ? { pattern: each } : asObject(each)
    if (!isSitePattern(pattern) || sites.has(pattern)) continue
    sites.set(pattern, { pattern, isMarked: isMarked !== false, layout: readLayout(layout) })
  }
  return [...sites.values()]
}

function readLayout(stored: unknown): SiteLayout {
  const { dock, widthPx, isCollapsed } = asObject(stored)
  return {
    dock: oneOf('left', 'right')(dock) ?? defaultLayout.dock,
    widthPx: readWhole(widthPx, narrowestPx, widestPx) ?? defaultLayout.widthPx,
    isCollapsed: isCollapsed === true,
  }
}

function oneOf<const T extends string | number>(...allowed: T[]): Reader<T> {
  return (stored) => allowed.find((each) => each === stored)
}

function readText(stored: unknown): string | undefined {
  if (typeof stored !== 'string' || stored.length > 200 || /\p{Cc}/u.test(stored)) return undefined
  return stored.trim()
}

function readBoolean(stored: unknown): boolean | undefined {
  return typeof stored === 'boolean' ? stored : undefined
}

function readWhole(stored: unknown, least: number, most: number): number | undefined {
  if (typeof stored !== 'number' || !Number.isInteger(stored)) return undefined
  return stored >= least && stored <= most ? stored : undefined
}

function asObject(stored: unknown): Record<string, unknown> {
  return typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? { ...stored } : {}
}
