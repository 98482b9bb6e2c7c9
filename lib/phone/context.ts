// Owns what the words around some digits say about them.

import type { Label } from './labels.ts'
import { LABELS, LONGEST_PHRASE } from './labels.ts'

/** What the words before a number say: a phone, a fixed line, certainly something else, or nothing. */
export type Verdict = 'phone' | 'landline' | 'other' | undefined

const WINDOW = 64
const MOST_WORDS_BETWEEN = 5
const SYMBOL = /[☎☏✆📞📱📲℡]/u
const LETTER = /[a-z\u00c0-\u1ef9]/i
const TOKENS = /[a-z]+|\d+|\n|[^a-z\d\s]/g

/** Small letters without diacritics, `đ` as `d`, camelCase cut apart; `mã` stays apart from `má` and `mà` as `maz`. */
export function fold(text: string): string {
  return text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .normalize('NFD')
    .toLowerCase()
    .replace(/ma\u0303/g, 'maz')
    .replace(/[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\u0111\u00f0]/g, 'd')
}

/** What the text before `start` says about the digits there; `outer` is a label from outside the text. */
export function labelBefore(text: string, start: number, outer: string | undefined): Verdict {
  const from = start > WINDOW ? start - WINDOW : 0
  const before = text.slice(from, start)
  const inner = LETTER.test(before) || SYMBOL.test(before) ? judge(before) : undefined
  return inner ?? (outer ? judgeOuter(outer) : undefined)
}

/** A label from outside stands as if written directly before, with a colon. */
function judgeOuter(label: string): Verdict {
  return judge(label.slice(-WINDOW) + ':')
}

function judge(before: string): Verdict {
  if (/[☎☏✆📞📱📲℡][\s:.\ufe0f]*$/u.test(before)) return 'phone'
  const tokens = fold(before).match(TOKENS) ?? []
  let between = 0
  let colon = false
  let dot = false
  let line = false
  for (let at = tokens.length - 1; at >= 0; at--) {
    const token = tokens[at] ?? ''
    const first = token.charCodeAt(0)
    if (first >= 97 && first <= 122) {
      let label: Label | undefined
      let size = LONGEST_PHRASE
      for (; size > 0 && !label; size--) label = LABELS.get(phrase(tokens, at, size))
      const verdict = label && weigh(label, between, colon, dot)
      if (verdict === 'contact') return isCode(tokens, at) ? 'other' : undefined
      if (verdict) return verdict
      if (label === 'filler') at -= size
      else if (++between > MOST_WORDS_BETWEEN) return undefined
    } else if (token === '\n') {
      if (between > 0 || line) return undefined
      line = true
    } else if (first >= 48 && first <= 57) {
      if (token.length > 2 || between > 0 || line) return undefined
    } else if (token === ':' || token === '=' || token === '#') {
      if (between === 0) colon = true
    } else if (token === '.') {
      if (between > 1) return undefined
      dot = true
    } else if (token === ',' || token === ';' || token === '|') {
      if (between > 0) return undefined
    }
  }
  return undefined
}

/** The `size` words that end at `at`, joined by spaces; dots and slashes between them do not count. */
function phrase(tokens: string[], at: number, size: number): string {
  let words = tokens[at] ?? ''
  for (let back = at - 1; size > 1; back--) {
    const token = tokens[back]
    if (!token) return ''
    if (token === '.' || token === '/' || token === '-' || token === '_') continue
    if (token < 'a' || token > 'zz') return ''
    words = token + ' ' + words
    size--
  }
  return words
}

function isCode(tokens: string[], at: number): boolean {
  return [1, 2, 3].some((back) => tokens[at - back] === 'ma' || tokens[at - back] === 'maz')
}

function weigh(label: Label, between: number, colon: boolean, dot: boolean): Verdict | 'contact' {
  switch (label) {
    case 'phone':
    case 'landline':
      return between <= (colon ? MOST_WORDS_BETWEEN : 2) ? label : 'contact'
    case 'contact':
      return label
    case 'other':
      return between <= (colon ? MOST_WORDS_BETWEEN : 3) ? 'other' : undefined
    case 'near':
      return between === 0 ? 'other' : undefined
    case 'colon':
      return colon && between <= 3 ? 'other' : undefined
    case 'letter':
      return between === 0 && (colon || dot) ? 'phone' : undefined
    case 'filler':
      return undefined
  }
}
