// Asking `POST /token` for a session: with a password, or with what a former session left to renew with.

import type { Fault, Result } from '../fault.ts'
import { fail, ok } from '../fault.ts'
import type { Connection } from './connection.ts'
import type { Wire } from './exchange.ts'
import { exchange, limitSeconds } from './exchange.ts'
import { parse, readMessage } from './reply/envelope.ts'
import type { TokenReply } from './reply/token.ts'
import { readToken } from './reply/token.ts'
import { isFields, readNumber, readText } from './reply/text.ts'
import { createTimeLimit } from './time-limit.ts'
import { readBody } from './transport.ts'

const maxBytes = 100_000

/** A refusal of what was sent, as against a failure to answer, is `forbidden`. */
export async function askToken(
  wire: Wire,
  connection: Pick<Connection, 'baseUrl' | 'origin'>,
  form: URLSearchParams,
): Promise<Result<TokenReply>> {
  if (!(await wire.ports.hasPermission(connection.origin))) {
    return fail({ kind: 'no-permission', origin: connection.origin })
  }
  // Nobody cancels this: what VBot gave in exchange for a refresh token must not be lost.
  const limit = createTimeLimit(wire.ports, limitSeconds * 1000, new AbortController().signal)
  return exchange(
    wire,
    'token',
    {
      method: 'POST',
      url: `${connection.baseUrl}/token`,
      headers: { accept: 'application/json' },
      form,
      redirect: 'manual',
    },
    limit,
    async (response) => readReply(response.status, await readBody(response, maxBytes), form),
  ).finally(() => limit.end())
}

function readReply(status: number, body: string | null, form: URLSearchParams): Result<TokenReply> {
  const parsed = body === null ? undefined : parse(body)
  const fault = refusalOf(status, parsed, [...form.values()])
  if (fault) return fail(fault)
  const token = readToken(parsed)
  return token ? ok(token) : fail({ kind: 'bad-reply', expected: 'access_token' })
}

/** VBot's codes that speak of what was sent. Others, and a proxy's page, refuse nobody. */
const refusals = new Set([-1, 400, 401, 403, 404, 409])
/** OAuth's own names for the same. */
const oauthRefusals = new Set<unknown>(['invalid_grant', 'invalid_client', 'invalid_request'])

function refusalOf(status: number, parsed: unknown, secrets: string[]): Fault | null {
  if (status >= 500) return { kind: 'server', status }
  if (status === 401) return { kind: 'forbidden' }
  const { error, message } = isFields(parsed) ? parsed : {}
  const code = readNumber(error)
  if (code === 500) return { kind: 'server', status: 500 }
  if (oauthRefusals.has(error) || refusals.has(code ?? 0)) return { kind: 'forbidden' }
  if (code !== null && code !== 0) {
    return { kind: 'vbot', code, message: readMessage(readText(message), secrets) }
  }
  return status >= 400 ? { kind: 'bad-reply', expected: 'access_token' } : null
}
