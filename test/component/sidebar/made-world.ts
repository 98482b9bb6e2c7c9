// A made-up outside world: plain functions, a clock that moves when told, and everything that was asked of it.

import type { Sound, SidebarWorld, SoundState } from '../../../components/sidebar/world.ts'
import type { Call, Recording } from '../../../lib/call.ts'
import { fail, ok, type Result } from '../../../lib/fault.ts'
import type { CallsPage, Count, Lookup } from '../../../lib/history.ts'
import type { Ask, Give, MessageName, PageNumber, PageState, PanelSettings } from '../../../lib/messages.ts'
import type { Send } from '../../../lib/send.ts'
import { defaultLayout } from '../../../lib/settings.ts'
import { abroad, contact, customer, customerCalls, nowMs, office } from './made-calls.ts'

export type Answers = {
  [Name in MessageName]?: (ask: Ask<Name>) => Result<Give<Name>> | Promise<Result<Give<Name>>>
}

export interface Asked {
  name: MessageName
  ask: unknown
}

export interface MadeSound extends Sound {
  speed: number
  isClosed: boolean
  tell: (state: Partial<SoundState>) => void
}

export interface MadeWorld extends SidebarWorld {
  asked: Asked[]
  copied: string[]
  dialled: string[]
  downloads: { name: string; blob: Blob }[]
  sounds: MadeSound[]
  fetched: {
    recording: Recording
    signal: AbortSignal
    onProgress: (bytes: number, total: number | null) => void
  }[]
  answers: Answers
  /** Whether a sound can be played; whether the clipboard allows it; whether the page's script hears the frame load anew. */
  allows: { play: boolean; copy: boolean; loadAgain: boolean }
  loadedAgain: number
  tellNews: (state: PageState, tabId?: number) => void
  tellTab: (tabId: number) => void
  goOnline: () => void
  /** The user comes back from another tab. */
  comeBack: () => void
  /** Sets the clock, as a user or a time server does. Timers go on. */
  setClock: (byMs: number) => void
  /** Moves the clock and lets everything happen that is due. */
  pass: (ms: number) => Promise<void>
}

export const panelSettings: PanelSettings = {
  language: 'en',
  place: 'page',
  tabId: 7,
  pageSize: 20,
  startSpeed: null,
  fileName: 'number-time',
  hides: { cost: false, recordings: false, export: false },
  country: 'VN',
  mapsOldNumbers: true,
  shortcut: 'Alt+Shift+V',
  isPrivate: false,
}

export const pageNumbers: PageNumber[] = [
  { number: customer, label: 'SĐT chính' },
  { number: office, label: 'Cơ quan' },
  { number: contact, label: 'Người liên hệ: anh Bảo' },
  { number: abroad, label: '' },
]

export const pageState: PageState = {
  seq: 1,
  shown: { number: customer, label: 'SĐT chính' },
  numbers: pageNumbers,
  offered: null,
  isOpen: true,
  layout: defaultLayout,
}

/** Answers `count` and `calls` from a list, newest first, as the background would. */
export function answersFrom(historyOf: (e164: string) => readonly Call[]): Answers {
  const within = ({ number, span }: Lookup) =>
    historyOf(number.e164).filter(
      ({ startedAt }) => !span || (startedAt !== null && startedAt >= span.fromMs && startedAt <= span.toMs),
    )
  return {
    count: (ask): Result<Count> =>
      ok({ e164: ask.number.e164, at: nowMs, isStale: false, total: within(ask).length }),
    calls: (ask): Result<CallsPage> => {
      const all = within(ask)
      const to = (ask.page + 1) * ask.size
      return ok({
        e164: ask.number.e164,
        at: nowMs,
        isStale: false,
        page: ask.page,
        calls: all.slice(ask.page * ask.size, to),
        unreadable: 0,
        rows: Math.max(0, Math.min(to, all.length) - ask.page * ask.size),
        askedAs: ['0912345678', '84912345678'],
      })
    },
  }
}

