// THE contract between contexts: every message by name, what is asked, what is given, and who may ask it.

import type { Recording } from './call.ts'
import type { Diagnosis } from './diagnosis.ts'
import type { Fault, Result } from './fault.ts'
import type { CallsPage, Count, Known, Lookup } from './history.ts'
import type { OptionsSection } from './options-section.ts'
import type { Candidate, PhoneNumber } from './phone/number.ts'
import type { Dock, OpenPlace, Place, Settings, Site, SiteLayout } from './settings.ts'
import type { SignIn, SignInState } from './sign-in.ts'

/** A number the page shows, with the label it stands under there (`SĐT chính`), if any. */
export interface PageNumber {
  number: PhoneNumber
  label: string
}

/** What the sidebar needs to know of its page. `seq` grows: of two, the higher is the newer. */
export interface PageState {
  seq: number
  /** The number asked for; null: none yet, show the numbers of the page. */
  shown: PageNumber | null
  /** Distinct numbers on the page, in reading order, at most 200. */
  numbers: PageNumber[]
  /** The first number of another record the page has opened since; offered, never looked up unasked. */
  offered: PageNumber | null
  /** The sidebar stands open on the page; until then, one that is made ready asks for nobody's history. */
  isOpen: boolean
  layout: SiteLayout
}

/** The numbers of one frame inside the page. */
export interface FrameNumbers {
  frameId: number
  numbers: PageNumber[]
}

/** What the content script needs to know to do its work on one site. */
export interface PageSettings {
  country: string
  isMarked: boolean
  mapsOldNumbers: boolean
  opensOnTelLink: boolean
  /** Where history is to open: sent back with each click, for a background that just woke does not know yet. */
  place: Place
  layout: SiteLayout
  /** This frame is the tab's top frame. */
  isTop: boolean
  /** The words of the chip, the tab and the frame, in the user's language. */
  words: PageWords
  /** `vi` or `en`. */
  language: 'vi' | 'en'
}

/** `{n}` and `{number}` are filled in by the content script with `fill` of lib/fill.ts. */
export interface PageWords {
  frameTitle: string
  callHistory: string
  callHistoryOf: string
  calls: string
  owed: string
  openSidebar: string
  width: string
}

/** What the panel tells the page it stands on. */
export type PageOrder =
  | { do: 'close' }
  | { do: 'show'; number: PageNumber }
  | { do: 'scroll-to'; e164: string }
  | { do: 'dock'; dock: Dock }
  | { do: 'collapse'; isCollapsed: boolean }
  | { do: 'tell-owed'; known: Known }
  | { do: 'reload' }

/** What the sidebar needs to know of us, whatever page it stands on. */
export interface PanelSettings {
  language: 'vi' | 'en'
  place: OpenPlace
  /** The tab this panel is about; null where there is none. */
  tabId: number | null
  pageSize: number
  startSpeed: number | null
  fileName: Settings['fileName']
  hides: Settings['hides']
  country: string
  mapsOldNumbers: boolean
  /** The key that opens and closes the sidebar, as the browser names it; empty where none is set. */
  shortcut: string
  isPrivate: boolean
}

export interface SiteState extends Site {
  /** The browser allows us there. */
  isGranted: boolean
}

/** What was learned about the server at the base URL, and not overridden. */
export interface Learned {
  pageBase: 0 | 1 | null
  timeUnit: 'ms' | 's' | null
  spelling: '0' | '84' | null
}

export interface OptionsState {
  settings: Settings
  sites: SiteState[]
  signIn: SignInState
  learned: Learned
  /** Names of settings an administrator has fixed. */
  locked: (keyof Settings)[]
  /** Whether the browser allows us the base URL's origin. */
  isBaseUrlGranted: boolean
  shortcut: string
  version: string
}

/** One thing `Test connection` tried. */
export interface TestStep {
  step: 'count' | 'calls' | 'recording'
  result: Result<null>
}

/** The popup's view of the active tab. */
export interface TabState {
  tabId: number | null
  /** The site's pattern where the tab shows a web page; null elsewhere (new tab, store, files). */
  pattern: string | null
  host: string
  isListed: boolean
  isGranted: boolean
  /** Injecting failed where it should work: the page must be reloaded. */
  needsReload: boolean
  /** Origins of frames with numbers that stay silent until both they and this page are allowed. */
  silentFrames: string[]
  recent: PhoneNumber[]
  /** Text chosen from the context menu, or a number clicked where the page could not show it: look it up at once. */
  pending: string | null
  settings: PanelSettings
}

export interface Messages {
  // From a content script on a granted site.
  pageStart: { ask: null; give: PageSettings }
  /** The frame has what may be a number: the script that works with numbers is put into it. */
  bringNumbers: { ask: null; give: null }
  readForeign: { ask: { candidates: Pick<Candidate, 'text' | 'country'>[] }; give: (PhoneNumber | null)[] }
  known: { ask: { e164s: string[] }; give: Known[] }
  /** The page shows another number, or its numbers or layout changed. `isInert`: a modal dialog shuts our host out. Answers where history opens. */
  pageChanged: {
    ask: {
      state: PageState
      opens: boolean
      isInert: boolean
      /** The number does not stand in the sidebar yet: it will be looked up. */
      isNew: boolean
      wish: Place
    }
    give: { place: OpenPlace }
  }
  saveLayout: { ask: { layout: SiteLayout }; give: null }
  /** A frame asks its top page to open the sidebar. */
  openOnTop: { ask: { number: PageNumber }; give: null }
  /**
   * The top frame asks for the numbers of some frames inside it, at most 100; null: of all, which come as the frames came
   * into the page.
   */
  frameNumbers: { ask: { frameIds: number[] | null }; give: FrameNumbers[] }
  /** The top frame has one of them go to a number. Gives the number; null where there is none further on. */
  orderFrame: { ask: { frameId: number; order: GoOrder }; give: PageNumber | null }
  /** A frame that was asked for its numbers has others now, or goes away with them. */
  frameChanged: { ask: null; give: null }

