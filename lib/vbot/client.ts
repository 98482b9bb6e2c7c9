// Questions about a history, as VBot's documentation writes them: parameters in, `data` of the envelope out.

import type { Result } from '../fault.ts'
import { fail, ok } from '../fault.ts'
import type { Connection } from './connection.ts'
import type { Credentials } from './credential.ts'
import type { Wire } from './exchange.ts'
import { exchange, limitSeconds } from './exchange.ts'
import { faultOf } from './fault-of.ts'
import { readEnvelope, readTotal } from './reply/envelope.ts'
import type { CallsReply } from './reply/calls.ts'
import { readCalls } from './reply/calls.ts'
import { createTimeLimit } from './time-limit.ts'
import { readBody } from './transport.ts'

/** Some 40,000 calls: more than that is no answer to our question. */
const maxBytes = 32_000_000

/** One question on the wire: everything as VBot is asked for it. */
export interface Question {
  connection: Connection
  phone: string
  /** In the unit VBot wants; both or none. */
  fromTo: readonly [from: number, to: number] | null
}

export interface Client {
  countAll(question: Question, signal: AbortSignal): Promise<Result<number>>
  /** `page` as VBot counts it. `e164`: whose calls, to tell direction where VBot doesn't. */
  getAll(
    question: Question & { page: number; size: number; e164: string },
    signal: AbortSignal,
  ): Promise<Result<CallsReply>>
}

export function createClient(tools: Wire & { credentials: Credentials }): Client {
  const { ports, credentials } = tools

  async function ask<T>(
    endpoint: 'getAll' | 'countAll',
    question: Question,
    paging: [string, string][],
    signal: AbortSignal,
    read: (data: unknown) => Result<T>,
    callsIn?: (value: T) => number,
  ): Promise<Result<T>> {
    const { connection } = question
    if (!(await ports.hasPermission(connection.origin))) {
      return fail({ kind: 'no-permission', origin: connection.origin })
    }
    const url = urlOf(endpoint, question, paging)
    return credentials.withCredential(connection, async ({ header, secret }) => {
      const limit = createTimeLimit(ports, limitSeconds * 1000, signal)
      const headers = { accept: 'application/json', ...header }
      return exchange(
        tools,
        endpoint,
        { method: 'GET', url, headers, redirect: 'manual' },
        limit,
        async (response) => {
          const body = await readBody(response, maxBytes)
          const envelope = body === null ? null : readEnvelope(body)
          const { apiVersion } = connection
          const fault = faultOf({
            endpoint,
            apiVersion,
            status: response.status,
            envelope,
            secrets: [secret],
          })
          return fault ? fail(fault) : read(envelope?.data)
        },
        callsIn,
      ).finally(() => limit.end())
    })
  }

  return {
    countAll: (question, signal) =>
      ask('countAll', question, [], signal, (data) => {
        const total = readTotal(data)
        return total === null ? fail({ kind: 'bad-reply', expected: 'count' }) : ok(total)
      }),
    getAll: (question, signal) =>
      ask(
        'getAll',
        question,
        pagingOf(question),
        signal,
        (data) => {
          const reply = readCalls(data, question.e164)
          return reply ? ok(reply) : fail({ kind: 'bad-reply', expected: 'list of calls' })
        },
        ({ calls }) => calls.length,
      ),
  }
}

function pagingOf({ page, size }: { page: number; size: number }): [string, string][] {
  return [
    ['page', String(page)],
    ['size', String(size)],
  ]
}

/** In the order of VBot's documentation: `from` and `to` before `phone`. */
function urlOf(
  endpoint: string,
  { connection, phone, fromTo }: Question,
  paging: [string, string][],
): string {
  const span: [string, string][] = fromTo
    ? [
        ['from', String(fromTo[0])],
        ['to', String(fromTo[1])],
      ]
    : []
  const search = new URLSearchParams([...connection.ids, ...span, ['phone', phone], ...paging])
  return `${connection.baseUrl}/api/crm/historycall/${endpoint}?${search.toString()}`
}
