// A VBot client in front of the fake server: stores in memory, a clock that only the test moves.

import { afterAll, beforeEach } from 'vitest'
import type { Lookup } from '../../../lib/history.ts'
import type { PhoneNumber } from '../../../lib/phone/number.ts'
import type { Settings } from '../../../lib/settings.ts'
import { defaultSettings } from '../../../lib/settings.ts'
import type { How, VBot, VBotPorts } from '../../../lib/vbot/vbot.ts'
import { createVBot } from '../../../lib/vbot/vbot.ts'
import { createTestStore, type TestStore } from '../../test-store.ts'
import { type FakeVBot, type FakeVBotOptions, startFakeVBot } from '../../fake-vbot/server.ts'

export interface World {
  vbot: VBot
  ports: VBotPorts
  settings: Settings
  stores: Record<'memory' | 'vault' | 'local', TestStore>
  clock: Clock
  /** Origins the browser does not allow. */
  forbidden: Set<string>
  /** A background that was stopped and started anew over the same stores. */
  restart(): VBot
  /** As a browser that was closed. */
  closeBrowser(): VBot
}

export interface Clock {
  nowMs: number
  isOnline: boolean
  /** Pauses between attempts, ms: they are over at once. */
  pauses: number[]
  /** How many time limits run. */
  readonly running: number
  /** Ends every time limit that runs. */
  runOut(): void
  /** Settles when so many time limits run. */
  limits(count: number): Promise<void>
}

export type Profile = 'v2' | 'v3'

const limitMs = 15_000

/**
 * One server for a file: switches, faults, gates and logs are as at the start before each test. Not `reset()`: that tells
 * ten thousand calls anew.
 */
export async function startServer(options?: FakeVBotOptions): Promise<FakeVBot> {
  const server = await startFakeVBot(options)
  const initial = { ...server.switches }
  afterAll(() => server.close())
  beforeEach(() => {
    server.set(initial)
    server.heal()
    server.release()
    server.log.clear()
    server.other.log.clear()
  })
  return server
}

export function createWorld(
  server: FakeVBot,
  profile: Profile = 'v2',
  changes: Partial<Settings> = {},
): World {
  const stores = { memory: createTestStore(), vault: createTestStore(), local: createTestStore() }
  const { clock, wait } = createClock()
  const forbidden = new Set<string>()
  const settings: Settings = {
    ...defaultSettings,
    baseUrl: profile === 'v2' ? server.v2Url : server.v3Url,
    apiVersion: profile,
    vbotId: profile === 'v2' ? server.vbotId : '',
    projectCode: profile === 'v2' ? server.projectCode : '',
    ...changes,
  }
  let chance = 0
  const ports: VBotPorts = {
    ...stores,
    settings: () => Promise.resolve(settings),
    hasPermission: (origin) => Promise.resolve(!forbidden.has(origin)),
    isOnline: () => clock.isOnline,
    now: () => clock.nowMs,
    random: () => (chance = (chance + 0.618) % 1),
    wait,
  }
  const world: World = {
    vbot: createVBot(ports),
    ports,
    settings,
    stores,
    clock,
    forbidden,
    restart: () => (world.vbot = createVBot(ports)),
    closeBrowser() {
      stores.memory.values.clear()
      return world.restart()
    },
  }
  return world
}

/** Settings in which nothing has to be learned: the fake server's defaults. */
export const learned = { dialect: { pageBase: 1, timeUnit: 'ms', spelling: '0' } } as const

export async function signInto(world: World, server: FakeVBot, profile: Profile = 'v2'): Promise<void> {
  const signed = await world.vbot.signIn(
    profile === 'v2'
      ? { by: 'token', token: server.token, isKept: false }
      : { by: 'key', key: server.apiKey, isKept: false },
  )
  if (!signed.ok) throw new Error(`not signed in: ${signed.fault.kind}`)
}

export async function createSignedIn(
  server: FakeVBot,
  profile: Profile = 'v2',
  changes: Partial<Settings> = {},
): Promise<World> {
  const world = createWorld(server, profile, changes)
  await signInto(world, server, profile)
  return world
}

function createClock(): { clock: Clock; wait: VBotPorts['wait'] } {
  const running = new Set<() => void>()
  let hopes: { count: number; resolve: () => void }[] = []
  const clock: Clock = {
    nowMs: Date.now(),
    isOnline: true,
    pauses: [],
    get running() {
      return running.size
    },
    runOut() {
      for (const end of running) end()
    },
    limits: (count) =>
      new Promise((resolve) => {
        if (running.size >= count) resolve()
        else hopes.push({ count, resolve })
      }),
  }
  const wait = (ms: number, signal: AbortSignal): Promise<void> => {
    if (ms < limitMs) {
      clock.pauses.push(ms)
      return Promise.resolve()
    }
    return new Promise((resolve) => {
      const end = () => {
        running.delete(end)
        resolve()
      }
      running.add(end)
      signal.addEventListener('abort', end, { once: true })
      for (const hope of hopes) if (running.size >= hope.count) hope.resolve()
      hopes = hopes.filter(({ count }) => running.size < count)
    })
  }
  return { clock, wait }
}

export function numberOf(spelled: string): PhoneNumber {
  return { e164: `+84${spelled.replace(/^0/, '')}`, national: spelled, kind: 'mobile' }
}

export function ask(spelled: string, more: Partial<Lookup> = {}): Lookup {
  return { number: numberOf(spelled), span: null, isFresh: false, isPrivate: false, ...more }
}

export function askPage(spelled: string, page = 0, more: Partial<Lookup> & { size?: number } = {}) {
  return { ...ask(spelled), page, size: 20, ...more }
}

/** Somebody waits, in an ordinary window. */
export function how(more: Partial<How> = {}): How {
  return { signal: new AbortController().signal, isPrivate: false, ...more }
}
