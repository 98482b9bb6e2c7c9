// The fake VBot: a real HTTP server that answers like VBot's Open API, and as badly as it is told to.
import { setTimeout as wait } from 'node:timers/promises'
import { text, type Answer } from './answer.ts'
import type { FakeCall } from './calls.ts'
import { answerTo, type World } from './endpoints.ts'
import { failure } from './envelope.ts'
import { bend, createFaults, type FaultPlan, type ServerFault } from './faults.ts'
import { createGates, type Gate, type HoldPlan } from './gate.ts'
import { listen, type Exchange, type Listener } from './listener.ts'
import type { Log } from './log.ts'
import { startOther } from './other.ts'
import { createPopulation } from './population.ts'
import { createRateLimit } from './rate-limit.ts'
import type { Ask } from './route.ts'
import { cutNow, sendCut, sendInHalves, sendWhole } from './send.ts'
import { defaultSwitches, type Switches } from './switches.ts'
import { createTokens } from './token.ts'

export type FakeVBotOptions = Partial<Switches> & {
  /** 0, the default, takes any free one. */
  port?: number
  /** The time the histories end at, Unix ms; the present by default. */
  nowMs?: number
}

export type FakeVBot = {
  origin: string
  v2Url: string
  v3Url: string
  /** An access token that holds until `expireTokens()` or `revokeSessions()`. */
  token: string
  apiKey: string
  username: string
  password: string
  vbotId: string
  projectCode: string
  log: Log
  /** The redirect target and the other host of recordings. */
  other: Pick<Listener, 'origin' | 'log'>
  switches: Readonly<Switches>
  set: (patch: Partial<Switches>) => void
  /** Makes matching requests go wrong; call what it gives back to end that. */
  fail: (fault: ServerFault, plan?: FaultPlan) => () => void
  /** Ends every fault. */
  heal: () => void
  hold: (plan?: HoldPlan) => Gate
  /** Opens every gate for good. */
  release: () => void
  /** The calls of a number (spelled with 0, or as VBot keeps it), newest first. */
  calls: (number: string) => readonly FakeCall[]
  addCall: (number: string, call?: Partial<FakeCall>) => FakeCall
  issueToken(expiresInSeconds?: number): { accessToken: string; refreshToken: string }
  /** Access tokens so far are over; refresh tokens still renew. */
  expireTokens: () => void
  /** Access and refresh tokens so far are refused. */
  revokeSessions: () => void
  /** As it was at the start: switches, faults, gates, calls, tokens, both logs. */
  reset: () => void
  close: () => Promise<void>
}

const account = {
  token: 'fake-access-token',
  apiKey: 'fake-api-key',
  username: 'agent@fake.invalid',
  password: 'fake-password',
  vbotId: 'VB1001',
  projectCode: 'DEMO',
}

export async function startFakeVBot(options: FakeVBotOptions = {}): Promise<FakeVBot> {
  const { port = 0, nowMs = Date.now(), ...wanted } = options
  const initial: Switches = { ...defaultSwitches, ...wanted }
  const switches = { ...initial }
  const population = createPopulation(nowMs)
  const tokens = createTokens(account)
  const faults = createFaults()
  const gates = createGates()
  const rateLimit = createRateLimit()
  const other = await startOther(population, switches)
  const world: World = { account, population, switches, otherOrigin: other.origin, holds: tokens.holds }

  const main = await listen(port, async (exchange) => {
    const { request, response, entry, url, ask, body } = exchange
    if (switches.cors === 'open') allowPages(exchange)
    if (request.method === 'OPTIONS')
      return sendWhole({ response, entry, answer: text(204, 'text/plain', ''), saysLength: false })
    if (!ask) return sendWhole({ response, entry, answer: text(404, 'text/html', '<h1>404 Not Found</h1>') })
    // What goes wrong is settled on arrival, so the next n requests are the n that came first.
    const met = faults.take(ask)
    await gates.pass(ask, 'request')
    for (const fault of met)
      if (fault.kind === 'slow') await wait(faults.delayMs(fault, ask), undefined, { ref: false })
    const good = answer(exchange, ask, body)
    const wrong = met.findLast(({ kind }) => kind !== 'slow')
    if (wrong?.kind === 'hanging') return
    if (wrong?.kind === 'cut' && wrong.at === 'before-headers') return cutNow({ response, entry })
    if (wrong?.kind === 'cut') return sendCut({ response, entry, answer: good })
    const given = (wrong && bend(wrong, good, switches, other.origin + url.pathname + url.search)) ?? good
    const saysLength = ask.endpoint !== 'record' || switches.audioLength
    const sending = { response, entry, answer: given, saysLength }
    if (!gates.isHeld(ask, 'half')) return sendWhole(sending)
    return sendInHalves(sending, gates.pass(ask, 'half'))
  })

  function answer({ request }: Exchange, ask: Ask, body: string): Answer {
    if (rateLimit.isOver(switches.rateLimit)) {
      const refused = failure(429, 'Quá nhiều yêu cầu', switches, 429)
      return {
        ...refused,
        headers: { ...refused.headers, 'retry-after': String(switches.rateLimit?.retryAfterSeconds) },
      }
    }
    if (ask.endpoint === 'token') return tokens.grant(new URLSearchParams(body), switches)
    return answerTo(ask, request.headers, world)
  }

  return {
    ...account,
    origin: main.origin,
    v2Url: `${main.origin}/v2.0`,
    v3Url: `${main.origin}/v3.0`,
    log: main.log,
    other: { origin: other.origin, log: other.log },
    switches,
    set: (patch) => void Object.assign(switches, patch),
    fail: faults.add,
    heal: faults.clear,
    hold: gates.hold,
    release: gates.release,
    calls: population.calls,
    addCall: population.add,
    issueToken: (expiresInSeconds = switches.expiresInSeconds) => tokens.issue(expiresInSeconds),
    expireTokens: tokens.expire,
    revokeSessions: tokens.revoke,
    reset() {
      Object.assign(switches, initial)
      faults.clear()
      gates.release()
      population.clear()
      tokens.clear()
      rateLimit.clear()
      main.log.clear()
      other.log.clear()
    },
    async close() {
      gates.release()
      await Promise.all([main.close(), other.close()])
    },
  }
}

function allowPages({ response }: Exchange): void {
  response.setHeader('access-control-allow-origin', '*')
  response.setHeader('access-control-allow-headers', 'authorization, x-api-key, content-type')
  response.setHeader('access-control-allow-methods', 'GET, POST, OPTIONS')
}
