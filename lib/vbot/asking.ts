// One question of ours → the questions VBot is asked for it: one for each spelling, their answers put together.

import { type Call, newestFirst } from '../call.ts'
import type { Result } from '../fault.ts'
import { ok } from '../fault.ts'
import type { Span } from '../period.ts'
import type { PhoneNumber } from '../phone/number.ts'
import type { Client } from './client.ts'
import type { Connection } from './connection.ts'

export type TimeUnit = 'ms' | 's'

/** What is asked about, and who waits. */
export interface Look {
  connection: Connection
  number: PhoneNumber
  signal: AbortSignal
}

export interface Rows {
  calls: Call[]
  unreadable: number
  /** The longest page that came: what VBot's own pages hold, where it sends fewer than asked for. */
  rows: number
}

export function inUnit(span: Span | null, unit: TimeUnit): readonly [number, number] | null {
  if (!span) return null
  return unit === 'ms'
    ? [span.fromMs, span.toMs]
    : [Math.floor(span.fromMs / 1000), Math.floor(span.toMs / 1000)]
}

/** The count under each spelling. */
export async function askCounts(
  client: Client,
  { connection, signal }: Look,
  phones: readonly string[],
  fromTo: readonly [number, number] | null,
): Promise<Result<number>[]> {
  return Promise.all(phones.map((phone) => client.countAll({ connection, phone, fromTo }, signal)))
}

/** The first fault, or the sum. */
export function sumOf(counts: readonly Result<number>[]): Result<number> {
  let sum = 0
  for (const count of counts) {
    if (!count.ok) return count
    sum += count.value
  }
  return ok(sum)
}

/** The same page under each spelling, as one. `page` as VBot counts it. */
export async function askRows(
  client: Client,
  { connection, number, signal }: Look,
  phones: readonly string[],
  question: { fromTo: readonly [number, number] | null; page: number; size: number },
): Promise<Result<Rows>> {
  const { e164 } = number
  const replies = await Promise.all(
    phones.map((phone) => client.getAll({ connection, phone, e164, ...question }, signal)),
  )
  const calls = new Map<string, Call>()
  let unreadable = 0
  let rows = 0
  for (const reply of replies) {
    if (!reply.ok) return reply
    for (const call of reply.value.calls) calls.set(call.id, call)
    unreadable += reply.value.unreadable
    rows = Math.max(rows, reply.value.calls.length + reply.value.unreadable)
  }
  return ok({ calls: newestFirst([...calls.values()]), unreadable, rows })
}