  // From our sidebar on a granted site's page, the native panel or the popup.
  panelStart: { ask: { tabId: number | null }; give: PanelSettings }
  pageState: { ask: { tabId: number | null }; give: PageState }
  orderPage: { ask: { tabId: number | null; order: PageOrder }; give: null }
  count: { ask: Lookup; give: Count }
  calls: { ask: Lookup & { page: number; size: number }; give: CallsPage }
  /** The panel no longer shows this number: what it still waits for is cancelled. */
  dropLookup: { ask: { e164: string }; give: null }
  openOptions: { ask: { section: OptionsSection; origin?: string }; give: null }
  savePreferences: { ask: { startSpeed: number }; give: null }

  // From the popup.
  tabState: { ask: null; give: TabState }
  openHistory: { ask: { tabId: number | null; number: PhoneNumber }; give: null }

  // From the options page (and, for a site switched on or off, the popup).
  optionsState: { ask: null; give: OptionsState }
  saveSettings: { ask: { changes: Partial<Settings> }; give: null }
  /** `isNew`: it was not listed before. */
  addSite: { ask: { pattern: string }; give: { isNew: boolean } }
  removeSite: { ask: { pattern: string }; give: null }
  signIn: { ask: SignIn; give: SignInState }
  signOut: { ask: null; give: SignInState }
  testConnection: { ask: null; give: TestStep[] }
  learnAgain: { ask: null; give: null }
  diagnose: { ask: null; give: Diagnosis }
}

export type MessageName = keyof Messages
export type Ask<Name extends MessageName> = Messages[Name]['ask']
export type Give<Name extends MessageName> = Messages[Name]['give']

/** Who asks: see lib/sender.ts for how that is found out. */
export type Sender = 'page' | 'panel' | 'popup' | 'options'

/** Who may ask what. */
export const senders: { [Name in MessageName]: readonly Sender[] } = {
  pageStart: ['page'],
  bringNumbers: ['page'],
  readForeign: ['page', 'panel', 'popup'],
  known: ['page', 'panel', 'popup'],
  pageChanged: ['page'],
  saveLayout: ['page'],
  openOnTop: ['page'],
  frameNumbers: ['page'],
  orderFrame: ['page'],
  frameChanged: ['page'],
  panelStart: ['panel', 'popup'],
  pageState: ['panel', 'popup'],
  orderPage: ['panel', 'popup'],
  count: ['panel', 'popup'],
  calls: ['panel', 'popup'],
  dropLookup: ['panel', 'popup'],
  openOptions: ['panel', 'popup'],
  savePreferences: ['panel', 'popup'],
  tabState: ['popup'],
  openHistory: ['popup'],
  optionsState: ['options'],
  saveSettings: ['options'],
  addSite: ['options', 'popup'],
  removeSite: ['options', 'popup'],
  signIn: ['options'],
  signOut: ['options'],
  testConnection: ['options'],
  learnAgain: ['options'],
  diagnose: ['options'],
}

/** The port a recording comes through; the background sends `RecordingChunk`s after one `RecordingAsk`. */
export const recordingPort = 'recording'

export interface RecordingAsk {
  recording: Recording
}

export type RecordingChunk =
  | { part: 'start'; mimeType: string; totalBytes: number | null }
  /** Base64 of at most 256 kB. */
  | { part: 'bytes'; base64: string }
  | { part: 'end' }
  | { part: 'fault'; fault: Fault }

/** What the background tells the panels (frame, native panel, popup) of a tab. */
export interface PanelNews {
  to: 'panel'
  tabId: number
  state: PageState
}

/** What the background tells the content script in a tab's top frame. Answered with a PageState. */
export interface PageNews {
  to: 'page'
  order:
    | PageOrder
    /** A panel elsewhere in the browser shows this number: the page opens nothing. */
    | { do: 'note'; number: PageNumber }
    | { do: 'tell-state' }
    | { do: 'toggle' }
    | { do: 'step'; by: 1 | -1 }
    | { do: 'settings' }
    /** A frame inside the page has numbers now, or others than before; null: any of them may. */
    | { do: 'note-frame'; frameId: number | null }
}

/** What the top frame has a frame inside the page do with its numbers. */
export type GoOrder =
  /** To the next or previous one. `hasChip`: its chip is shown beside it. */
  | { do: 'go-on'; by: 1 | -1; hasChip: boolean }
  | { do: 'go-to'; e164: string }
  /** Another frame is gone to. */
  | { do: 'leave' }
  /** Nowhere: to the number whose chip is shown there now. */
  | { do: 'stay' }

export type FrameOrder = GoOrder | { do: 'tell-numbers' }

/** What the background tells the content script in a frame inside the page. Answered with a FrameState. */
export interface FrameNews {
  to: 'page'
  order: FrameOrder
}

export interface FrameState {
  /** Distinct numbers in the frame, in reading order, at most 200. */
  numbers: PageNumber[]
  /** The number that was gone to; null where there was none further on. */
  reached: PageNumber | null
}

/** What a content script may be ordered, and what it answers: in the tab's top frame, and inside it. */
export type Order = PageNews['order'] | FrameOrder
export type Answer = PageState | FrameState