export function createMadeWorld(answers: Answers = {}): MadeWorld {
  const news = new Set<(state: PageState, tabId: number) => void>()
  const tabs = new Set<(tabId: number) => void>()
  const online = new Set<() => void>()
  const returns = new Set<() => void>()
  let timers: { at: number; act: () => void }[] = []
  let now = nowMs

  const all: Answers = {
    panelStart: () => ok(panelSettings),
    pageState: () => ok(pageState),
    orderPage: () => ok(),
    openOptions: () => ok(),
    savePreferences: () => ok(),
    readForeign: () => ok([null]),
    ...answersFrom(() => customerCalls),
    ...answers,
  }

  const send: Send = async (name, ask) => {
    world.asked.push({ name, ask })
    const answer = all[name]
    return answer ? answer(ask) : fail({ kind: 'bug', where: name })
  }

  const world: MadeWorld = {
    asked: [],
    copied: [],
    dialled: [],
    downloads: [],
    sounds: [],
    fetched: [],
    answers: all,
    allows: { play: true, copy: true, loadAgain: true },
    loadedAgain: 0,
    send,
    onNews: (listener) => added(news, listener),
    onTab: (listener) => added(tabs, listener),
    onOnline: (listener) => added(online, listener),
    onReturn: (listener) => added(returns, listener),
    async fetchRecording(recording, options) {
      world.fetched.push({ recording, ...options })
      return ok({ blob: new Blob(['sound'], { type: 'audio/mpeg' }) })
    },
    openSound(_blob, onChange) {
      const state: SoundState = { isPlaying: false, hasEnded: false, positionSeconds: 0, lengthSeconds: 192 }
      const tell = (change: Partial<SoundState>) => onChange(Object.assign(state, change))
      const sound: MadeSound = {
        speed: 1,
        isClosed: false,
        tell,
        async play() {
          if (world.allows.play) tell({ isPlaying: true })
          return world.allows.play
        },
        pause: () => tell({ isPlaying: false }),
        seekTo: (positionSeconds) => tell({ positionSeconds }),
        setSpeed(speed) {
          sound.speed = speed
        },
        close() {
          sound.isClosed = true
        },
      }
      world.sounds.push(sound)
      return sound
    },
    async copy(text) {
      if (world.allows.copy) world.copied.push(text)
      return world.allows.copy
    },
    download: (name, blob) => void world.downloads.push({ name, blob }),
    dial: (number) => void world.dialled.push(number),
    loadAgain() {
      if (world.allows.loadAgain) world.loadedAgain++
      return world.allows.loadAgain
    },
    setClock(byMs) {
      now += byMs
      for (const timer of timers) timer.at += byMs
    },
    now: () => now,
    later(delayMs, act) {
      const timer = { at: now + delayMs, act }
      timers.push(timer)
      return () => {
        timers = timers.filter((each) => each !== timer)
      }
    },
    tellNews: (state, tabId = 7) => news.forEach((hear) => hear(state, tabId)),
    tellTab: (tabId) => tabs.forEach((hear) => hear(tabId)),
    comeBack: () => returns.forEach((hear) => hear()),
    goOnline: () => online.forEach((hear) => hear()),
    async pass(ms) {
      const untilMs = now + ms
      for (let due = nextDue(untilMs); due; due = nextDue(untilMs)) {
        now = due.at
        timers = timers.filter((each) => each !== due)
        due.act()
        await settled()
      }
      now = untilMs
    },
  }
  return world

  function nextDue(untilMs: number) {
    return timers.filter((timer) => timer.at <= untilMs).toSorted((one, other) => one.at - other.at)[0]
  }
}

function added<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Everything that follows from what has happened, promises and drawing, is done. */
export async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0))
  await new Promise((resolve) => setTimeout(resolve, 0))
}

/** An answer that comes when told. */
export function held<T>(): { promise: Promise<T>; give: (value: T) => void } {
  const { promise, resolve } = Promise.withResolvers<T>()
  return { promise, give: resolve }
}
