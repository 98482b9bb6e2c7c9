// What is configured: its shape and its defaults. How stored settings of any age become today's: stored-settings.ts.
// No secret is ever among them: content scripts can read storage.local.

export type ApiVersion = 'v2' | 'v3'
export type Language = 'auto' | 'vi' | 'en'
export type Dock = 'left' | 'right'

/** Where history is shown: in a frame on the page, or in the browser's own side panel. */
export type Place = 'page' | 'native'
/** Where it opened: in the popup where the page lets nothing else in. */
export type OpenPlace = Place | 'popup'

/** The sidebar's width: between what can be read and what leaves the page its room. CSS pixels. */
export const narrowestPx = 280
export const widestPx = 640

/** How fast a recording may be set to play. */
export const slowest = 0.5
export const fastest = 3

export interface SiteLayout {
  dock: Dock
  /** From `narrowestPx` to `widestPx`. */
  widthPx: number
  isCollapsed: boolean
}

export interface Site {
  /** A match pattern without a port: `https://crm.congty.vn/*` or, with subdomains, `https://*.congty.vn/*`. */
  pattern: string
  isMarked: boolean
  layout: SiteLayout
}

export interface Settings {
  version: 1
  baseUrl: string
  apiVersion: ApiVersion
  vbotId: string
  projectCode: string
  language: Language
  sites: Site[]
  /** ISO 3166 alpha-2: whose numbers are written without a country code. */
  country: string
  isMarked: boolean
  /** Old 11-digit mobiles and old area codes become today's numbers. */
  mapsOldNumbers: boolean
  /** A click on a `tel:` link opens the history besides what the link does. */
  opensOnTelLink: boolean
  place: Place
  /** Calls asked for at a time: 1 to 100. */
  pageSize: number
  /** How long an answer counts as fresh. */
  cacheSeconds: number
  /** null: as last time. */
  startSpeed: number | null
  fileName: 'number-time' | 'time-agent'
  /** What the user insists on, where guessing went wrong. null: find out. */
  dialect: {
    pageBase: 0 | 1 | null
    timeUnit: 'ms' | 's' | null
    spelling: '0' | '84' | null
  }
  hides: { cost: boolean; recordings: boolean; export: boolean }
}

export const defaultLayout: SiteLayout = { dock: 'right', widthPx: 360, isCollapsed: false }

export const defaultSettings: Settings = {
  version: 1,
  baseUrl: 'https://open-api-h01.vbot.vn/v2.0',
  apiVersion: 'v2',
  vbotId: '',
  projectCode: '',
  language: 'auto',
  sites: [],
  country: 'VN',
  isMarked: true,
  mapsOldNumbers: true,
  opensOnTelLink: true,
  place: 'page',
  pageSize: 20,
  cacheSeconds: 60,
  startSpeed: null,
  fileName: 'number-time',
  dialect: { pageBase: null, timeUnit: null, spelling: null },
  hides: { cost: false, recordings: false, export: false },
}
