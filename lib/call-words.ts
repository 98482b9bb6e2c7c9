// A call's facts in words: outcome, direction, agent, source, moments.

import type { Call, Direction, Disposition, Leg, Outcome } from './call.ts'
import type { Formats } from './format.ts'
import { dayOf } from './period.ts'
import type { T, WordKey } from './words.ts'

/** Everything needed to say something in one language. */
export interface Wording {
  language: 'vi' | 'en'
  t: T
  formats: Formats
}

const dispositionKeys: { [Each in Disposition]: WordKey } = {
  answer: 'dispositionAnswer',
  misscall: 'dispositionMisscall',
  busy: 'dispositionBusy',
  noanswer: 'dispositionNoanswer',
  cancel: 'dispositionCancel',
  congestion: 'dispositionCongestion',
  chanunavail: 'dispositionChanunavail',
  dontcall: 'dispositionDontcall',
  torture: 'dispositionTorture',
  invalidargs: 'dispositionInvalidargs',
  someoneanswered: 'dispositionSomeoneanswered',
  logout: 'dispositionLogout',
  botivr: 'dispositionBotivr',
  more: 'dispositionMore',
}

/** A map: VBot may send any text, `__proto__` too. */
const sourceKeys = new Map<string, WordKey>([
  ['app_sdk', 'sourceApp'],
  ['website_rtc', 'sourceBrowser'],
  ['phone', 'sourcePhone'],
  ['sip', 'sourceSip'],
])

/** An outcome VBot has no documented word for is shown as it came. */
export function outcomeWords(outcome: Outcome, t: T): string {
  return outcome.disposition ? t(dispositionKeys[outcome.disposition]) : outcome.raw || t('outcomeNone')
}

export function directionWords(direction: Direction, t: T): string {
  return t(direction === 'in' ? 'directionIn' : direction === 'out' ? 'directionOut' : 'directionUnknown')
}

/** `Agent 104`; empty where VBot named nobody. */
export function agentWords(call: Call, t: T): string {
  if (call.outcome.disposition === 'botivr') return t('agentAutomatic')
  return call.agent && t('agent', { agent: call.agent })
}

/** `Desk phone (SIP)`; a source without words is shown as it came. */
export function sourceWords(leg: Leg, t: T): string {
  const key = sourceKeys.get(leg.source.toLowerCase())
  return key ? t(key) : leg.source
}

/** `2 hours ago`, `just now` */
export function agoWords(atMs: number, nowMs: number, { t, formats }: Wording): string {
  return nowMs - atMs < 60_000 ? t('justNow') : formats.relative(atMs, nowMs)
}

/** `12:10 today`, `12:10 yesterday`, `12:10 on 3 Nov` */
export function momentWords(atMs: number, nowMs: number, { t, formats }: Wording): string {
  const time = formats.time(atMs)
  const day = dayOf(atMs)
  if (day === dayOf(nowMs)) return t('momentToday', { time })
  if (day === yesterday(nowMs)) return t('momentYesterday', { time })
  return t('momentOn', { time, day: formats.shortDay(day, nowMs) })
}

/** The heading of a day: `Today, Friday 20 Nov`. An empty day has no date that could be read. */
export function dayWords(day: string, nowMs: number, { t, formats }: Wording): string {
  if (!day) return t('dayUnknown')
  const weekday = formats.weekday(day, nowMs)
  if (day === dayOf(nowMs)) return t('dayToday', { weekday: afterOtherWords(weekday) })
  if (day === yesterday(nowMs)) return t('dayYesterday', { weekday: afterOtherWords(weekday) })
  return weekday
}

function yesterday(nowMs: number): string {
  return dayOf(nowMs - 24 * 60 * 60 * 1000)
}

/** Vietnamese writes `Thứ Ba` alone and `hôm nay, thứ Ba` after other words; English days keep their capital. */
export function afterOtherWords(words: string): string {
  return words.startsWith('Thứ') || words.startsWith('Chủ') ? words[0]?.toLowerCase() + words.slice(1) : words
}

export function capitalised(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1)
}

/** In the middle of a sentence. */
export function lowered(words: string): string {
  return words.charAt(0).toLocaleLowerCase() + words.slice(1)
}
