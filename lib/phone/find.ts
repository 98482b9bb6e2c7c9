// Owns finding phone numbers in a text: Vietnamese ones are read here, foreign ones handed on as candidates.

import { mostDigits } from './calling-codes.ts'
import type { Verdict } from './context.ts'
import { labelBefore } from './context.ts'
import type { Token } from './edges.ts'
import { endsApart, startsApart, tokenAt } from './edges.ts'
import { extensionIn } from './extension.ts'
import type { Read } from './grammar.ts'
import { read } from './grammar.ts'
import type { Candidate, FoundNumber } from './number.ts'
import { vietnamese } from './number.ts'
import { toPlain } from './plain.ts'
import { BRACKET, DASH, DOT, SLASH, WIDE, readWritten } from './written.ts'

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

const WINDOW = 64
const SHAPE =
  /^(?:0[1-9]\d{8,9}|(?:00)?84(?:1[89]00\d{4}|\d{9,11})|084\d{9}|1[89]00\d{4}(?:\d\d)?|[35789]\d{8}|2\d{9})$/
const BALANCED = /^[^()]*(?:\([^()]*\)[^()]*)*$/
const DATE =
  /(?:^|\D)(?:\d\d?([./-])\d\d?\1(?:19|20)\d\d|(?:19|20)\d\d([./-])\d\d?\2\d\d?|\d\d?\/\d\d?\/\d\d)(?!\d)/
