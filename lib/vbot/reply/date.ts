// VBot's dates: MM/DD/YYYY HH:mm:ss without a zone, taken as Vietnam's (observed). ISO and Unix times are read too.

import { vietnamOffsetMs } from '../../period.ts'
import { twoDigits } from './text.ts'

const earliestMs = Date.UTC(2000, 0, 1)
const latestMs = Date.UTC(2100, 0, 1)

/** Unix ms; null where it is no date between 2000 and 2100. */
export function readDate(value: unknown): number | null {
  if (typeof value === 'number') return inRange(fromUnix(value))
  if (typeof value !== 'string' || value.length < 10 || value.length > 40) return null
  return inRange(fromObserved(value) ?? fromSlashes(value) ?? fromIso(value) ?? fromDigits(value))
}

/** The one form seen so far, without a regex: a history has thousands of dates. */
function fromObserved(text: string): number | null {
  if (text.length !== 19 || text[2] !== '/' || text[5] !== '/' || text[13] !== ':' || text[16] !== ':')
    return null
  return zoneless(
    twoDigits(text, 6) * 100 + twoDigits(text, 8),
    twoDigits(text, 0),
    twoDigits(text, 3),
    twoDigits(text, 11),
    twoDigits(text, 14),
    twoDigits(text, 17),
  )
}

function fromSlashes(text: string): number | null {
  const found =
    /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4})(?:[ T]+(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s*([AP]M)?)?\s*$/i.exec(
      text,
    )
  if (!found) return null
  const half = found[7]?.toUpperCase()
  const hour = Number(found[4] ?? 0)
  const hour24 = half === undefined ? hour : (hour % 12) + (half === 'PM' ? 12 : 0)
  return zoneless(
    Number(found[3]),
    Number(found[1]),
    Number(found[2]),
    hour24,
    Number(found[5] ?? 0),
    Number(found[6] ?? 0),
  )
}

const isoForm =
  /^\s*(\d{4})-(\d\d)-(\d\d)(?:[ T](\d\d):(\d\d)(?::(\d\d)(\.\d{1,9})?)?)?\s*(?:(Z)|([+-])(\d\d):?(\d\d))?\s*$/i

function fromIso(text: string): number | null {
  const found = isoForm.exec(text)
  if (!found) return null
  const part = (at: number) => Number(found[at] ?? 0)
  const vietnam = zoneless(part(1), part(2), part(3), part(4), part(5), part(6))
  if (vietnam === null) return null
  const ms = vietnam + part(7) * 1000
  if (found[8] === undefined && found[9] === undefined) return ms
  const offsetMs = (part(10) * 60 + part(11)) * 60_000
  return ms + vietnamOffsetMs - (found[9] === '-' ? -offsetMs : offsetMs)
}

function fromDigits(text: string): number | null {
  return /^\s*\d{10,13}\s*$/.test(text) ? fromUnix(Number(text)) : null
}

/** Ten digits are seconds, thirteen are milliseconds. */
function fromUnix(value: number): number {
  return value < 1e11 ? value * 1000 : value
}

function zoneless(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
): number | null {
  if (!(month >= 1 && month <= 12 && day >= 1 && hour < 24 && minute < 60 && second < 60)) return null
  if (day > 28 && day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null
  return dayOf(year, month, day) * 86_400_000 + ((hour * 60 + minute) * 60 + second) * 1000 - vietnamOffsetMs
}

/** Days since 1970: what `Date.UTC` would say, in a fraction of its time (Howard Hinnant's `days_from_civil`). */
function dayOf(year: number, month: number, day: number): number {
  const years = month > 2 ? year : year - 1
  const monthsFromMarch = month > 2 ? month - 3 : month + 9
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400)
  return years * 365 + leapDays + Math.floor((153 * monthsFromMarch + 2) / 5) + day - 719_469
}

function inRange(ms: number | null): number | null {
  return ms !== null && ms >= earliestMs && ms < latestMs ? Math.floor(ms) : null
}
