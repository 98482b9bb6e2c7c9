// A period in words, for labels and sentences.

import type { Wording } from '../../lib/call-words.ts'
import { dayOf, type Period } from '../../lib/period.ts'
import type { WordKey } from '../../lib/words.ts'

const words: { [Kind in Exclude<Period['kind'], 'custom'>]: WordKey } = {
  all: 'figureAll',
  today: 'figureToday',
  '7-days': 'figure7',
  '30-days': 'figure30',
}

const emptyWords: { [Kind in Period['kind']]: WordKey } = {
  all: 'emptyTitle',
  today: 'periodEmptyToday',
  '7-days': 'periodEmpty7',
  '30-days': 'periodEmpty30',
  custom: 'periodEmptyCustom',
}

/** `In 30 days`, `1 Nov – 20 Nov` */
export function periodWords(period: Period, nowMs: number, { t, formats }: Wording): string {
  if (period.kind !== 'custom') return t(words[period.kind])
  const [from, to] = [formats.shortDay(period.from, nowMs), formats.shortDay(period.to, nowMs)]
  return period.from === period.to ? from : t('figureBetween', { from, to })
}

/** `No calls in these 30 days` */
export function noCallsWords({ kind }: Period, { t }: Wording): string {
  return t(emptyWords[kind])
}

/** `today`, `22 Oct`: an end of the picture's axis. */
export function axisWords(atMs: number, nowMs: number, { t, formats }: Wording): string {
  const day = dayOf(atMs)
  return day === dayOf(nowMs) ? t('today') : formats.shortDay(day, nowMs)
}
