// Owns reading one number that a person typed, pasted or selected, or that a link carries.

import { findNumbers } from './find.ts'
import type { Candidate, FindOptions, FoundNumber } from './number.ts'

const SCHEME = /^\s*(?:tel|callto|sms|sip|skype|zalo):(?:\/\/)?/i
const LONGEST_TYPED = 40

/**
 * The number in `input`: plain text, or a `tel:` or `callto:` address with percent-encoding, `;ext=` (RFC 3966) or
 * pauses (`,,105`, `p105`, `w105`). A candidate must still be read by foreign.ts; null when there is no number.
 */
export function readNumber(input: string, options: FindOptions = {}): FoundNumber | Candidate | null {
  const text = plain(input)
  const told = { ...options, label: options.label ?? 'SĐT' }
  const found = first(text, told) ?? (text.length < LONGEST_TYPED ? first(bare(text), told) : null)
  // Where the text is not the input's own, the whole input is the number.
  return found && (text !== input || found.end > input.length)
    ? { ...found, start: 0, end: input.length }
    : found
}

function first(text: string, options: FindOptions): FoundNumber | Candidate | null {
  const { numbers, candidates } = findNumbers(text, options)
  return [...numbers, ...candidates].toSorted((a, b) => a.start - b.start)[0] ?? null
}

/** An address without scheme, encoding and parameters, its extension in words; other text as it is. */
function plain(input: string): string {
  if (!SCHEME.test(input)) return input
  const [digits = '', ...rest] = decode(input.replace(SCHEME, '')).split(/(?=[;?@]|[,pw]+\d)/i)
  const area = rest.find((part) => part.startsWith(';phone-context=+'))?.slice(15) ?? ''
  const ext = rest.find((part) => /^(?:;ext=|[,;pw]+)\d/i.test(part))?.replace(/\D/g, '')
  const number = digits.startsWith('+') ? digits : area + (area && digits.replace(/^0/, '')) || digits
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
  return text.replace(/(?!^)\+|[^\d+＋０-９]/g, '')
}
