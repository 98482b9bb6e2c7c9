// What a lookup gives: counts and pages of calls, each carrying the number it was asked for.

import type { Call } from './call.ts'
import type { PhoneNumber } from './phone/number.ts'
import type { Span } from './period.ts'

/** One question about a number's history. */
export interface Lookup {
  number: PhoneNumber
  /** null: all time. */
  span: Span | null
  /** Ask VBot even where a kept answer is still fresh. */
  isFresh: boolean
  /** Asked from a private window: nothing of it is kept. */
  isPrivate: boolean
}

interface Answer {
  /** E.164 of the number that was asked about: the receiver drops what is about another one. */
  e164: string
  /** When VBot gave it; Unix ms. */
  at: number
  /** Older than the settings allow: shown with its age while a fresh one is asked for. */
  isStale: boolean
}

export interface Count extends Answer {
  total: number
}

export interface CallsPage extends Answer {
  /** 0 is the newest. */
  page: number
  calls: Call[]
  /** Calls of this page that could not be read. */
  unreadable: number
  /** Rows VBot sent for it, of the spelling that has the most; none: the end is passed. */
  rows: number
  /** The spellings VBot was asked for, such as `0912345678` and `84912345678`. */
  askedAs: string[]
}

/** What is already known of a number, without asking VBot. */
export interface Known {
  e164: string
  total: number
  isOwed: boolean
}

/** An inbound call missed after our last answered or outbound one: how many since, and since when (Unix ms). */
export interface Owed {
  missed: number
  sinceMs: number
}

/** `calls` newest first. Null where no call back is owed. */
export function owedCallBack(calls: readonly Call[]): Owed | null {
  let missed = 0
  let sinceMs: number | null = null
  for (const call of calls) {
    if (call.outcome.reach !== 'missed' || call.direction !== 'in') break
    missed += 1
    sinceMs = call.startedAt ?? sinceMs
  }
  return sinceMs === null ? null : { missed, sinceMs }
}
