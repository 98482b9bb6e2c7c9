// Owns what touches some digits: other digits, glued letters and codes, currency and units, addresses, files.

import type { Verdict } from './context.ts'
import { extensionIn } from './extension.ts'
import { LAST_LABEL } from './labels.ts'
import { fold } from './plain.ts'

const DATE_BEFORE = /(?:^|\D)\d{1,2}([./-])\d{1,2}\1(?:19|20)?\d\d\D{1,3}$/
const TIME_BEFORE = /\d[:h]\d\d\D{1,3}$/
const TEXT_BEFORE = /(^|[^\p{L}])(\p{L}+)([-_.#/]?)$/u
const MAIL_BEFORE = /@[\w.]*$/

const NUMBER_AFTER = /^\W{1,4}(?:(?:84|0)(?:[ ().-]{0,3}\d){9,10}|1[89]00[ .-]?(?:\d[ .-]?){4,6})(?!\d)/
const DATE_AFTER = /^\W{1,3}\d{1,4}([./-])\d{1,2}\1\d|^\W{1,3}\d\d?[:h]\d/
const MONEY =
  /^(?:[.,]\d{1,3})?\s{0,2}(?:[₫$€£¥%‰°]|(?:vn[dđ]|usd|eur|[đd]ồng|dong|triệu|tr|trđ|tỷ|tỉ|ngàn|nghìn|đ)(?![\p{L}\d]|\/c))/iu
const UNIT = /^(?:[a-z]|[ck]m|kg|mm|ml|ms|px|pcs|[kmgt]b|lít)$/i
const FILE =
  /^(?:[\w-]{0,40}\.(?:jpe?g|png|gif|webp|bmp|svg|pdf|docx?|xlsx?|pptx?|csv|txt|json|xml|html?|php|aspx?|zip|rar|7z|mp[34]|wav|m4a|amr|ogg|mov|avi|log|eml|vcf)|\.(?:com|vn|net|org|info|io|me))(?![a-z\d])/i
const MAIL = /^[\w.+-]{0,64}@[a-z\d]/i
const PAPER = /^\/(?:[HQ][DĐ]|NĐ|TT|CV|BB|GP|GCN|UBND|TB|PO|BC|CT)/
/** Registry lines go on with who gave the number and when. */
const CERTIFIED =
  /^[ ,(]{0,3}(?:do (?:so|cuc|phong|cong an|ubnd|bo) |(?:ngay )?cap (?:ngay|lan|boi|tai)|ngay cap)/
const URL_PART =
  /:\/\/|www\.|mailto:|[a-z\d]\.(?:com|net|org|vn|info|io|me|co|app|dev|biz|asia|shop|xyz|online|site)(?::\d+)?[/?]|[?&][\w.-]{1,40}=|^\.{0,2}\/[\w.-]+\/|[a-z\d]\/[a-z_-]{2,32}\//i

function hasSmall(word: string): boolean {
  return word !== word.toUpperCase()
}

/** Whether what stands before `written` lets it be a number. */
export function startsApart(before: string, written: string, verdict: Verdict, isListed: boolean): boolean {
  const last = before.at(-1)
  if (!last || isListed) return true
  if (last === ' ' || last === '(') {
    return (
      !/\d{3} $/.test(before) || !/\D/.test(written) || DATE_BEFORE.test(before) || TIME_BEFORE.test(before)
    )
  }
  if (/\d[./+-]$/.test(before)) return DATE_BEFORE.test(before)
  if (/[$€£¥₫@%\\]$/.test(before) || MAIL_BEFORE.test(before)) return false
  if (verdict) return true
  if (/(?:^|\s)[-./]$/.test(before)) return /^[0+(]/.test(written)
  if (/[.#_]$/.test(before) && !/\p{L}.$/u.test(before)) return false
  const [, ahead = '', word = '', sign] = TEXT_BEFORE.exec(before) ?? []
  if (!word) return true
  if (sign === '#' || /\d/.test(ahead) || /^x+$/i.test(word)) return false
  if (!sign && word.length === 1) return ahead === '\\'
  // A name in capitals has more than one word, a code has not.
  return hasSmall(word) || sign === '/' || (sign !== '' && /\p{Lu} \p{Lu}+.$/u.test(before))
}

/** Whether what stands after `written` lets it be a number. */
export function endsApart(after: string, written: string, verdict: Verdict): boolean {
  const next = after[0]
  if (!next) return true
  if (/^\W{1,4}\d/.test(after) && !digitsMayFollow(after, written, verdict)) return false
  if (MONEY.test(after) || MAIL.test(after) || FILE.test(after) || (!verdict && PAPER.test(after)))
    return false
  if (/^[ ,(]{0,3}[dcn]|^ ?\(/i.test(after)) {
    const folded = fold(after.slice(0, 32))
    if (CERTIFIED.test(folded)) return false
    const named = /^ ?\(([a-z ]{2,24})\)/.exec(folded)?.[1]
    if (named && !verdict && LAST_LABEL.exec(named + ':')?.[5]) return false
  }
  const word = /^\p{L}+/u.exec(after)?.[0]
  if (!word || extensionIn(after)) return true
  if (UNIT.test(word) || /\d/.test(after[word.length] ?? '')) return false
  return hasSmall(word) || LAST_LABEL.test(fold(word))
}

/** Whether the digits that follow belong to something else, or to this number as an alternative ending. */
function digitsMayFollow(after: string, written: string, verdict: Verdict): boolean {
  if (NUMBER_AFTER.test(after) || DATE_AFTER.test(after)) return true
  const isWhole = !/\D/.test(written)
  const [, gap = '', digits = ''] = /^(\W+)(\d+)/.exec(after) ?? []
  if (/[^ .()/-]/.test(gap)) return !/^:\d\d/.test(after) || !/\D\d\d?$/.test(written)
  if (gap.includes('(')) return true
  if (gap.includes('/')) {
    if (digits.length > 4) return !!verdict || /^\d{6,8}$/.test(digits)
    return !!verdict || digits.length < 4 || !(isWhole || /^(?:19|20)/.test(digits))
  }
  if (gap.length > 1) return !!verdict || !(isWhole && /^ ?- ?$/.test(gap) && /^0\d\d$/.test(digits))
  if (gap === ')') return true
  if (gap === '-') return digits.length < 5 && (!!verdict || !(isWhole || /-\d+$/.test(written)))
  if (gap === '.') return false
  if (isWhole && written[0] === '0') return true
  if (verdict && digits.length < 2) return true
  return /^ \d+(?: ?\p{L}|[/:]|[.,]\d{3})/u.test(after)
}

/** A token is what stands between white space or quotes. */
export interface Token {
  end: number
  /** Where a URL, a query or a path begins in it; Infinity when nowhere. */
  urlAt: number
}

/** The token around `start`; `last` is the one found before, reused so that long ones are read once. */
export function tokenAt(text: string, start: number, last: Token): Token {
  if (start < last.end) return last
  let from = start
  while (from > 0 && !isBreak(text.charCodeAt(from - 1))) from--
  let end = start
  while (end < text.length && !isBreak(text.charCodeAt(end))) end++
  const urlAt = from === start ? -1 : text.slice(from, end).search(URL_PART)
  return { end, urlAt: urlAt < 0 ? Infinity : from + urlAt }
}

function isBreak(code: number): boolean {
  return code < 33 || code === 34 || code === 39 || code === 60 || code === 62 || code === 96
}
