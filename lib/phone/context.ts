// Owns what the words before some digits say about them.

import { FILLERS, LAST_LABEL } from './labels.ts'
import { fold } from './plain.ts'

/** A phone, a fixed line, certainly something else, or nothing said. */
export type Verdict = 'phone' | 'fixed' | 'other' | undefined

const SPEAKS = /[a-z\u00c0-\u1ef9\u2100-\u27ff\ud83d]/i
const SYMBOL = /[☎☏✆📞📱📲℡](?:\ufe0f|[\s:.])*$/u
const MOST_REMEMBERED = 500
const remembered = new Map<string, Verdict>()

/**
 * What `before`, the text up to the digits, says about them; `outer` is a label from outside the text. Words for an
 * amount say nothing about what can't be one.
 */
export function labelBefore(before: string, outer: string | undefined, mayBeAmount: boolean): Verdict {
  return (
    (SPEAKS.test(before) ? judge(before, mayBeAmount) : undefined) ??
    (outer ? judge(outer.slice(-64) + ':', mayBeAmount) : undefined)
  )
}

function judge(before: string, mayBeAmount: boolean): Verdict {
  const key = `${mayBeAmount}${before}`
  if (remembered.has(key)) return remembered.get(key)
  if (remembered.size > MOST_REMEMBERED) remembered.clear()
  const verdict = SYMBOL.test(before) ? 'phone' : judgeWords(fold(ownLine(before)), mayBeAmount)
  remembered.set(key, verdict)
  return verdict
}

/** The line of the digits; when nothing stands on it, the line above, if that is no more than a label. */
function ownLine(before: string): string {
  const line = /[^\n]*$/.exec(before)?.[0] ?? ''
  if (/\w/.test(line)) return line
  const above = /([^\n]*)\s*$/.exec(before)?.[1]?.trim() ?? ''
  return /[\t\d]/.test(above) || above.length > 40 ? '' : above + ':'
}

function judgeWords(before: string, mayBeAmount: boolean): Verdict {
  const found = LAST_LABEL.exec(before)
  if (!found) return undefined
  const [, ahead = '', fixed, phone, contact, , amount, between = ''] = found
  if (amount !== undefined && !mayBeAmount) return judgeWords(ahead + between, mayBeAmount)
  const colon = /[:=#][\W_]*$/.test(between)
  const rest = between.replace(FILLERS, '')
  const words = rest.match(/[a-z]+/g)?.length ?? 0
  if (contact !== undefined) {
    if (/\bmaz?\W+(?:\w+\W+){0,2}$/.test(ahead)) return 'other'
    const told = judgeWords(ahead + between, mayBeAmount)
    return told === 'other' ? undefined : told
  }
  if (phone !== undefined || fixed !== undefined) {
    if (words > (colon ? 5 : 2)) return undefined
    return fixed === undefined ? 'phone' : 'fixed'
  }
  // `SĐT/MST:` says both; what was sent to somebody is not the digits.
  const [, , alsoFixed, alsoPhone, , , , joint = ''] =
    (/[/|&] ?$/.test(ahead) && LAST_LABEL.exec(ahead)) || []
  if ((alsoFixed ?? alsoPhone) !== undefined && joint.length < 4) return undefined
  if (/(?:den|(?<!dat )cho|qua|vao|gui ve|to|from|for) (?:so )?$/.test(between)) return undefined
  if (/\d{3}|[a-z]\W*[,;!?]\W*[a-z]|[a-z]\. |\t[^\t]*\w[^\t]*\t/.test(rest)) return undefined
  return words > (colon ? 5 : 3) ? undefined : 'other'
}
