// A few lines about a number's history, to paste into a CRM note: dates in full, for a note is read much later.

import { agentWords, directionWords, outcomeWords, type Wording } from './call-words.ts'
import type { Call } from './call.ts'
import type { Owed } from './history.ts'
import { dayOf } from './period.ts'
import { formatNumber } from './phone/format.ts'
import type { PhoneNumber } from './phone/number.ts'

export interface SummaryFacts {
  numbers: readonly PhoneNumber[]
  total: number
  last: Call | null
  owed: Owed | null
  inPeriod: {
    words: string
    total: number
    loaded: number
    answeredPercent: number | null
    talkSeconds: number
  }
}

export function summaryOf(facts: SummaryFacts, nowMs: number, wording: Wording): string {
  const { t, formats } = wording
  const { inPeriod, last, owed } = facts
  const number = facts.numbers.map(formatNumber).join(' + ')
  const lines = [t('noteTitle', { number, n: facts.total, at: dateTime(nowMs, wording) })]
  if (!last) return [...lines, t('noteNone')].join('\n')
  const answered =
    inPeriod.answeredPercent === null
      ? ''
      : t('noteAnswered', {
          share: `${inPeriod.answeredPercent}%`,
          talk: formats.durationInWords(inPeriod.talkSeconds),
        })
  const basis =
    inPeriod.loaded < inPeriod.total
      ? ` ${t('noteBasis', { loaded: formats.count(inPeriod.loaded), total: formats.count(inPeriod.total) })}`
      : ''
  const period = t('notePeriod', { period: inPeriod.words, n: inPeriod.total })
  lines.push([period, answered].filter(Boolean).join(', ') + basis)
  if (owed) lines.push(t('noteOwed', { n: owed.missed, since: dateTime(owed.sinceMs, wording) }))
  const what = [directionWords(last.direction, t), outcomeWords(last.outcome, t), agentWords(last, t)].filter(
    Boolean,
  )
  if (last.talkSeconds) what.push(t('callTalkedFor', { duration: formats.duration(last.talkSeconds) }))
  const when = last.startedAt === null ? t('dayUnknown') : dateTime(last.startedAt, wording)
  lines.push(t('noteLast', { when, what: what.join(', ') }))
  return lines.join('\n')
}

/** `14:22 20 November 2026` */
function dateTime(atMs: number, { formats }: Wording): string {
  return `${formats.time(atMs)} ${formats.longDay(dayOf(atMs))}`
}
