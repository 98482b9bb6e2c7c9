// Owns what touches some digits: other digits, glued letters and codes, currency and units, addresses, files.

import { labelBefore, type Verdict } from './context.ts'
import { extensionIn } from './extension.ts'
import { LAST_LABEL } from './labels.ts'
import { fold } from './plain.ts'

/** The number's edge in what the rules read: a vertical tab, which plain text does not hold (plain.ts). */
export const EDGE = '\v'

/** Digits that may stand before a number: a date, a time, a year, a postcode, America's exit code. */
const FREE_BEFORE =
  /\d[./-]\d\d?[./-]\d+\D{1,3}$|\d[:h]\d\d(?!:$)\D{1,3}$|\p{L} 20\d\d $|\p{Lu}{2} \d{5} $|\b011 $|#\d{2,8} $/u
/** Digits that go on, currency, handles, e-mail addresses, dates. */
const BAD_START =
  /\d[./+-]\v|[\w+]\+\v[1-9]|\d[:,]\v00|:\d\d:\v|(?:^|[ ,])\d\d \v\d\d \d\d |\d{3} \v\d+\D|[$€£¥₫%\\]\v|@[\w.]*\v|(?:^|\D)[0-3]?\d \v[01]\d (?:19|20)\d\d /
/** Unless a label says otherwise: signs of codes, a code's capitals, a key's letters, one letter, letters after digits, a mask, a carrier. */
const ODD_START =
  /(?:^|\s)[-./]\v[1-9]|#\v|\d_\v|\d\p{L}+[-_.]?\v|(?<!\p{L})x+\v|(?<![\p{L}\\])\p{L}\v|(?<!\p{L})\p{Lu}+\v|\p{Lu}\p{Ll}\p{Lu}{2,}\v|J&T\W{1,3}\v84\d{10}$|(?<!\p{Lu} |\p{L})\p{Lu}+[-_.]\v/u

const NUMBER_AFTER = /^\W{1,4}(?:(?:84|0)(?:[ ().-]{0,3}\d){9,10}|1[89]00[ .-]?(?:\d[ .-]?){4,6})(?!\d)/
const DATE_AFTER = /^\W{1,3}(?:\d{1,4}([./-])\d\d?\1\d|\d\d?[:h]\d)/
/** Digits that go on. */
const BAD_END =
  /\v\.(?!0\s*(?:$|[\t\n,;|]))\d| - \d+\v - \d|\D\d\d?\v:\d\d|(?:\D.*|^[1-9].*)\v \d{2,}(?! ?\p{L}|[/:]|[.,]\d{3}|\d)/u
/** Unless a label says otherwise: a tax code's branch, parts of an order's number, a year or a kind of paper after a slash. */
const ODD_END =
  /^\d+\v(?:-\d(?![\d/]* \p{L})| ?- ?0\d\d(?!\d)| ?\/ ?\d{4}(?!\d))|-\d+\v-\d|\v\/(?:[HQ][DĐ]|GP)/u
const MONEY =
  /^(?:[.,]\d{1,3})?\s{0,2}(?:[₫$€£¥%‰°]|(?:vn[dđ]|usd|đồng|đ|triệu|trđ?|t[ỷỉ]|ngàn|nghìn)(?![\p{L}\d]|\/c))/iu
