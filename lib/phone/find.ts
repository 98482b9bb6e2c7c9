// Owns finding phone numbers in a text: Vietnamese ones are read here, foreign ones handed on as candidates.

import { endsApart, NO_TOKEN, pattern, tokenAt } from './edges.ts'
import { extensionIn } from './extension.ts'
import { readHeading } from './heading.ts'
import { matchAt } from './match.ts'
import type { Candidate, FindOptions, FoundNumber } from './number.ts'
import { vietnamese } from './number.ts'
import { toPlain } from './plain.ts'

export interface Finds {
  /** In order, not overlapping. */
  numbers: FoundNumber[]
  /** In order, overlapping neither each other nor a number. */
  candidates: Candidate[]
}

const TAIL = /^(?: ?[-/,;&] ?| (?:và|va|hoặc|or|and) )([2-9](?:[ .]?\d){5,7})(?!\d)/

/** Finds the phone numbers in a text. */
export function findNumbers(original: string, options: FindOptions = {}): Finds {
  const { text, origin } = toPlain(original)
  const numbers: FoundNumber[] = []
  const candidates: Candidate[] = []
  const heading = readHeading(text)
  let token = NO_TOKEN
  let lastEnd = -1
  for (let at = 0; at < text.length;) {
    if (!isDigit(text.charCodeAt(at))) {
      at++
      continue
    }
    const name = heading?.(at)
    const match = matchAt(text, at, lastEnd, name ? { ...options, label: name } : options)
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
        start,
        end,
        text: ext ? `${found};ext=${ext}` : found,
        country: options.country ?? 'VN',
      })
      continue
    }
    const { e164, kind } = found.reading
    const number: FoundNumber = { ...found.reading, start, end }
    if (found.alternative) number.alternative = found.alternative
    if (ext) number.ext = ext
    numbers.push(number)
    if (kind !== 'landline') continue
    for (let tail; (tail = readTail(text, lastEnd, text.slice(start, end), e164)); at = lastEnd = tail.end) {
      numbers.push({ ...vietnamese(tail.digits, kind), start: tail.start, end: tail.end })
    }
  }
  if (origin) {
    for (const found of [...numbers, ...candidates]) {
      found.start = origin[found.start] ?? 0
      found.end = (origin[found.end - 1] ?? 0) + 1
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
