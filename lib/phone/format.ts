// Owns how a number is written for people.

import { callingCodeOf } from './calling-codes.ts'
import type { NumberKind } from './number.ts'

/** `0912 345 678`, `024 3825 7863`, `0236 382 2821`, `1900 6067`; foreign: `+65 6123 4567`. */
export function formatNumber({ e164, kind }: { e164: string; kind: NumberKind }): string {
  const own = e164.slice(3)
  if (kind === 'service') return inGroups(own, 4)
  if (kind !== 'international') return inGroups(`0${own}`, /^(?:2[48]|69)/.test(own) ? 3 : 4)
  const code = callingCodeOf(e164.slice(1))
  return `+${inGroups(e164.slice(1), code.length)}`
}

/** The first `head` digits, then groups of 3 and 4: 7 digits as 3 4, 8 as 4 4, 9 as 3 3 3, 10 as 3 3 4, 11 as 4 4 3. */
function inGroups(digits: string, head: number): string {
  const rest = digits.slice(head)
  const parts = rest.length % 4 === 0 || rest.length === 11 ? /(\d{4})(?=\d{3})/g : /(\d{3})(?=\d{3})/g
  return `${digits.slice(0, head)} ${rest.replace(parts, '$1 ')}`
}
