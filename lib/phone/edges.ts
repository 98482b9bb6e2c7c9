// Owns what touches some digits: glued letters and codes, currency and units, URLs, e-mail addresses, files.

import type { Verdict } from './context.ts'
import { fold } from './context.ts'
import { isInvisible } from './groups.ts'
import { LABELS } from './labels.ts'

const CURRENCY = /[$€£¥₫@\\]/
const MONEY =
  /^[\s\u00a0]{0,2}(?:[₫$€£¥%‰°]|(?:vn[dđ]|usd|eur|[đd]ồng|dong|triệu|tr|trđ|tỷ|tỉ|ngàn|nghìn|đ)(?![\p{L}\d]|\/c))/iu
const UNIT = /^(?:[a-z]|kg|km|[mcd]m|ml|ms|px|pt|pcs|mah|[kmgt]b|kwh?|lít)$/i
const FILE =
  /^(?:[\w-]{0,40}\.(?:jpe?g|png|gif|webp|bmp|svg|pdf|docx?|xlsx?|pptx?|csv|txt|json|xml|html?|php|aspx?|zip|rar|7z|mp[34]|wav|m4a|amr|ogg|mov|avi|log|eml|vcf)|\.(?:com|vn|net|org|info|io|me))(?![a-z\d])/i
const EMAIL = /^[\w.+-]{0,64}@[a-z\d]/i
const EMAIL_BEFORE = /@[a-z\d.]{0,64}$/i
const PAPER = /^\/(?:HĐ|HD|QĐ|QD|NĐ|TT|CV|BB|GP|GCN|UBND|TB|PO|BC|KH|CT)/
const CERTIFIED =
  /^[\s,(]{0,3}(?:do (?:s[oở]|c[uụ]c|ph[oò]ng|c[oô]ng an|ubnd|b[oộ]) |c[aấ]p (?:ng[aà]y|l[aầ]n|b[oở]i|t[aạ]i|ng)|ng[aà]y c[aấ]p)/i
const NAMED_AFTER = /^\s?\(([^()\d]{2,24})\)/
const URL_PART =
  /:\/\/|www\.|mailto:|[a-z\d]\.(?:com|net|org|vn|info|io|me|co|app|dev|biz|asia|shop|xyz|online|site)(?::\d+)?[/?]|[?&][\w.-]{1,40}=|^\.{0,2}\/[\w.-]+\/|[a-z\d]\/[a-z_-]{2,32}\//i

export function isLetter(code: number): boolean {
  return (
    (code > 64 && code < 91) ||
    (code > 96 && code < 123) ||
    (code >= 0xc0 && code <= 0x1ef9 && code !== 0xd7 && code !== 0xf7)
  )
}

/** A token is what stands between white space or quotes; what is known of the last one is kept. */
export interface Token {
  end: number
  /** Where a URL, a query or a path begins in it; Infinity when nowhere. */
  urlAt: number
}

const LONGEST_WORD = 24

function wordBefore(text: string, end: number): string {
  let at = end
  while (at > 0 && end - at < LONGEST_WORD && isLetter(text.charCodeAt(at - 1))) at--
  return text.slice(at, end)
}

function hasSmall(word: string): boolean {
  return word !== word.toUpperCase()
}

/** Whether what touches the digits on the left lets them be a number. */
export function startsApart(text: string, start: number, verdict: Verdict): boolean {
  let at = start - 1
  while (at >= 0 && isInvisible(text.charCodeAt(at))) at--
  const before = text[at] ?? ' '
  if (before === ' ') return true
  if (CURRENCY.test(before)) return false
  const isGlued = isLetter(text.charCodeAt(at))
  if (!isGlued && !'_-.#/'.includes(before)) return true
  const end = isGlued ? at + 1 : at
  const word = wordBefore(text, end)
  const first = end - word.length
  if (EMAIL_BEFORE.test(text.slice(Math.max(0, at - 64), at + 1))) return false
  if (verdict) return true
  if (!word) return before === '-' || before === '/' ? /[0+(]/.test(text[start] ?? '') : false
  if (/\d/.test(text[first - 1] ?? '')) return false
  if (before === '#' || /^x+$/i.test(word)) return false
  if (isGlued && word.length === 1) return text[first - 1] === '\\'
  if (hasSmall(word) || before === '/') return true
  // A name in capitals has more than one word, a code has not.
  const earlier = text[first - 1] === ' ' ? wordBefore(text, first - 1) : ''
  return !isGlued && earlier !== '' && !hasSmall(earlier)
}

/** Whether what touches the digits on the right lets them be a number. */
export function endsApart(text: string, end: number, verdict: Verdict): boolean {
  const next = text[end]
  if (next === undefined) return true
  const after = text.slice(end, end + 80)
  if (MONEY.test(after) || CERTIFIED.test(after)) return false
  const named = NAMED_AFTER.exec(after)?.[1]
  if (named && !verdict && LABELS.get(fold(named)) === 'other') return false
  if (EMAIL.test(after) || FILE.test(after)) return false
  if (next === '/') return verdict !== undefined || !PAPER.test(after)
  if (!isLetter(text.charCodeAt(end))) return true
  const word = /^\p{L}+/u.exec(after)?.[0] ?? ''
  if (UNIT.test(word) || /\d/.test(after[word.length] ?? '')) return false
  return hasSmall(word) || LABELS.has(fold(word))
}

/** The token around `start`, found once for all numbers in it. */
export function tokenAt(text: string, start: number, last: Token): Token {
  if (start < last.end) return last
  let from = start
  while (from > 0 && !isBreak(text.charCodeAt(from - 1))) from--
  let end = start
  while (end < text.length && !isBreak(text.charCodeAt(end))) end++
  if (from === start) return { end, urlAt: Infinity }
  const urlAt = text.slice(from, end).search(URL_PART)
  return { end, urlAt: urlAt < 0 ? Infinity : from + urlAt }
}

function isBreak(code: number): boolean {
  return (
    code <= 32 || code === 34 || code === 39 || code === 60 || code === 62 || code === 96 || code === 0xa0
  )
}
