// Owns finding phone numbers in a text: Vietnamese ones are read here, foreign ones handed on as candidates.

import { mostDigits } from './calling-codes.ts'
import type { Verdict } from './context.ts'
import { labelBefore } from './context.ts'
import type { Token } from './edges.ts'
import { endsApart, startsApart, tokenAt } from './edges.ts'
import { extensionAfter } from './extension.ts'
import type { Read } from './grammar.ts'
import { read } from './grammar.ts'
import type { Group } from './groups.ts'
import { CLOSE, DASH, DOT, OPEN, SLASH, SPACE, WIDE, isInvisible, isSpace, nextGroup } from './groups.ts'
import type { Candidate, FoundNumber } from './number.ts'

export interface FindOptions {
  /** Default country, ISO 3166 alpha-2; 'VN' when left out. */
  country?: string
  /** Whether numbers from before 2017 and 2018 become today's; true when left out. */
  mapOld?: boolean
  /** What stands before the text on the page, outside it: a column header, a `dt`, a label. */
  label?: string
}

export interface Finds {
  /** In order, not overlapping. */
  numbers: FoundNumber[]
  /** In order, overlapping neither each other nor a number. */
  candidates: Candidate[]
}

const CANDIDATE = /[\d\uff10-\uff19](?:[^\d\uff10-\uff19\n]{0,6}[\d\uff10-\uff19]){6}/

/** Whether the text holds enough digits close together: the one check made on every text. */
export function mayHoldNumber(text: string): boolean {
  return CANDIDATE.test(text)
}

const SHAPE = /^(?:0[1-9]\d{8,9}|(?:00)?84\d{9,11}|084\d{9}|1[89]00\d{4}(?:\d\d)?|[35789]\d{8}|2\d{9})$/
const START = /^(?:0[1-9]?|0084|84|1[89]00|[235789])/
const MOST_GROUPS = 8
const MOST_DIGITS = 15

interface Match {
  /** Index of the last group. */
  last: number
  /** Null for a candidate. */
  found: Read | null
  /** A candidate's digits, with a plus when they are international. */
  text: string
  start: number
  verdict: Verdict
}

