// Durations: `00:00:08`, `"120"` and `120` have all been seen in VBot's own samples.

import { twoDigits } from './text.ts'

/** A week: longer is a mistake, not a call. */
const maxSeconds = 7 * 24 * 60 * 60

/** Whole seconds; null where it can't be read. */
export function readSeconds(value: unknown): number | null {
  const seconds = typeof value === 'number' ? value : typeof value === 'string' ? fromText(value) : NaN
  return seconds >= 0 && seconds <= maxSeconds ? Math.floor(seconds) : null
}

function fromText(text: string): number {
  if (text === '' || text.length > 30) return NaN
  if (text.length === 8 && text[2] === ':' && text[5] === ':') return fromObserved(text)
  const trimmed = text.trim()
  if (/^\d+(\.\d+)?$/.test(trimmed)) return Number(trimmed)
  return /^\d+(:\d{1,2}){1,2}(\.\d+)?$/.test(trimmed) ? clock(trimmed.split(':')) : NaN
}

/** `00:00:08`, without a regex: a history has thousands of durations. */
function fromObserved(text: string): number {
  const minutes = twoDigits(text, 3)
  const seconds = twoDigits(text, 6)
  return minutes < 60 && seconds < 60 ? twoDigits(text, 0) * 3600 + minutes * 60 + seconds : NaN
}

function clock(parts: string[]): number {
  let seconds = 0
  for (const [at, part] of parts.entries()) {
    const value = Number(part)
    if (at > 0 && !(value < 60)) return NaN
    seconds = seconds * 60 + value
  }
  return seconds
}
