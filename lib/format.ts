// Dates, numbers, durations and money in words: by Intl, in Vietnam's time.

import { dayOf, dayStart } from './period.ts'

/** A figure and its unit, apart, so that the unit can be set smaller: `32`, `min`. */
export interface Figure {
  value: string
  unit: string
}

export interface Formats {
  /** `1,284` */
  count: (value: number) => string
  /** `14:22` */
  time: (atMs: number) => string
  /** `14:22:05` */
  timeWithSeconds: (atMs: number) => string
  /** `Thursday 19 Nov`, with the year where it is not this one. `day` is `YYYY-MM-DD`. */
  weekday: (day: string, nowMs: number) => string
  /** `19 Nov`, with the year where it is not this one. */
  shortDay: (day: string, nowMs: number) => string
  /** `3 August 2026` */
  longDay: (day: string) => string
  /** `November 2026` */
  month: (day: string) => string
  /** `2 hours ago` */
  relative: (atMs: number, nowMs: number) => string
  /** `3:12`, `1:03:12` */
  duration: (seconds: number) => string
  /** How long to wait: `45 seconds`, from a minute on `9:59`. */
  wait: (seconds: number) => string
  /** `3 minutes 12 seconds` */
  durationInWords: (seconds: number) => string
  /** `32 min`, `1 hr 5 min`, in parts */
  durationInFigures: (seconds: number) => Figure[]
  /** `₫2,100` */
  money: (vnd: number) => string
  /** `1.25` */
  decimal: (value: number) => string
  /** Name of a country from its ISO 3166 alpha-2 code. */
  country: (code: string) => string
  /** Says one of each that a history has, to nobody: the browser takes some 10 ms to make them all, while VBot is asked. */
  warmUp: (nowMs: number) => void
}

const zone = { timeZone: 'Asia/Ho_Chi_Minh' } as const
const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

export function createFormats(language: 'vi' | 'en'): Formats {
  // British English writes days before months and counts hours to 24, as everyone in Vietnam does.
  const locale = language === 'vi' ? 'vi' : 'en-GB'
  const date = (options: Intl.DateTimeFormatOptions) => {
    const format = once(() => new Intl.DateTimeFormat(locale, { ...zone, ...options }))
    return (atMs: number) => format().format(atMs)
  }
  const month = language === 'vi' ? 'numeric' : 'short'
  const time = date({ hour: '2-digit', minute: '2-digit' })
  const timeWithSeconds = date({ hour: '2-digit', minute: '2-digit', second: '2-digit' })
  const weekdayName = date({ weekday: 'long' })
  const dayMonth = date({ day: 'numeric', month })
  const dayMonthYear = date({ day: 'numeric', month, year: 'numeric' })
  const longDay = date({ day: 'numeric', month: language === 'vi' ? 'numeric' : 'long', year: 'numeric' })
  const monthYear = date({ month: 'long', year: 'numeric' })
  const integer = once(() => new Intl.NumberFormat(locale))
  const decimal = once(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }))
  // Not the British locale: it writes `VND 2,100`.
  const money = once(() => new Intl.NumberFormat(language, { style: 'currency', currency: 'VND' }))
  const relativeFormat = once(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }))
  // Vietnamese gives `Hôm qua` with a capital; where it stands in a sentence is for the caller to know.
  const relative = (value: number, unit: Intl.RelativeTimeFormatUnit) =>
    relativeFormat().format(-value, unit).toLocaleLowerCase(locale)
  const countries = once(() => new Intl.DisplayNames(locale, { type: 'region' }))
  const units = createUnits(language)

  const shortDay = (day: string, nowMs: number) =>
    (day.slice(0, 4) === dayOf(nowMs).slice(0, 4) ? dayMonth : dayMonthYear)(dayStart(day))

  const duration = (seconds: number) => {
    const whole = Math.round(seconds)
    const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60]
    const tail = String(whole % 60).padStart(2, '0')
    return hours ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`
  }
  const durationInWords = (seconds: number) =>
    units
      .split(seconds)
      .map(({ value, unit }) => units.long(value, unit))
      .join(' ')

  const formats: Formats = {
    count: (value) => integer().format(value),
    time,
    timeWithSeconds,
    shortDay,
    weekday: (day, nowMs) => `${weekdayName(dayStart(day))} ${shortDay(day, nowMs)}`,
    longDay: (day) => longDay(dayStart(day)),
    month: (day) => monthYear(dayStart(day)),
    relative(atMs, nowMs) {
      const agoMs = Math.max(0, nowMs - atMs)
      if (agoMs < 60 * minuteMs) return relative(Math.floor(agoMs / minuteMs), 'minute')
      if (agoMs < dayMs) return relative(Math.floor(agoMs / (60 * minuteMs)), 'hour')
      const days = Math.round((dayStart(dayOf(nowMs)) - dayStart(dayOf(atMs))) / dayMs)
      if (days < 45) return relative(days, 'day')
      return days < 700
        ? relative(Math.round(days / 30.4), 'month')
        : relative(Math.round(days / 365), 'year')
    },
    duration,
    wait: (seconds) => (seconds < 60 ? durationInWords(seconds) : duration(seconds)),
    durationInWords,
    durationInFigures: (seconds) =>
      units.split(seconds >= 60 ? Math.round(seconds / 60) * 60 : seconds).map(({ value, unit }) => ({
        value: integer().format(value),
        unit: units.short(unit, value),
      })),
    money: (vnd) => money().format(vnd),
    decimal: (value) => decimal().format(value),
    country: (code) => countries().of(code) ?? code,
    warmUp(nowMs) {
      formats.time(nowMs)
      formats.weekday(dayOf(nowMs), nowMs)
      formats.relative(nowMs, nowMs)
      formats.durationInFigures(3660)
      formats.durationInWords(3661)
      formats.money(1)
    },
  }
  return formats
}

/** Formatters are slow to make, and the first glance needs none of them: each is made when it is first used. */
function once<Made>(make: () => Made): () => Made {
  let made: Made | null = null
  return () => (made ??= make())
}

type Unit = 'hour' | 'minute' | 'second'

function createUnits(locale: string) {
  const formats = new Map<string, Intl.NumberFormat>()
  const format = (unit: Unit, unitDisplay: 'long' | 'short') => {
    const key = unit + unitDisplay
    const known = formats.get(key) ?? new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay })
    formats.set(key, known)
    return known
  }
  return {
    /** The parts of a duration that are not nothing; `0` seconds stays. */
    split(seconds: number): { value: number; unit: Unit }[] {
      const whole = Math.round(seconds)
      const parts: { value: number; unit: Unit }[] = [
        { value: Math.floor(whole / 3600), unit: 'hour' },
        { value: Math.floor(whole / 60) % 60, unit: 'minute' },
        { value: whole % 60, unit: 'second' },
      ]
      const some = parts.filter((part) => part.value > 0)
      return some.length > 0 ? some : [{ value: 0, unit: 'second' }]
    },
    long: (value: number, unit: Unit) => format(unit, 'long').format(value),
    short: (unit: Unit, value: number) =>
      format(unit, 'short')
        .formatToParts(value)
        .filter((part) => part.type === 'unit')
        .map((part) => part.value)
        .join(''),
  }
}
