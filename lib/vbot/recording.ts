// Recordings: VBot's own by id, with the credential; others by address, without it. Streamed, never kept.

import type { Recording } from '../call.ts'
import type { Fault, Result } from '../fault.ts'
import { fail, ok } from '../fault.ts'
import { headBytes, looksLikeText, readMimeType } from './audio.ts'
import type { Body } from './chunks.ts'
import { readChunks } from './chunks.ts'
import type { Connection } from './connection.ts'
import { isSafe } from './connection.ts'
import type { Credentials } from './credential.ts'
import type { Wire } from './exchange.ts'
import { exchange, limitSeconds } from './exchange.ts'
import { faultOf } from './fault-of.ts'
import { readEnvelope } from './reply/envelope.ts'
import { readRecording } from './reply/recording.ts'
import type { TimeLimit } from './time-limit.ts'
import { createTimeLimit } from './time-limit.ts'
import type { HttpAsk } from './transport.ts'

export interface Sound {
  mimeType: string
  /** Null where the server doesn't say. */
  totalBytes: number | null
  /** At most 192 kB each; a fault is the last one. Leaving the loop cancels the download. */
  chunks: AsyncIterable<Result<Uint8Array>>
}

export type Recordings = ReturnType<typeof createRecordings>

/** More than this before any sound is no fault's text. */
const maxTextBytes = 100_000

export function createRecordings(tools: Wire & { credentials: Credentials }) {
  const { ports } = tools

  /**
   * Faults besides those of every request: `not-found` (none, or not ready yet), `no-permission` for another
   * host's origin, `bad-reply` where it is no sound or at no https address.
   */
  async function open(
    connection: Connection,
    recording: Recording,
    signal: AbortSignal,
  ): Promise<Result<Sound>> {
    const place = recording.by === 'id' ? recording : readRecording(recording.url)
    if (place?.by === 'url') return openElsewhere(connection, new URL(place.url), signal)
    if (!place || /^\.*$/.test(place.id)) return fail({ kind: 'bad-reply', expected: 'recording id' })
    return openById(connection, place.id, signal)
  }

  async function openById(connection: Connection, id: string, signal: AbortSignal): Promise<Result<Sound>> {
    const { baseUrl, origin, apiVersion } = connection
    if (!(await ports.hasPermission(origin))) return fail({ kind: 'no-permission', origin })
    const url = `${baseUrl}/api/crm/historycall/record/${encodeURIComponent(id)}`
    return tools.credentials.withCredential(connection, async ({ header, secret }) => {
      const ask: HttpAsk = { method: 'GET', url, headers: { accept: '*/*', ...header }, redirect: 'manual' }
      const sound = await fetchSound(connection, ask, [secret], signal)
      const isElsewhere = !sound.ok && sound.fault.kind === 'redirected'
      // A followed redirect drops `Authorization` on the way to another origin, but not `X-API-Key`.
      if (!isElsewhere || apiVersion !== 'v2') return sound
      const followed = await fetchSound(connection, { ...ask, redirect: 'follow' }, [secret], signal)
      // Where to, the browser doesn't say; but it was there that it failed.
      return !followed.ok && followed.fault.kind === 'offline' ? sound : followed
    })
  }

  async function openElsewhere(
    connection: Connection,
    url: URL,
    signal: AbortSignal,
  ): Promise<Result<Sound>> {
    const fault = await refusalOf(url)
    if (fault) return fault
    const ask: HttpAsk = { method: 'GET', url: url.href, headers: { accept: '*/*' }, redirect: 'follow' }
    return fetchSound(connection, ask, [], signal)
  }

  async function refusalOf(url: URL): Promise<{ ok: false; fault: Fault } | null> {
    if (!isSafe(url)) return fail({ kind: 'bad-reply', expected: 'https' })
    return (await ports.hasPermission(url.origin))
      ? null
      : fail({ kind: 'no-permission', origin: url.origin })
  }

  async function fetchSound(
    connection: Connection,
    ask: HttpAsk,
    secrets: readonly string[],
    signal: AbortSignal,
  ): Promise<Result<Sound>> {
    const limit = createTimeLimit(ports, limitSeconds * 1000, signal)
    const result = await exchange(tools, 'record', ask, limit, async (response) => {
      const body = readChunks(response.body)
      const sound = await readSound(connection, secrets, response, body)
      if (!sound.ok) await body.cancel()
      return sound.ok ? ok({ ...sound.value, chunks: stream(body, limit) }) : sound
    })
    if (!result.ok) limit.end()
    return result
  }

  async function readSound(
    { apiVersion, origin }: Connection,
    secrets: readonly string[],
    response: Response,
    body: Body,
  ): Promise<Result<{ mimeType: string; totalBytes: number | null }>> {
    const cameFrom = new URL(response.url)
    if (response.redirected) {
      const fault = await refusalOf(cameFrom)
      if (fault) return fault
    }
    const head = await body.head(headBytes)
    const type = response.headers.get('content-type') ?? ''
    const mimeType = response.ok ? readMimeType(head, type) : null
    if (mimeType) return ok({ mimeType, totalBytes: lengthOf(response) })
    const text = response.ok && !looksLikeText(head) ? '' : await body.text(maxTextBytes)
    const envelope = text === null ? null : readEnvelope(text)
    const { status } = response
    const fault = faultOf({ endpoint: 'record', apiVersion, status, envelope, secrets })
    if (!fault || fault.kind === 'bad-reply') return fail({ kind: 'bad-reply', expected: 'sound' })
    // A 401 says something about our sign-in only where that was shown.
    const isShown = secrets.length > 0 && cameFrom.origin === origin
    return fail(fault.kind === 'signed-out' && !isShown ? { kind: 'forbidden' } : fault)
  }

  return { open }
}

/** Of a compressed body the header tells another length than what arrives. */
function lengthOf(response: Response): number | null {
  const length = Number(response.headers.get('content-length') ?? NaN)
  return Number.isSafeInteger(length) && !response.headers.has('content-encoding') ? length : null
}

/** Each chunk has the time limit anew: a long recording on a slow line is no fault, a silent line is. */
async function* stream(body: Body, limit: TimeLimit): AsyncGenerator<Result<Uint8Array>, void> {
  try {
    limit.restart()
    for await (const chunk of body.chunks()) {
      limit.pause()
      yield ok(chunk)
      limit.restart()
    }
  } catch {
    if (limit.isOver()) yield fail({ kind: 'timeout', seconds: limitSeconds })
    else yield fail({ kind: limit.signal.aborted ? 'interrupted' : 'offline' })
  } finally {
    limit.end()
    await body.cancel()
  }
}