/** After what begins with 0 or is told a phone, a currency's word that goes on is another: `Đồng Nai`, `Đ. Lê Lợi`. */
const NO_MONEY = /^\s{0,2}(?!vn|us)\p{L}+(?: (?!chẵn|nh[éa]|ạ|đồng|vi)|\.) ?[\p{L}\d]/iu
/** An account is followed by its bank. */
const BANK = /^[\s,(-]{1,4}(?:tại )?(?:[Nn]gân hàng \p{Lu}|\w{0,9} ?(?:[Bb]ank|BANK)\b)/u
const FILE =
  /^(?:[\w./-]{0,64}\.(?:jpe?g|png|gif|pdf|docx?|xlsx?|csv|txt|json|xml|html?|php|zip|mp[34]|wav|m4a|log)|\.(?:com|vn|net|org))(?![a-z\d])|^[\w.+-]{0,64}@[a-z\d]/i
/** Registry lines go on with who gave the number and when; a name in brackets may say what it was. */
const CERTIFIED = /^[ ,(]{0,3}(?:do (?:so|cuc|phong|cong an|bo) |(?:ngay )?cap (?:ngay|lan|boi|tai)|ngay cap)/
/** What was changed may be named after what it became: `0900918263 → 4100918263 (Mã số thuế)`. */
const NAMED = /^ ?(?:→ ?[\d .+-]+ )?\(([a-z ]+)\)/
/** `A Cường`, `C Hoa`, `a.Quang`: who is meant. */
const PERSON = /^(?:[ACE] |[ace]\. ?)\p{Lu}\p{Ll}/u
const UNIT = /^(?!đ\/c|ạ)(?:\p{L}|[ckm]m|kg|m[ls]|px|pcs|[kmgt]b)(?!\p{L})|^\p{L}+\d/iu

const URL_PART =
  /:\/\/|www\.|mailto:|[a-z\d]\.(?:com|net|org|vn|info|io|me|co|ly|app|dev)(?::\d+)?[/?]|\?[\w.-]{1,40}=|^\.{0,2}\/[\w.-]+\/|[a-z\d]\/[a-z_-]{2,32}\//i

/** Whether what stands before `written` lets it be a number. */
export function startsApart(before: string, written: string, verdict: Verdict): boolean {
  if (/[^\dT] $/.test(before)) return true
  const edge = before + EDGE + written
  if (BAD_START.test(edge) && !FREE_BEFORE.test(before)) return false
  return !!verdict || !ODD_START.test(edge)
}

/** Whether the digits after a number are another number, a date or a time. */
function mayFollow(after: string, written: string): boolean {
  return (
    NUMBER_AFTER.test(after) ||
    DATE_AFTER.test(after) ||
    (written.length > 9 && pattern(after).startsWith(` ${pattern(written)}`))
  )
}

/** Digits as 0, all else as spaces: how something is grouped. */
export function pattern(written: string): string {
  return written.replace(/\d/g, '0').replace(/\D/g, ' ')
}

/** Whether what stands after `written` lets it be a number. */
export function endsApart(after: string, written: string, verdict: Verdict): boolean {
  const edge = written + EDGE + after
  if (/^\W{1,4}[\d\p{Lu}]/u.test(after) && !mayFollow(after, written)) {
    if (BAD_END.test(edge) || (!verdict && ODD_END.test(edge))) return false
  }
  if (MONEY.test(after) && !((verdict || written[0] === '0') && NO_MONEY.test(after))) return false
  if (FILE.test(after) || (!verdict && BANK.test(after))) return false
  if (/^[ ,(]{0,3}[dcn(→]/i.test(after)) {
    const folded = fold(after.slice(0, 32))
    if (CERTIFIED.test(folded)) return false
    const named = NAMED.exec(folded)?.[1]
    if (named && !verdict && labelBefore('', named, false) === 'other') return false
  }
  const word = /^\p{L}+/u.exec(after)?.[0]
  if (!word || extensionIn(after) || PERSON.test(after)) return true
  if (written[0] === '8' && /^[a-f]+\b/.test(word)) return false
  return !UNIT.test(after) && (!/^\p{Lu}+$/u.test(word) || LAST_LABEL.test(fold(word)))
}

/** A token is what stands between white space or quotes. */
export interface Token {
  end: number
  /** Where a URL, a query or a path begins in it; Infinity when nowhere. */
  urlAt: number
}

export const NO_TOKEN: Token = { end: -1, urlAt: Infinity }

/** The token around `start`; `last` is the one found before, reused so that long ones are read once. */
export function tokenAt(text: string, start: number, last: Token): Token {
  if (start < last.end) return last
  let from = start
  while (from > 0 && !isBreak(text.charCodeAt(from - 1))) from--
  if (from === start) return last
  let end = start
  while (end < text.length && !isBreak(text.charCodeAt(end))) end++
  const urlAt = text.slice(from, end).search(URL_PART)
  return { end, urlAt: urlAt < 0 ? Infinity : from + urlAt }
}

function isBreak(code: number): boolean {
  return code < 33 || code === 34 || code === 39 || code === 60 || code === 62 || code === 96
}
