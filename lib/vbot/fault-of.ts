// Statuses and VBot's error codes → faults, as in VBot's documentation and seen on its servers.

import type { Fault } from '../fault.ts'
import type { ApiVersion } from '../settings.ts'
import type { Envelope } from './reply/envelope.ts'
import { readMessage } from './reply/envelope.ts'

/** 401 says nothing about the question: only that another credential is needed. */
export const unauthorised = 401

/** The endpoints we ask a question of; `token` answers in another form. */
export type Endpoint = 'getAll' | 'countAll' | 'record'

export interface Failing {
  endpoint: Endpoint
  apiVersion: ApiVersion
  /** HTTP status. */
  status: number
  envelope: Envelope | null
  /** What VBot must not be quoted with. */
  secrets: readonly string[]
}

/** Null where the answer is a good one. 401 gives `signed-out`. */
export function faultOf(reply: Failing): Fault | null {
  const { status, envelope } = reply
  if (status === unauthorised) return { kind: 'signed-out' }
  if (status >= 500) return { kind: 'server', status }
  if (envelope) return envelope.code === 0 ? null : faultOfCode(envelope.code, reply)
  if (status === 403 || status === 409 || (status === 404 && reply.endpoint === 'record')) {
    return faultOfCode(status, reply)
  }
  return { kind: 'bad-reply', expected: 'VBot JSON' }
}

function faultOfCode(code: number, reply: Failing): Fault {
  if (code === unauthorised) return { kind: 'signed-out' }
  if (code === 403) return { kind: 'forbidden' }
  if (code === 409 && reply.apiVersion === 'v3') return { kind: 'forbidden', isKey: true }
  if (code === 404 && reply.endpoint === 'record') return { kind: 'not-found' }
  if (code === 500) return { kind: 'server', status: 500 }
  return { kind: 'vbot', code, message: readMessage(reply.envelope?.message ?? '', reply.secrets) }
}
