// Owns reading digits, as they were written, as one Vietnamese number.

import type { Verdict } from './context.ts'
import type { Reading } from './number.ts'
import { vietnamese } from './number.ts'
import { SERVICE, readOldLandline, readOldMobile, readToday } from './plan.ts'
import type { Written } from './written.ts'
import { BRACKET, DASH, SLASH } from './written.ts'

export interface Read {
  reading: Reading
  alternative?: Reading
}

/** Reads the first `last + 1` groups as one whole Vietnamese number, or null; `plus` when a plus stood before them. */
export function read(
  written: Written,
  last: number,
  plus: boolean,
  verdict: Verdict,
  mapOld: boolean,
): Read | null {
  const { counts } = written
  const digits = written.digits.slice(0, counts[last])
  const trunk = trunkLength(digits, written, plus, verdict, last)
  if (trunk < 0) return null
  const own = digits.slice(trunk)
  const told = verdict ?? plus
  if (digits[0] !== '0' && SERVICE.test(own)) return readService(own, written, last, told)
  // Nine digits together are anything; an army line is one by its grouping.
  if (own.length === 8 && last === 0 && !told) return null
  const today = readToday(own)
  const now = today ?? readOldMobile(own, mapOld)
  // A round number that begins with no zero is an amount, whatever stands over it.
  if (trunk === 0) return verdict && now && own[0] !== '6' && !own.endsWith('000') ? { reading: now } : null
  let at = 0
  while ((counts[at] ?? trunk + 1) <= trunk) at++
  const area = Math.min(counts[at] ?? 0, digits.length) - trunk
  const old = readOld(own, area, !now && told, mapOld)
  if (!now || !old) {
    const reading = now ?? old
    return reading && { reading }
  }
  return prefersOld(written, at, area, own, last, verdict)
    ? { reading: old, alternative: now }
    : { reading: now, alternative: old }
}

/** How many leading digits are not the number's own (0, 84, 840, 0084, 084); -1 when it can't be Vietnamese. */
function trunkLength(
  digits: string,
  { counts, gaps }: Written,
  plus: boolean,
  verdict: Verdict,
  last: number,
): number {
  const { length } = digits
  const country = digits.startsWith('84') ? 2 : digits.startsWith('0084') && !plus ? 4 : 0
  if (country && (length > country + 8 || SERVICE.test(digits.slice(country)))) {
    if (digits[country] !== '0') return country
    return plus || verdict || last > 0 ? country + 1 : -1
  }
  if (length === 12) return counts[0] === 3 && (verdict || (gaps[1] ?? 0) & BRACKET) ? 3 : -1
  return digits[0] === '0' ? 1 : 0
}

function readService(own: string, written: Written, last: number, told: Verdict | boolean): Read | null {
  const { counts, gaps } = written
  const reading: Read = { reading: vietnamese(own, 'service') }
  if (told) return reading
  // Years, ranges and round prices look like hotlines, tax codes of Can Tho and Bac Lieu like long ones.
  if (/^....(?:(?:1[5-9]|20)..|0000)$/.test(own)) return null
  if (last === 0) return counts[0] === 8 ? reading : null
  if (counts[0] !== 4 || (own.length === 8 && last > 1 && !isInPairs(own, written, last))) return null
  return gaps.slice(1, last + 1).some((gap) => gap & (DASH | SLASH | BRACKET)) ? null : reading
}

/** `1800 62 19`: two pairs that are no month and day. */
function isInPairs(own: string, { counts, gaps }: Written, last: number): boolean {
  return (
    last === 2 && counts[1] === 6 && gaps[1] === gaps[2] && (own.slice(4, 6) > '12' || own.slice(6) > '31')
  )
}

function readOld(own: string, area: number, told: Verdict | boolean, mapOld: boolean): Reading | null {
  // No old area code began with 9.
  if (own >= '9') return null
  if (area < own.length) {
    const old = area < 4 ? readOldLandline(own, area, mapOld) : null
    // Four digits first may be an area code with the subscriber's first: `0613.822.456`.
    if (old || area !== 3) return old
  }
  if (own[0] === '4') return readOldLandline(own, 1, mapOld)
  return told ? readOldLandline(own, own.length - 7, mapOld) : null
}

/** Whether the area code set apart makes it a landline from before 2017 rather than today's mobile. */
function prefersOld(
  { counts, gaps }: Written,
  at: number,
  area: number,
  own: string,
  last: number,
  verdict: Verdict,
): boolean {
  const next = (counts[at + 1] ?? 0) - (counts[at] ?? 0)
  const isBracketed = ((gaps[at + 1] ?? 0) & BRACKET) > 0
  if (area === 1) return isBracketed || last - at < (next === 2 ? 4 : 5)
  // Most landlines outside the two cities began with 3; mobiles are written in threes.
  const start = own[area] ?? ''
  if ((next === 3 && !isBracketed) || !'36'.includes(start)) return false
  return verdict === 'fixed' || (start === '3' && (next !== 4 || isBracketed))
}
