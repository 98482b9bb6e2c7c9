// Calls as a table for spreadsheets: RFC 4180 with CRLF, UTF-8 with a byte order mark (else Excel breaks Vietnamese).

import { type Leg, ringSeconds } from '../call.ts'
import { agentWords, directionWords, outcomeWords, sourceWords, type Wording } from '../call-words.ts'
import { dayOf } from '../period.ts'
import { displayRaw } from '../number-words.ts'
import { formatNumber } from '../phone/format.ts'
import type { Entry } from '../timeline.ts'

export function csvOf(entries: readonly Entry[], wording: Wording): string {
  const { t } = wording
  const heading = [
    t('csvTime'),
    t('csvNumber'),
    t('csvDirection'),
    t('csvOutcome'),
    t('csvAgent'),
    t('csvHotline'),
    t('csvTalk'),
    t('csvRing'),
    t('csvTotal'),
    t('csvCost'),
    t('csvSource'),
    t('csvLegs'),
    t('csvRecorded'),
    t('csvExternal'),
    t('csvId'),
  ]
  const rows = [heading, ...entries.map((entry) => rowOf(entry, wording))]
  return '\ufeff' + rows.map((row) => row.map(cellOf).join(',') + '\r\n').join('')
}

function rowOf({ call, number }: Entry, wording: Wording): (string | number | null)[] {
  const { t } = wording
  return [
    call.startedAt === null ? '' : localTime(call.startedAt, wording),
    formatNumber(number),
    directionWords(call.direction, t),
    outcomeWords(call.outcome, t),
    agentWords(call, t),
    displayRaw(call.hotline),
    call.talkSeconds,
    ringSeconds(call),
    call.totalSeconds,
    call.costVnd,
    [...new Set(call.legs.map((leg) => sourceWords(leg, t)).filter(Boolean))].join(', '),
    call.legs.map((leg) => legWords(leg, wording)).join('; '),
    t(call.recordings.length > 0 ? 'yes' : 'no'),
    call.externalId,
    call.id,
  ]
}

/** `16:48:17 Agent 104 Declined 0:04` */
function legWords(leg: Leg, { t, formats }: Wording): string {
  return [
    leg.startedAt === null ? '' : formats.timeWithSeconds(leg.startedAt),
    leg.agent ? t('agent', { agent: leg.agent }) : displayRaw(leg.phone),
    leg.outcome ? outcomeWords(leg.outcome, t) : '',
    leg.totalSeconds === null ? '' : formats.duration(leg.totalSeconds),
  ]
    .filter(Boolean)
    .join(' ')
}

/** `2026-11-20 14:22:05 +07:00` */
function localTime(atMs: number, { formats }: Wording): string {
  return `${dayOf(atMs)} ${formats.timeWithSeconds(atMs)} +07:00`
}

/**
 * What a spreadsheet would take for a formula is made text; quotes where RFC 4180 wants them, and around semicolons, at
 * which a Vietnamese Excel would part the cell, and might find a formula behind one.
 */
function cellOf(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",;\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