/** Finds the phone numbers in a text. */
export function findNumbers(text: string, options: FindOptions = {}): Finds {
  const country = options.country ?? 'VN'
  const mapOld = options.mapOld ?? true
  const finds: Finds = { numbers: [], candidates: [] }
  const groups: Group[] = []
  let scanned = 0
  let token: Token = { end: -1, urlAt: Infinity }

  function group(index: number): Group | undefined {
    while (groups.length <= index && scanned < text.length) {
      const next = nextGroup(text, scanned)
      scanned = next ? next.end : text.length
      if (next) groups.push(next)
    }
    return groups[index]
  }

  /** The group after `index` if it is in the same chain. */
  function follower(index: number): Group | undefined {
    const next = group(index + 1)
    return next && next.gap >= 0 ? next : undefined
  }

  function isDate(index: number): boolean {
    const [a, b, c] = [group(index), follower(index), follower(index + 1)]
    if (!a || !b || !c || b.gap !== c.gap || b.gap & (SPACE | OPEN | CLOSE) || b.gap === 0) return false
    const [y, m, d] = a.digits.length === 4 ? [a, b, c] : [c, b, a]
    if (m.digits.length > 2 || d.digits.length > 2) return false
    if (!(y.digits.length === 4 ? /^(?:19|20)/.test(y.digits) : y.digits.length === 2 && b.gap === SLASH))
      return false
    return +m.digits <= 31 && +d.digits <= 31 && Math.min(+m.digits, +d.digits) <= 12
  }

  function isInDate(index: number): boolean {
    return isDate(index) || (index > 0 && isDate(index - 1)) || (index > 1 && isDate(index - 2))
  }

  function isTime({ start, end, digits }: Group): boolean {
    if (digits.length > 2) return false
    return /^:\d\d/.test(text.slice(end, end + 3)) || /\d:$/.test(text.slice(Math.max(0, start - 2), start))
  }

  /** Where the number's own signs begin, left of its first group: a plus, a bracket. */
  function signs(start: number): { plusAt: number; openAt: number } {
    let plusAt = -1
    let openAt = -1
    for (let at = start - 1; at >= start - 5 && at >= 0; at--) {
      const code = text.charCodeAt(at)
      if ((code === 43 || code === 0xff0b) && plusAt < 0) plusAt = at
      else if ((code === 40 || code === 0xff08) && openAt < 0) openAt = at
      else if (!isSpace(code) && !isInvisible(code)) break
    }
    return { plusAt, openAt }
  }

  /** Longest run of groups from `index` that reads as one number. */
  function match(index: number): Match | null {
    const first = group(index)
    if (!first || first.blocked) return null
    const { plusAt, openAt } = signs(first.start)
    const plus = plusAt >= 0
    if (!plus && country === 'VN' && !START.test(first.digits)) return null
    let best: Match | null = null
    let verdict: Verdict
    let judged = false
    const ends: number[] = []
    const gaps: number[] = []
    let digits = ''
    let depth = 0
    let closed = false
    let singles = 0
    for (let at = index; at < index + MOST_GROUPS; at++) {
      const now = at === index ? first : follower(at - 1)
      if (!now || now.blocked) break
      const gap = at === index ? 0 : now.gap
      if (at > index) {
        if (best && gap & (WIDE | SLASH)) break
        if (gap & SLASH && (ends.length > 2 || now.digits.length < 3 || digits.length > 5)) break
        if (gap & CLOSE) {
          if (depth === 0 && openAt < 0) break
          if (depth === 0) closed = true
          else depth--
        }
        if (gap & OPEN) depth++
        if (depth > 1) break
      }
      digits += now.digits
      if (digits.length > MOST_DIGITS) break
      ends.push(digits.length)
      gaps.push(gap)
      if (now.digits.length === 1) singles++
      if (depth || !(SHAPE.test(digits) || (plus && digits.length > 8))) continue
      if (!judged) {
        judged = true
        verdict = labelBefore(text, Math.min(first.start, plus ? plusAt : first.start), options.label)
        if (verdict === 'other') return null
      }
      if (singles > 2 && !verdict) continue
      if (ends[0] === 1 && ends.length === 2 && gap & DOT) continue
      const found = read({ digits, ends, gaps, plus }, verdict, mapOld)
      const start = startOf(first.start, plusAt, openAt, closed)
      if (found && isRightFree(at, index, verdict)) best = { last: at, found, text: '', start, verdict }
    }
    return best
  }

  /** The run of groups from `index` that may be a number of another country. */
  function gather(index: number): Match | null {
    const first = group(index)
    if (!first || first.blocked) return null
    const { plusAt, openAt } = signs(first.start)
    const isInternational = plusAt >= 0 || /^00[1-9]/.test(first.digits)
    if (!isInternational && country === 'VN') return null
    if (!isInternational && country === 'ZZ') return null
    let digits = plusAt < 0 && isInternational ? first.digits.slice(2) : first.digits
    if (isInternational && /^(?:0|84)/.test(digits)) return null
    let last = index
    let closed = false
    for (let at = index + 1; at < index + MOST_GROUPS; at++) {
      const now = follower(at - 1)
      if (!now || now.blocked || now.gap & SLASH) break
      if (digits.length > 6 && ((now.gap & WIDE && !(now.gap & CLOSE)) || isDate(at) || isTime(now))) break
      const isTrunk = now.digits === '0' && (now.gap & OPEN) > 0
      const longer = isTrunk && isInternational ? digits : digits + now.digits
      if (longer.length > (isInternational ? mostDigits(longer) : 12)) break
      if (now.gap & CLOSE && openAt >= 0 && last === index) closed = true
      digits = longer
      last = at
    }
    if (digits.length < 7 || digits.length > MOST_DIGITS) return null
    const start = startOf(first.start, plusAt, openAt, closed)
    const verdict = labelBefore(text, start, options.label)
    if (verdict === 'other') return null
    return { last, found: null, text: isInternational ? '+' + digits : digits, start, verdict }
  }

  function startOf(start: number, plusAt: number, openAt: number, closed: boolean): number {
    const open = openAt >= 0 && closed ? openAt : start
    return Math.min(open, plusAt >= 0 ? plusAt : start)
  }

  /** Whether a number could begin with the group at `index`, by its digits alone. */
  function startsNumber(index: number): boolean {
    let digits = ''
    for (let at = index; at < index + MOST_GROUPS; at++) {
      const now = at === index ? group(at) : follower(at - 1)
      if (!now || now.blocked) return false
      digits += now.digits
      if (digits.length > 13) return false
      if (/^(?:0|84|1[89]00)/.test(digits) && SHAPE.test(digits)) return true
    }
    return false
  }

  function isRightFree(last: number, first: number, verdict: Verdict): boolean {
    const end = group(last)
    const next = follower(last)
    if (!end) return false
    if (last > first && isTime(end)) return false
    if (!next) return true
    const { gap } = next
    const size = next.digits.length
    if (gap & OPEN || next.blocked) return true
    if (startsNumber(last + 1) || isDate(last + 1) || isTime(next)) return true
    const isCompact = last === first
    if (gap & SLASH) {
      if (size > 4) return verdict !== undefined || size === 7 || size === 8 || size === 6
      return verdict !== undefined || size < 4 || (!isCompact && !/^(?:19|20)/.test(next.digits))
    }
    if (gap & WIDE)
      return !(isCompact && gap & DASH && size === 3 && next.digits[0] === '0') || verdict !== undefined
    if (gap & CLOSE) return true
    if (gap & DASH) {
      if (verdict) return size < 5
      return !isCompact && size < 5 && (group(last)?.gap ?? 0) !== gap
    }
    if (gap & DOT) return false
    if (isCompact && end.digits[0] === '0') return true
    if (size < 2 && verdict) return true
    const after = text.slice(next.end, next.end + 3)
    return /^(?:\s?\p{L}|[/:])/u.test(after) || /^[.,]\d{3}/.test(text.slice(next.end, next.end + 4))
  }

  function isLeftFree(index: number, last: number, plus: boolean): boolean {
    const first = group(index)
    const previous = groups[index - 1]
    if (!first || !previous || first.gap < 0 || plus) return true
    if (previous.used || isInDate(index - 1) || isTime(previous)) return true
    const { gap } = first
    if (gap & SLASH) return false
    if (gap & (WIDE | CLOSE | OPEN)) return true
    if (gap !== SPACE) return false
    return last === index || previous.digits.length < 3
  }

  function isRefused(m: Match, index: number): boolean {
    const first = group(index)
    const last = group(m.last)
    if (!first || !last) return true
    const plus = /[+＋]/.test(text.slice(m.start, first.start))
    if (!isLeftFree(index, m.last, plus)) return true
    if (m.last > index) for (let at = index; at <= m.last; at++) if (isInDate(at)) return true
    if (m.last > index && isTime(first)) return true
    if (!startsApart(text, m.start, m.verdict)) return true
    if (!endsApart(text, last.end, m.verdict)) return true
    token = tokenAt(text, m.start, token)
    return token.urlAt < m.start
  }

  let index = 0
  for (;;) {
    if (index > 64) {
      groups.splice(0, index - 4)
      index = 4
    }
    const first = group(index)
    if (!first) return finds
    const m = match(index) ?? gather(index)
    const last = m && groups[m.last]
    if (!m || !last || isRefused(m, index)) {
      index++
      continue
    }
    const ext = extensionAfter(text, last.end)?.ext
    const { start } = m
    const { end } = last
    if (m.found) {
      const { reading, alternative } = m.found
      const number: FoundNumber = { ...reading, start, end }
      if (alternative) number.alternative = alternative
      if (ext) number.ext = ext
      finds.numbers.push(number)
    } else {
      finds.candidates.push({ start, end, text: ext ? `${m.text};ext=${ext}` : m.text, country })
    }
    last.used = true
    index = m.last + 1
  }
}
