// `Test connection`: one question to each endpoint, about a number that is nobody's.

import type { Recording } from '../call.ts'
import type { Fault, FaultKind, Result } from '../fault.ts'
import { fail, ok } from '../fault.ts'
import type { TestStep } from '../messages.ts'
import type { Client } from './client.ts'
import type { Connection } from './connection.ts'
import type { Dialect } from './dialect.ts'
import type { Recordings } from './recording.ts'
import { spellings } from './spelling.ts'

const nobody = { e164: '+84900000000', national: '0900000000', kind: 'mobile' } as const

/** Faults that every other endpoint would only repeat. */
const general = new Set<FaultKind>([
  'offline',
  'timeout',
  'interrupted',
  'signed-out',
  'not-configured',
  'no-permission',
  'redirected',
])

export async function tryEndpoints(
  connection: Result<Connection>,
  { client, dialect, recordings }: { client: Client; dialect: Dialect; recordings: Recordings },
): Promise<TestStep[]> {
  if (!connection.ok) return everywhere(connection.fault)
  const { signal } = new AbortController()
  const known = await dialect.of(connection.value)
  const phone = spellings(nobody, known.spelling)[0] ?? nobody.national
  const question = { connection: connection.value, phone, fromTo: null }
  const count = await client.countAll(question, signal)
  if (!count.ok && general.has(count.fault.kind)) return everywhere(count.fault)
  // Page 1 exists whatever pages are counted from.
  const page = known.pageBase ?? 1
  const calls = await client.getAll({ ...question, page, size: 1, e164: nobody.e164 }, signal)
  const found = calls.ok ? calls.value.calls[0]?.recordings.find(({ by }) => by === 'id') : undefined
  const recording = await tryRecording(recordings, connection.value, found ?? { by: 'id', id: '0' })
  return [
    { step: 'count', result: withoutValue(count) },
    { step: 'calls', result: withoutValue(calls) },
    { step: 'recording', result: recording },
  ]
}

/** That there is no such recording is a good answer: VBot has looked for it. */
async function tryRecording(
  recordings: Recordings,
  connection: Connection,
  recording: Recording,
): Promise<Result<null>> {
  const sound = await recordings.open(connection, recording, new AbortController().signal)
  if (!sound.ok) return sound.fault.kind === 'not-found' ? ok() : sound
  for await (const chunk of sound.value.chunks) return withoutValue(chunk)
  return ok()
}

function withoutValue(result: Result<unknown>): Result<null> {
  return result.ok ? ok() : result
}

export function everywhere(fault: Fault): TestStep[] {
  return (['count', 'calls', 'recording'] as const).map((step) => ({ step, result: fail(fault) }))
}
