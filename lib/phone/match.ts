// Owns trying the digits at one place as a number: Vietnamese, or a candidate of another country.

import { NATIONAL, mostDigits } from './calling-codes.ts'
import type { Verdict } from './context.ts'
import { labelBefore } from './context.ts'
import { EDGE, endsApart, startsApart } from './edges.ts'
import type { Read } from './grammar.ts'
import { read } from './grammar.ts'
import type { FindOptions } from './number.ts'
import { BRACKET, COMMA, DASH, DOT, SLASH, WIDE, readWritten } from './written.ts'

const WINDOW = 64
const SHAPE =
  /^(?:0[1-9]\d{8,9}|(?:00)?84(?:1[89]00\d{4}|\d{9,11})|084\d{9}|069\d{6}|1[89]00\d{4}(?:\d\d)?|[35789]\d{8}|[12]\d{9})$/
const BALANCED = /^[^()]*(?:\([^()]*\)[^()]*)*$/
const DATE =
  /(?:^|\D)(?:[0-3]?\d([./-])[0-3]?\d\1(?:19|20)\d\d|(?:19|20)\d\d([./-])(?:0?[1-9]|1[0-2])\2[0-3]?\d|\d\d?\/\d\d?\/\d\d)(?![./-]?\d)/
/** Amounts and decimals. */
const MONEY = /^(?:0\.\d+|[1-9]\d?(?:\.\d{3})+)$/
/** Nobody's phone, but many an amount. */
const ROUND = /[.,]000[.,]000$/
/** Numbers of one series before a number: `SN 0836617205 / 0836617206`. What stands before them is said of all. */
const SERIES = /(?:(\d{5})\d{3,8} ?[,;/] ?)+$/
/** What a number was before it was changed: `Số tài khoản “0866210300” → “0866210375”`. */
const CHANGED = /["“']?\d[\d .]{7,14}\d["”']? ?(?:→|[-=]>) ?["“']?$/
/** Digits one by one, after a word: so they are written where a shop's own words are read by machines. */
const SPELT_AFTER = /\p{L}:? ?$/u
const DIALLED_ABROAD = /^(?:..00(?![ -]?84)|(?:US|CA)011)[ -]?[1-9]/
const GLUED = /[a-zà-ỹ]\v|\v(?!e?x)[a-zà-ỹ]/i
const LEAD = /(?:(?:\( ?)?\+ ?)?(?:\( ?)?$/

export interface Match {
  start: number
  end: number
  /** A Vietnamese number, or a candidate's digits. */
  found: Read | string
}

/** The longest number that begins with the group of digits at `at` in plain text; `lastEnd` is where the one before ended. */
export function matchAt(
  text: string,
  at: number,
  lastEnd: number,
  { country = 'VN', mapOld = true, label }: FindOptions,
): Match | null {
  const lead = ' (+'.includes(text[at - 1] ?? '-')
    ? (LEAD.exec(text.slice(Math.max(0, at - 5), at))?.[0] ?? '')
    : ''
  const plus = lead.includes('+') && text[at] !== '0'
  const isForeign = plus
    ? !text.startsWith('84', at)
    : text[at] === '0' &&
      text.charCodeAt(at + 1) < 50 &&
      DIALLED_ABROAD.test(country + text.slice(at, at + 5))
  const isHome = country === 'VN'
  if (isHome && !isForeign && !mayStart(text, at, !!label || lastEnd === at - 1)) return null
  const written = readWritten(text, at)
  const { digits, size: groups, ends, counts, gaps } = written
  let verdict: Verdict
  let judged = false
  let match: Match | null = null
  let signs = 0
  let singles = 0
  for (let last = 0; last < groups; last++) {
    const end = ends[last] ?? 0
    const count = counts[last] ?? 0
    const gap = gaps[last] ?? 0
    const size = count - (last && (counts[last - 1] ?? 0))
    if (match && gap & WIDE && gap & (DOT | DASH)) break
    if (gap & (SLASH | COMMA) && (match || size < 3)) break
    signs |= gap & SLASH && (last > (isForeign ? 3 : 1) || count - size > 5) ? COMMA : gap
    // The check digit of a container: `TCLU 084471826-3`.
    if (size === 1 && count > 9 && gap & DASH && last === 1) break
    if (size === 1) singles++
    const some = digits.slice(0, count)
    const isAbroad = isForeign || !(isHome || plus || some.startsWith('0084'))
    if (!(isAbroad ? count > 6 && (isForeign || some < '1' || !(signs & SLASH)) : SHAPE.test(some))) continue
    if (!judged) verdict = labelBefore(ahead(text, at, digits), label, text[at] !== '0' && !plus)
    judged = true
    if (verdict === 'other') return null
    if (signs & COMMA && !verdict) continue
    if (singles > 2 && !verdict && !(singles === 10 && last === 9 && isSpelt(text, at, signs))) continue
    const raw = text.slice(at, end)
    if (signs & (DOT | COMMA) && ROUND.test(raw)) continue
    if (signs & (DOT | DASH | SLASH) && (DATE.test(raw) || (!verdict && !plus && MONEY.test(raw)))) continue
    const start =
      signs & BRACKET && !BALANCED.test(raw)
        ? at - lead.length
        : plus
          ? at - lead.length + lead.indexOf('+')
          : at
    if (signs & BRACKET && !BALANCED.test(text.slice(start, end))) continue
    const found = isAbroad ? abroad(raw, isForeign, country) : read(written, last, plus, verdict, mapOld)
    if (!found) continue
    const isListed = lastEnd >= 0 && start - lastEnd < 5 && /^[\W_]*$/.test(text.slice(lastEnd, start))
    if (start > 0 && !isListed && !startsApart(text.slice(Math.max(0, start - WINDOW), start), raw, verdict))
      continue
    // National numbers of other countries are not written together with letters.
    if (
      isAbroad &&
      !isForeign &&
      !verdict &&
      GLUED.test(text.charAt(start - 1) + EDGE + text.slice(end, end + 2))
    )
      continue
    if (end === text.length || endsApart(text.slice(end, end + WINDOW), raw, verdict))
      match = { start, end, found }
  }
  return match
}

/** The text that may say what the digits at `at` are. */
function ahead(text: string, at: number, digits: string): string {
  if (at === 0) return ''
  const before = text.slice(Math.max(0, at - WINDOW), at).replace(CHANGED, '')
  const series = ',;/ '.includes(before.slice(-1) || '-') ? SERIES.exec(before) : null
  return series?.[1] === digits.slice(0, 5) ? before.slice(0, series.index) : before
}

function isSpelt(text: string, at: number, signs: number): boolean {
  return signs === 0 && SPELT_AFTER.test(text.slice(Math.max(0, at - 3), at))
}

/** Whether a Vietnamese number can start here: 0, 84, 1800, 1900, or without its zero where a label can stand before. */
function mayStart(text: string, at: number, isTold: boolean): boolean {
  const first = text.charCodeAt(at)
  const second = text.charCodeAt(at + 1)
  if (first === 48)
    return second > 48 ? second < 58 : /^\W{1,2}[1-9]|^0[ .-]?84/.test(text.slice(at + 1, at + 5))
  if (first === 49) return second > 55 || (isTold && (second === 50 || second === 54))
  return (second === 52 && first === 56) || isTold || (at > 1 && !'./-'.includes(text.charAt(at - 1)))
}

/** The digits of a candidate, or null when there are too many. */
function abroad(written: string, isForeign: boolean, country: string): string | null {
  if (!isForeign) {
    const digits = written.replace(/\D/g, '')
    return NATIONAL.test(country + digits) ? digits : null
  }
  const digits = written.replace(/^0(?:0|11)|\(0\)|\D/g, '')
  return digits.length > mostDigits(digits) ? null : `+${digits}`
}
