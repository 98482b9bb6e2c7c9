// One question to a server until it is answered: in line, with retries, within a time limit; and noted for diagnosis.

import type { Exchange } from '../diagnosis.ts'
import type { Fault, Result } from '../fault.ts'
import { fail } from '../fault.ts'
import type { Exchanges } from './exchanges.ts'
import type { VBotPorts } from './ports.ts'
import type { Queue } from './queue.ts'
import { backOffMs, isWorthRetrying, maxRetries, maxWaitMs, pause, readRetryAfter } from './retry.ts'
import type { TimeLimit } from './time-limit.ts'
import type { HttpAsk } from './transport.ts'
import { attempt } from './transport.ts'

/** All of it: waiting in line, every attempt, and the reading of the answer. */
export const limitSeconds = 15
/** What we tell the user to wait where the server doesn't say. */
const unsaidWaitMs = 5000

export interface Wire {
  ports: VBotPorts
  queue: Queue
  exchanges: Exchanges
}

interface Tried<T> {
  /** HTTP status; null where there was no answer. */
  status: number | null
  result: Result<T>
  again: boolean
  waitMs: number | null
}

/**
 * Asks, and reads the answer with `read` (which rejects where the connection is cut).
 * The caller made the limit and ends it: a recording goes on under it. Faults: `offline`, `timeout`,
 * `interrupted` (nobody waits), `too-many`, `server`, `redirected`, `no-permission`, and those of `read`.
 */
export async function exchange<T>(
  wire: Wire,
  endpoint: Exchange['endpoint'],
  ask: HttpAsk,
  limit: TimeLimit,
  read: (response: Response) => Promise<Result<T>>,
  callsIn: (value: T) => number | null = () => null,
): Promise<Result<T>> {
  const { ports, exchanges } = wire
  const at = ports.now()
  const { status, result: came } = await askInTime(wire, ask, limit, read)
  const { origin } = new URL(ask.url)
  // A browser that has just taken the permission back lets the request fail as if there were no network.
  const isTaken = !came.ok && came.fault.kind === 'offline' && !(await ports.hasPermission(origin))
  const result: Result<T> = isTaken ? fail({ kind: 'no-permission', origin }) : came
  // That nobody waited any more says nothing about VBot.
  if (limit.isOver() || !limit.signal.aborted) {
    const fault = result.ok ? null : result.fault
    const calls = result.ok ? callsIn(result.value) : null
    exchanges.add({ at, endpoint, fault, status, tookMs: ports.now() - at, calls })
  }
  return result
}

async function askInTime<T>(
  wire: Wire,
  ask: HttpAsk,
  limit: TimeLimit,
  read: (response: Response) => Promise<Result<T>>,
): Promise<Tried<T>> {
  try {
    for (let retries = 0; ; retries++) {
      const tried = await wire.queue.run(() => tryOnce(wire.ports, ask, limit, read), limit.signal)
      if (!tried.again || retries === maxRetries || ask.method !== 'GET') return tried
      await pause(wire.ports, tried.waitMs ?? backOffMs(retries, wire.ports.random()), limit.signal)
    }
  } catch (error) {
    if (limit.isOver()) return done(null, fail({ kind: 'timeout', seconds: limitSeconds }))
    if (limit.signal.aborted) return done(null, fail({ kind: 'interrupted' }))
    throw error
  }
}

async function tryOnce<T>(
  ports: VBotPorts,
  ask: HttpAsk,
  limit: TimeLimit,
  read: (response: Response) => Promise<Result<T>>,
): Promise<Tried<T>> {
  const attempted = await attempt(ask, limit.signal)
  if (attempted.came === 'redirect') {
    return done(null, fail({ kind: 'redirected', origin: new URL(ask.url).origin }))
  }
  if (attempted.came === 'nothing') return unreached(ports)
  const { response } = attempted
  if (isWorthRetrying(response.status)) {
    await response.body?.cancel()
    return refused(response, ports.now())
  }
  try {
    return done(response.status, await read(response))
  } catch (error) {
    if (limit.signal.aborted) throw error
    return unreached(ports)
  }
}

/** Without a network at all, another attempt would tell the same. */
function unreached<T>(ports: VBotPorts): Tried<T> {
  return { ...done<T>(null, fail({ kind: 'offline' })), again: ports.isOnline() }
}

function refused<T>(response: Response, nowMs: number): Tried<T> {
  const { status } = response
  const askedMs = readRetryAfter(response.headers.get('retry-after'), nowMs)
  const isBusy = status === 429 || (status === 503 && askedMs !== null)
  const fault: Fault = isBusy
    ? { kind: 'too-many', retryAfterMs: askedMs || unsaidWaitMs }
    : { kind: 'server', status }
  // A time that is over already, by a clock that runs ahead, is no time.
  const waitMs = isBusy ? askedMs || null : null
  return { status, result: fail(fault), again: (waitMs ?? 0) <= maxWaitMs, waitMs }
}

function done<T>(status: number | null, result: Result<T>): Tried<T> {
  return { status, result, again: false, waitMs: null }
}
