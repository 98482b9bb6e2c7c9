// Owns reading a run of digit groups as one Vietnamese number.

import type { Verdict } from './context.ts'
import { CLOSE } from './groups.ts'
import type { Reading } from './number.ts'
import { vietnamese } from './number.ts'
import { SERVICE, readOldLandline, readOldMobile, readToday } from './plan.ts'

/** Digits as they were written: `ends` are the ends of the groups, `gaps` what stands before each. */
export interface Written {
  digits: string
  ends: number[]
  gaps: number[]
  plus: boolean
}

export interface Read {
  reading: Reading
  alternative?: Reading
}

/** Reads the digits as one whole Vietnamese number, or null. */
export function read(written: Written, verdict: Verdict, mapOld: boolean): Read | null {
  const { digits, ends } = written
  const trunk = trunkLength(written, verdict)
  if (trunk < 0) return null
  const rest = digits.slice(trunk)
  if (SERVICE.test(rest) && !digits.startsWith('0')) return readService(written, rest, verdict)
  if (trunk === 0) {
    const reading = verdict === 'phone' || verdict === 'landline' ? readToday(rest) : null
    return reading && rest[0] !== '6' ? { reading } : null
  }
  const now = readToday(rest) ?? readOldMobile(rest, mapOld)
  const at = ends.findIndex((end) => end > trunk)
  const area = (ends[at] ?? 0) - trunk
  const old = readOld(rest, area, verdict, mapOld, written.plus)
  if (!now || !old) {
    const reading = now ?? old
    return reading && { reading }
  }
  return prefersOld(written, rest, at, area, verdict)
    ? { reading: old, alternative: now }
    : { reading: now, alternative: old }
}

/** How many leading digits are not the number's own: 0, 84, 0084, 840, 084; -1 when it can't be Vietnamese. */
function trunkLength({ digits, ends, gaps, plus }: Written, verdict: Verdict): number {
  const zero = (at: number) => (digits[at] === '0' ? at + 1 : at)
  if (plus) return digits.startsWith('84') ? zero(2) : digits[0] === '0' ? 1 : -1
  if (digits.startsWith('00')) return digits.startsWith('0084') ? zero(4) : -1
  if (digits.startsWith('84') && digits.length > 10) {
    return digits[2] !== '0' || ends.length > 1 || verdict ? zero(2) : -1
  }
  if (digits.startsWith('084') && digits.length === 12 && ends[0] === 3) {
    return verdict || (gaps[1] ?? 0) & CLOSE ? 3 : -1
  }
  return digits[0] === '0' ? 1 : 0
}

function readService({ digits, ends, gaps, plus }: Written, rest: string, verdict: Verdict): Read | null {
  const reading = vietnamese(rest, 'service')
  const first = digits.length - rest.length + 4
  if (verdict || plus) return { reading }
  // Years and ranges look like hotlines, tax codes of Can Tho and Bac Lieu like long ones.
  if (!ends.includes(first) && (rest.length > 8 || ends.length > 1)) return null
  if (gaps.slice(1).some((gap) => gap & ~3) || /^....(?:1[5-9]|20)..$/.test(rest)) return null
  return { reading }
}

function readOld(
  rest: string,
  area: number,
  verdict: Verdict,
  mapOld: boolean,
  plus: boolean,
): Reading | null {
  if (area < rest.length) return area < 4 ? readOldLandline(rest, area, mapOld) : null
  if (rest[0] === '4') return readOldLandline(rest, 1, mapOld)
  if ((!verdict && !plus) || readToday(rest)) return null
  return readOldLandline(rest, rest.length - 7, mapOld)
}

/** Whether the area code set apart makes it a landline from before 2017 rather than today's mobile. */
function prefersOld(
  { ends, gaps }: Written,
  rest: string,
  at: number,
  area: number,
  verdict: Verdict,
): boolean {
  const groups = ends.length - at
  const next = (ends[at + 1] ?? 0) - (ends[at] ?? 0)
  if (area === 1) return !(groups === 5 && next === 2)
  if (verdict === 'landline' && next !== 3) return true
  return rest[area] === '3' && ((gaps[at + 1] ?? 0) & CLOSE) > 0 && next !== 3
}
