// A period in words, for labels and sentences.

import type { Wording } from '../../lib/call-words.ts'
import { dayOf, type Period } from '../../lib/period.ts'

/** `In 30 days`, `1 Nov – 20 Nov` */
export function periodWords(period: Period, nowMs: number, { t, formats }: Wording): string {
  switch (period.kind) {
    case 'all':
      return t('figureAll')
    case 'today':
      return t('figureToday')
    case '7-days':
      return t('figure7')
    case '30-days':
      return t('figure30')
    case 'custom':
      return period.from === period.to
        ? formats.shortDay(period.from, nowMs)
        : t('figureBetween', {
            from: formats.shortDay(period.from, nowMs),
            to: formats.shortDay(period.to, nowMs),
          })
  }
}

/** `No calls in these 30 days` */
export function noCallsWords(period: Period, { t }: Wording): string {
  switch (period.kind) {
    case 'all':
      return t('emptyTitle')
    case 'today':
      return t('periodEmptyToday')
    case '7-days':
      return t('periodEmpty7')
    case '30-days':
      return t('periodEmpty30')
    case 'custom':
      return t('periodEmptyCustom')
  }
}

/** `today`, `22 Oct`: an end of the picture's axis. */
export function axisWords(atMs: number, nowMs: number, { t, formats }: Wording): string {
  const day = dayOf(atMs)
  return day === dayOf(nowMs) ? t('today') : formats.shortDay(day, nowMs)
}
