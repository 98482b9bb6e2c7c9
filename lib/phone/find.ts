// Owns finding phone numbers in a text: Vietnamese ones are read here, foreign ones handed on as candidates.

import type { Token } from './edges.ts'
import { endsApart, pattern, tokenAt } from './edges.ts'
import { extensionIn } from './extension.ts'
import { matchAt } from './match.ts'
import type { Candidate, FoundNumber } from './number.ts'
import { vietnamese } from './number.ts'
import { toPlain } from './plain.ts'

export interface FindOptions {
  /** Default country, ISO 3166 alpha-2; 'VN' when left out, 'ZZ' for none. */
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
const TAIL = /^(?: ?[-/,;&] ?| (?:và|va|hoặc|or|and) )([2-9](?:[ .]?\d){5,7})(?!\d)/

/** Whether the text holds enough digits close together: the one check made on every text. */
export function mayHoldNumber(text: string): boolean {
  return CANDIDATE.test(text)
}

/** Finds the phone numbers in a text. */
export function findNumbers(original: string, options: FindOptions = {}): Finds {
  const { country = 'VN', mapOld = true, label } = options
  const rules = { country, mapOld, label }
  const { text, origin } = toPlain(original)
  const numbers: FoundNumber[] = []
  const candidates: Candidate[] = []
  const startIn = (start: number) => origin?.[start] ?? start
  const endIn = (end: number) => (origin ? (origin[end - 1] ?? 0) + 1 : end)
  let token: Token = { end: -1, urlAt: Infinity }
  let lastEnd = -1
  for (let at = 0; at < text.length;) {
    if (!isDigit(text.charCodeAt(at))) {
      at++
      continue
    }
    const match = matchAt(text, at, lastEnd, rules)
    if (match) token = tokenAt(text, match.start, token)
    if (!match || (token.urlAt < match.start && match.start < token.end)) {
      while (isDigit(text.charCodeAt(at))) at++
      continue
    }
    const { start, end, found } = match
    const ext = end < text.length ? extensionIn(text.slice(end, end + 40)) : undefined
    at = lastEnd = end
    if (typeof found === 'string') {
      candidates.push({
        start: startIn(start),
        end: endIn(end),
        text: ext ? `${found};ext=${ext}` : found,
        country,
      })
      continue
    }
    const { e164, national, kind } = found.reading
    const number: FoundNumber = { e164, national, kind, start: startIn(start), end: endIn(end) }
    if (found.alternative) number.alternative = found.alternative
    if (ext) number.ext = ext
    numbers.push(number)
    if (kind !== 'landline') continue
    for (let tail; (tail = readTail(text, lastEnd, text.slice(start, end), e164)); at = lastEnd = tail.end) {
      numbers.push({ ...vietnamese(tail.digits, kind), start: startIn(tail.start), end: endIn(tail.end) })
    }
  }
  return { numbers, candidates }
}

function isDigit(code: number): boolean {
  return code > 47 && code < 58
}

/** One more landline, written by its subscriber's digits only: `028 3911 2244 - 3911 2245`. */
function readTail(text: string, from: number, written: string, e164: string) {
  const [whole, tail] = TAIL.exec(text.slice(from, from + 30)) ?? []
  if (!whole || !tail) return null
  const size = /^.842[48]/.test(e164) ? 8 : 7
  const digits = tail.replace(/\D/g, '')
  const end = from + whole.length
  const isAlike = tail === digits || pattern(written).endsWith(pattern(tail))
  if (digits.length !== size || !isAlike || !endsApart(text.slice(end, end + 64), tail, undefined))
    return null
  return { digits: e164.slice(3, -size) + digits, start: end - tail.length, end }
}
