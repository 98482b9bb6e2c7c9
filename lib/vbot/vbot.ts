// VBot, as the rest of the extension sees it: history, recordings, the sign-in. Only the background imports this.

import type { Recording } from '../call.ts'
import type { Exchange } from '../diagnosis.ts'
import type { Result } from '../fault.ts'
import { fail, ok } from '../fault.ts'
import type { CallsPage, Count, Known, Lookup } from '../history.ts'
import { remembered } from '../remembered-store.ts'
import { withSpare } from '../spare-store.ts'
import type { Learned, TestStep } from '../messages.ts'
import type { SignIn, SignInState } from '../sign-in.ts'
import { createCache } from './cache.ts'
import { createClient } from './client.ts'
import { connectionOf, printOf, serverOf } from './connection.ts'
import { createCredentials } from './credential.ts'
import { createDialect, nothingLearned } from './dialect.ts'
import { createExchanges } from './exchanges.ts'
import type { Desk } from './history.ts'
import { createHistory } from './history.ts'
import { readKnown } from './known.ts'
import { createLearning } from './learning.ts'
import type { How, VBotPorts } from './ports.ts'
import { createQueue } from './queue.ts'
import type { Sound } from './recording.ts'
import { createRecordings } from './recording.ts'
import { createRenewal } from './renewal.ts'
import { createSessionStore } from './session.ts'
import { createSignIn } from './sign-in.ts'
import { everywhere, tryEndpoints } from './trial.ts'

export type { How, Store, VBotPorts } from './ports.ts'
export type { Sound } from './recording.ts'

export interface VBot {
  /** Kept answers at once, marked stale where they are old; `isFresh` asks VBot. */
  count(ask: Lookup, how: How): Promise<Result<Count>>
  /** As `count`. `page` 0 is the newest; `size` 1 to 100. */
  calls(ask: Lookup & { page: number; size: number }, how: How): Promise<Result<CallsPage>>
  recording(recording: Recording, signal: AbortSignal): Promise<Result<Sound>>
  /** Of these numbers, those whose history is kept. Asks nobody. */
  known(e164s: string[]): Promise<Known[]>
  signIn(ask: SignIn): Promise<Result<SignInState>>
  signOut(): Promise<Result<SignInState>>
  signInState(): Promise<SignInState>
  /** Asks each endpoint once, about 0900000000. */
  test(): Promise<TestStep[]>
  learned(): Promise<Learned>
  learnAgain(): Promise<void>
  /** The last 20, newest first. */
  exchanges(): Promise<Exchange[]>
}

/** How many requests VBot gets from us at once. */
const mostAtOnce = 4

/** Nothing here throws, and nothing lives in memory alone: it may be made anew at any moment. */
export function createVBot(given: VBotPorts): VBot {
  const ports: VBotPorts = {
    ...given,
    memory: remembered(given.memory),
    vault: remembered(given.vault),
    local: remembered(withSpare(given.local)),
  }
  const store = createSessionStore(ports)
  const exchanges = createExchanges(ports.memory)
  const wire = { ports, queue: createQueue(mostAtOnce), exchanges }
  const credentials = createCredentials(ports, store, createRenewal(wire, store))
  const client = createClient({ ...wire, credentials })
  const recordings = createRecordings({ ...wire, credentials })
  const cache = createCache(ports.memory)
  const dialect = createDialect(ports.local)
  const learning = createLearning(ports, client, dialect)
  const history = createHistory({ ports, client, cache, dialect, learning })
  const signing = createSignIn(wire, store)

  /** Kept answers belong to a server and an account; of an account that was ended by VBot, they stay. */
  async function openCache(print: string): Promise<string> {
    const session = await store.read()
    const account = session ? session.account : ((await store.signedOut())?.account ?? '')
    await cache.open(`${account} ${print}`)
    return `${account} ${print}`
  }

  async function atDesk<T>(ask: (desk: Desk) => Promise<Result<T>>): Promise<Result<T>> {
    const settings = await ports.settings()
    const connection = connectionOf(settings)
    if (!connection.ok) return connection
    const { cacheSeconds } = settings
    const print = await openCache(connection.value.print)
    return ask({ connection: connection.value, print, cacheSeconds })
  }

  async function signInState(): Promise<SignInState> {
    return signing.state(serverOf(await ports.settings()))
  }

  async function forget(): Promise<void> {
    await cache.clear()
    await dialect.forget()
  }

  return {
    count: (ask, how) =>
      guard('vbot.count', () => atDesk((desk) => history.count(desk, ask, privacyOf(ask, how)))),
    calls: (ask, how) =>
      guard('vbot.calls', () =>
        atDesk((desk) => {
          const size = Math.min(100, Math.max(1, Math.floor(ask.size) || 1))
          const page = Math.max(0, Math.floor(ask.page) || 0)
          return history.calls(desk, { ...ask, page, size }, privacyOf(ask, how))
        }),
      ),
    recording: (recording, signal) =>
      guard('vbot.recording', () =>
        atDesk(({ connection }) => recordings.open(connection, recording, signal)),
      ),
    async known(e164s) {
      const known = await guard('vbot.known', async () => {
        const print = await openCache(printOf(await ports.settings()))
        return ok(await readKnown(cache, print, e164s))
      })
      return known.ok ? known.value : []
    },
    signIn: (ask) =>
      guard('vbot.signIn', async () => {
        const signed = await signing.signIn(ask, serverOf(await ports.settings()))
        if (!signed.ok) return signed
        await forget()
        return ok(await signInState())
      }),
    signOut: () =>
      guard('vbot.signOut', async () => {
        await signing.signOut()
        await forget()
        return ok(await signInState())
      }),
    signInState: () => signInState().catch(() => ({ state: 'signed-out', sinceMs: null })),
    async test() {
      const tried = await guard('vbot.test', async () => {
        const connection = connectionOf(await ports.settings())
        return ok(await tryEndpoints(connection, { client, dialect, recordings }))
      })
      return tried.ok ? tried.value : everywhere(tried.fault)
    },
    async learned() {
      const learned = await guard('vbot.learned', async () =>
        ok(await dialect.learned(printOf(await ports.settings()))),
      )
      return learned.ok ? learned.value : nothingLearned
    },
    learnAgain: () => forget().catch(() => undefined),
    exchanges: () => exchanges.list().catch(() => []),
  }
}

/** Private is what either the asker or the browser says is. */
function privacyOf(ask: Lookup, how: How): How {
  return { ...how, isPrivate: how.isPrivate || ask.isPrivate }
}

/** What should not happen is a fault too; where it happened is all that is told of it. */
async function guard<T>(where: string, work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work()
  } catch {
    return fail({ kind: 'bug', where })
  }
}
