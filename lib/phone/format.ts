// Owns how a number is written for people.

import { callingCodeOf } from './calling-codes.ts'
import type { NumberKind } from './number.ts'

/** `0912 345 678`, `024 3825 7863`, `0236 382 2821`, `1900 6067`; foreign: `+65 6123 4567`. */
export function formatNumber({ e164, kind }: { e164: string; kind: NumberKind }): string {
  const digits = e164.slice(1)
  if (kind === 'international') {
    const code = callingCodeOf(digits)
    return `+${code} ${inGroups(digits.slice(code.length))}`
  }
  const own = digits.slice(2)
  if (kind === 'service') return `${own.slice(0, 4)} ${inGroups(own.slice(4))}`
  if (/^2[48]/.test(own)) return `0${own.slice(0, 2)} ${inGroups(own.slice(2))}`
  if (/^69/.test(own)) return `0${own.slice(0, 2)} ${inGroups(own.slice(2))}`
  return `0${own.slice(0, 3)} ${inGroups(own.slice(3))}`
}

/** Groups of 3 and 4: 8 digits as 4 4, 9 as 3 3 3, 10 as 3 3 4. */
function inGroups(digits: string): string {
  const { length } = digits
  if (length < 6) return digits
  if (length === 8) return `${digits.slice(0, 4)} ${digits.slice(4)}`
  const tail = length % 3 === 0 ? 3 : length % 3 === 1 ? 4 : 5
  const head = digits.slice(0, length - tail).replace(/(\d{3})(?=\d)/g, '$1 ')
  return `${head} ${tail === 5 ? `${digits.slice(-5, -3)} ${digits.slice(-3)}` : digits.slice(-tail)}`
}
