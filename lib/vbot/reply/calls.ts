// The `data` of getAll → calls in our words. A field that can't be read costs that field, a call only that call.

import { type Call, type Direction, type Leg, newestFirst } from '../../call.ts'
import { nationalDigits } from '../spelling.ts'
import { readDate } from './date.ts'
import { readSeconds } from './duration.ts'
import { hashText } from './hash.ts'
import { readLegs } from './leg.ts'
import { isMissType, readDirection, readOutcome } from './outcome.ts'
import { readRecordings } from './recording.ts'
import type { Fields } from './text.ts'
import { isFields, readText } from './text.ts'

export interface CallsReply {
  /** Newest first; calls without a time last. */
  calls: Call[]
  /** How many could not be read. */
  unreadable: number
}

/** `e164` is the number that was asked about. Null where `data` is no list at all. */
export function readCalls(data: unknown, e164: string): CallsReply | null {
  if (!Array.isArray(data)) return null
  const calls: Call[] = []
  const seen = new Set<string>()
  for (const row of data as unknown[]) {
    const call = isFields(row) ? readCall(row, e164) : null
    if (!call) continue
    // The same id twice is told apart, so that a list by id shows both.
    for (let twin = 2; seen.has(call.id); twin++) call.id = `${call.id.replace(/~\d+$/, '')}~${twin}`
    seen.add(call.id)
    calls.push(call)
  }
  return { calls: newestFirst(calls), unreadable: data.length - calls.length }
}

function readCall(row: Fields, e164: string): Call | null {
  const startedAt = readDate(row.date_create)
  const type = readText(row.type_call)
  const raw = readText(row.disposition)
  const groupId = readText(row.group_id)
  const told = readDirection(type)
  let legs = readBothSides(row, told ?? 'unknown')
  if (startedAt === null && groupId === '' && legs.length === 0 && type === '' && raw === '') return null
  const direction = told ?? directionBySide(legs, e164, raw)
  // How a leg ended depends on which way the call went.
  if (direction !== (told ?? 'unknown')) legs = readBothSides(row, direction)
  const talkSeconds = readSeconds(row.time_call)
  const hotline = readText(row.hotline_number)
  const externalId = readText(row.external_call_id)
  return {
    id: groupId === '' ? madeId(row, legs, [type, hotline, externalId]) : groupId,
    direction,
    outcome: readOutcome(raw, direction, talkSeconds, isMissType(type)),
    startedAt,
    talkSeconds,
    totalSeconds: readSeconds(row.duration_call),
    hotline,
    agent: agentOf(legs),
    costVnd: costOf(legs),
    legs,
    recordings: readRecordings(row.record_file),
    externalId,
  }
}

function readBothSides(row: Fields, direction: Direction): Leg[] {
  const legs: Leg[] = []
  readLegs(row.caller, 'caller', direction, legs)
  readLegs(row.callee, 'callee', direction, legs)
  return legs
}

/** They called when their number is a caller's. A missed call is one that came in. */
function directionBySide(legs: readonly Leg[], e164: string, disposition: string): Direction {
  const theirs = nationalDigits(e164)
  const sides = new Set(legs.filter((leg) => nationalDigits(leg.phone) === theirs).map((leg) => leg.side))
  if (sides.size === 1) return sides.has('caller') ? 'in' : 'out'
  return disposition.toLowerCase() === 'misscall' ? 'in' : 'unknown'
}

/** From what does not change while a call goes on: not its durations, nor its outcome. */
function madeId(row: Fields, legs: readonly Leg[], parts: string[]): string {
  const phones = legs.map((leg) => `${leg.side}:${leg.phone}`)
  return `made-${hashText([readText(row.date_create), ...parts, ...phones].join('\n'))}`
}

/** Who talked, else the last who was rung. */
function agentOf(legs: readonly Leg[]): string {
  let last = ''
  for (const leg of legs) {
    if (leg.agent === '') continue
    if (leg.outcome?.disposition === 'answer' || (leg.outcome === null && (leg.talkSeconds ?? 0) > 0)) {
      return leg.agent
    }
    last = leg.agent
  }
  return last
}

function costOf(legs: readonly Leg[]): number | null {
  let sum: number | null = null
  for (const leg of legs) if (leg.costVnd !== null) sum = (sum ?? 0) + leg.costVnd
  return sum
}
