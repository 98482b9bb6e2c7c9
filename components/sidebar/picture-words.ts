// The picture in words.

import type { Wording } from '../../lib/call-words.ts'
import { dayOf } from '../../lib/period.ts'
import type { Bucket, Grain } from '../../lib/picture.ts'
import type { T, WordKey } from '../../lib/words.ts'

export const pictureNames: { [Each in Grain]: WordKey } = {
  hour: 'pictureNameHours',
  day: 'pictureName',
  week: 'pictureNameWeeks',
  month: 'pictureNameMonths',
}

/** `Friday 20 Nov`, `14:00 to 15:00`, `week 14 Nov – 20 Nov`, `November 2026` */
export function bucketWords(bucket: Bucket, grain: Grain, nowMs: number, { t, formats }: Wording): string {
  const [from, to] = [dayOf(bucket.fromMs), dayOf(bucket.toMs)]
  switch (grain) {
    case 'hour':
      return t('pictureHour', { from: formats.time(bucket.fromMs), to: formats.time(bucket.toMs + 1) })
    case 'day':
      return formats.weekday(from, nowMs)
    case 'week':
      return t('pictureWeek', { from: formats.shortDay(from, nowMs), to: formats.shortDay(to, nowMs) })
    case 'month':
      return formats.month(from)
  }
}

/** `2 answered, 2 missed` */
export function countWords({ answered, missed, unreached }: Bucket, t: T): string {
  const words = [
    answered > 0 && t('pictureAnswered', { n: answered }),
    missed > 0 && t('pictureMissed', { n: missed }),
    unreached > 0 && t('pictureUnreached', { n: unreached }),
  ].filter(Boolean)
  return words.length > 0 ? words.join(', ') : t('pictureNothing')
}
