// A made-up extension behind the options page and the popup: answers like the background, keeps what is saved, asks nobody.

import type { OptionsWorld } from '../../../components/options/world.ts'
import { fail, ok, type Result } from '../../../lib/fault.ts'
import type { Messages, MessageName, OptionsState } from '../../../lib/messages.ts'
import { defaultLayout, defaultSettings } from '../../../lib/settings.ts'

export const nowMs = new Date(2026, 10, 20, 16, 20, 4).getTime()

export function createState(): OptionsState {
  const sites = [
    { pattern: 'https://crm.anphat.vn/*', isMarked: true, layout: defaultLayout, isGranted: true },
    { pattern: 'https://anphat.bitrix24.vn/*', isMarked: true, layout: defaultLayout, isGranted: false },
  ]
  return {
    settings: { ...defaultSettings, sites, vbotId: 'anphat', projectCode: 'AP-2026', language: 'en' },
    sites,
    signIn: {
      state: 'signed-in',
      by: 'password',
      untilMs: new Date(2026, 10, 20, 21, 40).getTime(),
      isRenewed: true,
      isKept: true,
    },
    learned: { pageBase: 1, timeUnit: 'ms', spelling: '0' },
    locked: [],
    isBaseUrlGranted: true,
    shortcut: 'Alt+Shift+V',
    version: '1.0.0',
  }
}

type Answers = {
  [Name in MessageName]?: (ask: Messages[Name]['ask']) => Result<Messages[Name]['give']>
}

export interface MadeUpWorld extends OptionsWorld {
  /** Messages and permission requests, in the order they were made. */
  asked: { name: MessageName | 'requestOrigins'; ask: unknown }[]
  state: OptionsState
  copied: string[]
  downloaded: { name: string; text: string }[]
  allows: boolean
  changed: () => void
}

/** `answers` stand in for the made-up ones. */
export function createWorld(state: OptionsState, answers: Answers = {}): MadeUpWorld {
  const listeners = new Set<() => void>()
  const usual: Answers = {
    optionsState: () => ok(structuredClone(world.state)),
    saveSettings: ({ changes }) => {
      world.state = { ...world.state, settings: { ...world.state.settings, ...changes } }
      return ok()
    },
    addSite: ({ pattern }) => {
      const others = world.state.sites.filter((site) => site.pattern !== pattern)
      const isNew = others.length === world.state.sites.length
      const site = { pattern, isMarked: true, layout: defaultLayout, isGranted: true }
      world.state = { ...world.state, sites: [...others, site] }
      return ok({ isNew })
    },
    removeSite: ({ pattern }) => {
      world.state = { ...world.state, sites: world.state.sites.filter((site) => site.pattern !== pattern) }
      return ok()
    },
    signIn: ({ by, isKept }) => {
      const signIn = { state: 'signed-in', by, untilMs: null, isRenewed: false, isKept } as const
      world.state = { ...world.state, signIn }
      return ok(signIn)
    },
    signOut: () => {
      const signIn = { state: 'signed-out', sinceMs: null } as const
      world.state = { ...world.state, signIn }
      return ok(signIn)
    },
    testConnection: () =>
      ok([
        { step: 'calls', result: ok() },
        { step: 'count', result: ok() },
        { step: 'recording', result: ok() },
      ]),
    learnAgain: () => ok(),
    diagnose: () =>
      ok({
        version: '1.0.0',
        browser: 'Chromium 156',
        granted: ['https://open-api-h01.vbot.vn/*', 'https://crm.anphat.vn/*'],
        registeredSites: 1,
        listedSites: 2,
        exchanges: [
          { at: nowMs, endpoint: 'countAll', fault: null, status: 200, tookMs: 182, calls: null },
          { at: nowMs, endpoint: 'getAll', fault: null, status: 200, tookMs: 241, calls: 20 },
          {
            at: nowMs - 73_000,
            endpoint: 'record',
            fault: { kind: 'not-found' },
            status: 404,
            tookMs: 96,
            calls: null,
          },
        ],
      }),
  }

  const world: MadeUpWorld = {
    state,
    asked: [],
    copied: [],
    downloaded: [],
    allows: true,
    send: async (name, ask) => {
      world.asked.push({ name, ask })
      const answer = answers[name] ?? usual[name]
      return answer ? answer(ask) : fail({ kind: 'bug', where: name })
    },
    requestOrigins: async (origins) => {
      world.asked.push({ name: 'requestOrigins', ask: origins })
      return world.allows
    },
    copy: async (text) => {
      world.copied.push(text)
      return true
    },
    download: (name, text) => world.downloaded.push({ name, text }),
    browserLanguages: ['en'],
    now: () => nowMs,
    onChanged: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    changed: () => {
      for (const listener of listeners) listener()
    },
  }
  return world
}
