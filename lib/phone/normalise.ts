// Owns reading one number that a person typed, pasted or selected, or that a link carries.

import type { FindOptions } from './find.ts'
import { findNumbers } from './find.ts'
import type { Candidate, FoundNumber } from './number.ts'

const SCHEME = /^\s*(?:tel|callto|sms|sip|skype|zalo):(?:\/\/)?/i
const LONGEST_TYPED = 40

/**
 * The number in `input`: plain text, or a `tel:` or `callto:` address with percent-encoding, `;ext=` (RFC 3966) or
 * pauses (`,,105`, `p105`, `w105`). A candidate must still be read by foreign.ts; null when there is no number.
 */
export function readNumber(input: string, options: FindOptions = {}): FoundNumber | Candidate | null {
  const isAddress = SCHEME.test(input)
  const text = isAddress ? plain(input) : input
  const label = options.label ?? 'SĐT'
  const found =
    first(text, { ...options, label }) ??
    (text.length <= LONGEST_TYPED ? first(bare(text), { ...options, label }) : null)
  if (!found) return null
  return isAddress || found.end > input.length ? { ...found, start: 0, end: input.length } : found
}

function first(text: string, options: FindOptions): FoundNumber | Candidate | null {
  const { numbers, candidates } = findNumbers(text, options)
  const [number] = numbers
  const [candidate] = candidates
  if (number && candidate) return number.start < candidate.start ? number : candidate
  return number ?? candidate ?? null
}

/** An address without scheme, encoding and parameters; its extension in words. */
function plain(address: string): string {
  const [digits = '', ...rest] = decode(address.replace(SCHEME, '')).split(/(?=[;?@]|,+|[pw](?=\d))/i)
  const context = rest.find((part) => /^;phone-context=\+/i.test(part))?.slice(15)
  const ext = rest.map((part) => /^(?:;ext=|,+|[pw])[,pw]*(\d+)/i.exec(part)?.[1]).find(Boolean)
  const number = context && !digits.startsWith('+') ? context + digits.replace(/^0/, '') : digits
  return ext ? `${number} ext ${ext}` : number
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Only what is dialled: for typing that parts digits by anything at all. */
function bare(text: string): string {
  return (/[+\uff0b]/.test(text) ? '+' : '') + text.replace(/[^\d\uff10-\uff19]/g, '')
}
