// Owns what the words before some digits say about them.

import { FILLERS, LAST_LABEL, NAMES_ID, NAMES_THING, NO_LABEL } from './labels.ts'
import { fold } from './plain.ts'

/** A phone, a fixed line, certainly something else, or nothing said. */
export type Verdict = 'phone' | 'fixed' | 'other' | undefined

const SPEAKS = /[a-zÀ-ỹ\u2100-\u27ff\ud83d]/i
const SYMBOL = /[☎☏✆📞📱📲℡](?:\ufe0f|[\s:.])*$/u
/** A word that is no code, or the code itself. */
const NAMED = /\p{Ll}{2}|#\d{2,} /u
/** A code that has had its value: `mã 12 size M`. */
const SPENT = /^\W*(?:[a-z]+ )?[a-z]*\d{1,4}(?! so|\d)[^:=#]*$/
/** After `Liên hệ`, directly before the digits. */
const FURTHER = /^\W*(?:(?:khac|phu|moi|chinh|khan cap|\d)\W*)?$/
const MOST_REMEMBERED = 500
const remembered = new Map<string, Verdict>()

/**
 * What `before`, the text up to the digits, says about them; `outer` is a label from outside the text. Words for an
 * amount say nothing about what can't be one.
 */
export function labelBefore(before: string, outer: string | undefined, mayBeAmount: boolean): Verdict {
  const told = SPEAKS.test(before) ? judge(before, '', mayBeAmount) : undefined
  // A letter alone is what a spreadsheet calls a column.
  if (told || !outer || outer.length < 2) return told
  const verdict = judge(outer, ':', mayBeAmount)
  // Under `Đơn hàng` stands an order's number, or in words who ordered what.
  return verdict === 'other' && NAMED.test(before) && mayBeTitle(outer) ? undefined : verdict
}

/** Whether a label that says `other` can be a title as well: `Đơn hàng`, and not `Mã đơn hàng`. */
export function mayBeTitle(label: string): boolean {
  return !NAMES_ID.test(fold(label))
}

function judge(words: string, end: string, mayBeAmount: boolean): Verdict {
  // A column's label is asked about for each of its cells: nothing is put together for that. Plain text holds no vertical tab.
  const key = end && !mayBeAmount ? words : `${mayBeAmount}${end && '\v'}${words}`
  if (remembered.has(key)) return remembered.get(key)
  if (remembered.size > MOST_REMEMBERED) remembered.clear()
  const before = words.slice(-64) + end
  const verdict = SYMBOL.test(before) ? 'phone' : judgeLine(fold(ownLine(before)), end !== '', mayBeAmount)
  remembered.set(key, verdict)
  return verdict
}

/** The line of the digits; when nothing stands on it, the line above, if that is no more than a label. */
function ownLine(before: string): string {
  const line = /[^\n]*$/.exec(before)?.[0] ?? ''
  if (/\w/.test(line)) return line
  const above = /([^\n]*)\s*$/.exec(before)?.[1]?.trim() ?? ''
  return /[\t;|\d]/.test(above) || above.length > 40 ? '' : above + ':'
}

function judgeLine(line: string, isWhole: boolean, mayBeAmount: boolean): Verdict {
  const verdict = judgeWords(line, mayBeAmount)
  const isName = verdict !== 'other' || !isWhole || NAMES_ID.test(line) || NAMES_THING.test(line)
  // `Đã gửi hợp đồng` names nothing that has digits; an amount does.
  return isName || !judgeWords(line, false) ? verdict : undefined
}

function judgeWords(before: string, mayBeAmount: boolean): Verdict {
  const found = LAST_LABEL.exec(before)
  if (!found) return undefined
  const [, ahead = '', fixed, phone, contact, other, amount, between = ''] = found
  if ((amount && !mayBeAmount) || (other && NO_LABEL.test(ahead + other)))
    return judgeWords(ahead + between, mayBeAmount)
  const colon = /[:=#]\W*$/.test(between)
  const rest = between.replace(FILLERS, '')
  const words = rest.match(/[a-z]+/g)?.length ?? 0
  if (contact) {
    if (/\bmaz?\W+(?:\w+\W+){0,2}$/.test(ahead)) return 'other'
    if (contact !== 'may' && (/\bso $/.test(ahead) || (/^[cgl]/.test(contact) && FURTHER.test(between))))
      return 'phone'
    const told = judgeWords(ahead + between, mayBeAmount)
    return told === 'other' ? undefined : told
  }
  if (phone ?? fixed) {
    if (words > (colon ? 5 : 2)) return undefined
    return phone ? 'phone' : 'fixed'
  }
  if (other?.startsWith('ma') && SPENT.test(between)) return undefined
  if (isGiven(ahead, between)) return undefined
  // `SĐT/MST:` says both; what was sent to somebody is not the digits.
  const beside = /[/|&] ?$/.test(ahead) && LAST_LABEL.exec(ahead)
  if (beside && (beside[2] ?? beside[3]) && !/.{4}/.test(beside[7] ?? '')) return undefined
  if (/(?:den|toi|(?<!dat )cho|qua|vao|gui ve|to|from|for) (?:so\W*)?$/.test(between)) return undefined
  if (/\d{3}|[a-z]\W*[,;!?]\W*[a-z]|[a-z]\. |\t[^\t]*\w[^\t]*\t/.test(rest)) return undefined
  return words > (colon ? 5 : other?.startsWith('ma') ? 4 : 3) ? undefined : 'other'
}

/** Who is meant, named after a label. */
const PERSON = /:\W*(?:anh|chi|ong|ba|co|chu|bac|em|m(?:r?s?|iss))\b[^:]*, ?$/

/**
 * Whether a label has had its value, or only tells of somebody: after a comma, a bracket of several words, or who is meant,
 * the digits are a phone again. `chị Ngà (hợp đồng, 0912…)`.
 */
function isGiven(ahead: string, between: string): boolean {
  if (between.startsWith('):')) return /\(\W*\w[^()]*$/.test(ahead)
  if (between.startsWith(')')) return /\(\W*\w+\W+\w+\W+[^()]*$/.test(ahead)
  return /^ ?,(?: $|\W+[a-z])/.test(between) || PERSON.test(between)
}