/** Amounts and decimals. */
const MONEY = /^(?:0\.\d+|[1-9]\d?(?:\.\d{3})+)$/
const TAIL = /^(?: ?[-/,;&] ?| (?:v\u00e0|va|ho\u1eb7c|or|and) )([2-9](?:[ .]?\d){5,7})(?!\d)/
const LEAD = /(?:\( ?)?(?:\+ ?)?(?:\( ?)?$/

interface Match {
  start: number
  end: number
  /** A Vietnamese number, or a candidate's digits. */
  found: Read | string
}

/** Finds the phone numbers in a text. */
export function findNumbers(original: string, options: FindOptions = {}): Finds {
  const { country = 'VN', mapOld = true, label } = options
  const { text, origin } = toPlain(original)
  const finds: Finds = { numbers: [], candidates: [] }
  let token: Token = { end: -1, urlAt: Infinity }
  let lastEnd = -1

  function accepts(start: number, end: number, verdict: Verdict): boolean {
    const written = text.slice(start, end)
    if (
      start > 0 &&
      !startsApart(text.slice(Math.max(0, start - WINDOW), start), written, verdict, isListed(start))
    ) {
      return false
    }
    if (!endsApart(text.slice(end, end + WINDOW), written, verdict)) return false
    token = tokenAt(text, start, token)
    return token.urlAt >= start
  }

  function isListed(start: number): boolean {
    return lastEnd >= 0 && start - lastEnd < 5 && /^\W*$/.test(text.slice(lastEnd, start))
  }

  function matchAt(at: number): Match | null {
    const lead = ' (+'.includes(text[at - 1] ?? '-')
      ? (LEAD.exec(text.slice(Math.max(0, at - 5), at))?.[0] ?? '')
      : ''
    const plus = lead.includes('+') && text[at] !== '0'
    const isForeign = plus ? !text.startsWith('84', at) : /^00(?!84)[1-9]/.test(text.slice(at, at + 4))
    if (!isForeign && country === 'VN' && !mayStart(at)) return null
    const written = readWritten(text, at)
    const { digits, ends, counts, gaps } = written
    let verdict: Verdict
    let judged = false
    let match: Match | null = null
    let signs = 0
    let singles = 0
    for (let last = 0; last < ends.length; last++) {
      const end = ends[last] ?? 0
      const count = counts[last] ?? 0
      const gap = gaps[last] ?? 0
      if (match && (gap & SLASH || (gap & WIDE && gap & (DOT | DASH)))) break
      const size = count - (counts[last - 1] ?? 0)
      if (gap & SLASH && (last > 1 || size < 3)) break
      signs |= gap
      if (size === 1) singles++
      const some = digits.slice(0, count)
      const isAbroad = isForeign || (country !== 'VN' && !plus && !/^(?:00)?84/.test(some))
      if (!(isAbroad ? count > 6 : SHAPE.test(some))) continue
      if (!judged) verdict = labelBefore(text.slice(Math.max(0, at - WINDOW), at), label)
      judged = true
      if (verdict === 'other') return null
      const raw = text.slice(at, end)
      if (signs & SLASH && isAbroad) continue
      if (signs & (DOT | DASH | SLASH) && (DATE.test(raw) || (!verdict && !plus && MONEY.test(raw)))) continue
      if (singles > 2 && !verdict) continue
      const start = startOf(at, lead, plus, signs & BRACKET ? raw : '')
      if (start < 0) continue
      const found = isAbroad ? abroad(raw, isForeign) : read(written, last, plus, verdict, mapOld)
      if (found && accepts(start, end, verdict)) match = { start, end, found }
    }
    return match
  }

  /** Whether a Vietnamese number can start here: 0, 84, 1800, 1900, or without its zero where a label can stand before. */
  function mayStart(at: number): boolean {
    const [first, second] = [text.charCodeAt(at), text.charCodeAt(at + 1)]
    if (first === 48) return second > 48 ? second < 58 : /^\W{1,2}[1-9]|^084/.test(text.slice(at + 1, at + 4))
    if (first === 49) return second > 55
    return second === 52 && first === 56 ? true : at > 1 || !!label
  }

  /** The digits of a candidate, or null when there are too many. */
  function abroad(written: string, isForeign: boolean): string | null {
    if (!isForeign) return country === 'ZZ' ? null : written.replace(/\D/g, '')
    const digits = written.replace(/^00|\(0\)|\D/g, '')
    return digits.length > mostDigits(digits) ? null : '+' + digits
  }

  function toSpan(start: number, end: number): { start: number; end: number } {
    return origin ? { start: origin[start] ?? 0, end: (origin[end - 1] ?? 0) + 1 } : { start, end }
  }

  /** More landlines written by their subscriber's digits only: `028 3911 2244 - 3911 2245`. */
  function pushTails({ e164, kind }: FoundNumber, written: string, end: number): number {
    if (kind !== 'landline') return end
    const size = /^.842[48]/.test(e164) ? 8 : 7
    for (;;) {
      const [whole = '', tail = ''] = TAIL.exec(text.slice(end, end + 30)) ?? []
      if (!tail) return end
      const digits = tail.replace(/\D/g, '')
      const isAlike = pattern(written).endsWith(pattern(tail)) || tail === digits
      const next = end + whole.length
      if (digits.length !== size || !isAlike || !endsApart(text.slice(next, next + WINDOW), tail, undefined))
        return end
      finds.numbers.push({
        ...vietnamese(e164.slice(3, -size) + digits, kind),
        ...toSpan(next - tail.length, next),
      })
      end = next
    }
  }

  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at)
    if (code < 48 || code > 57) {
      at++
      continue
    }
    const match = matchAt(at)
    if (match) {
      const { start, found } = match
      let { end } = match
      const ext = end < text.length ? extensionIn(text.slice(end, end + 40)) : undefined
      const span = toSpan(start, end)
      if (typeof found === 'string')
        finds.candidates.push({ ...span, text: ext ? `${found};ext=${ext}` : found, country })
      else {
        const { reading, alternative } = found
        const number: FoundNumber = { ...reading, ...span }
        if (alternative) number.alternative = alternative
        if (ext) number.ext = ext
        finds.numbers.push(number)
        end = pushTails(number, text.slice(start, end), end)
      }
      at = lastEnd = end
    } else while (text.charCodeAt(at) > 47 && text.charCodeAt(at) < 58) at++
  }
  return finds
}

/** Where the number's own signs begin: a plus, a bracket that closes inside; -1 when brackets do not match. */
function startOf(at: number, lead: string, plus: boolean, written: string): number {
  if (!BALANCED.test(written)) return BALANCED.test(lead + written) ? at - lead.length : -1
  return plus ? at - lead.length + lead.indexOf('+') : at
}

function pattern(written: string): string {
  return written.replace(/\d/g, '0').replace(/\D/g, ' ')
}
