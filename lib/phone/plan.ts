// Owns Vietnam's numbering plan: which digits are a number today, and what old ones became.

import type { Reading } from './number.ts'
import { vietnamese } from './number.ts'
import { OLD_AREAS, OLD_MOBILES } from './renumbered.ts'

// 030 and 031 are tax codes of Ho Chi Minh City, not mobiles, though libphonenumber accepts them; 080 is no mobile.
const MOBILE = /^(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)\d{7}$/

// Ha Noi (24; libphonenumber does not know 249) and Ho Chi Minh City (28) have subscribers of 8 digits, all others of 7;
// 69 are police and army lines, of 7 digits or of 6.
const LANDLINE =
  /^(?:2(?:0[3-9]|1[0-689]|2[0-25-9]|3[2-9]|4[2-9]|5[124-9]|6[0-39]|7[0-7]|8[2-9]|9[0-4679])\d{7}|69\d{6,7})$/

/** 1800 (free) and 1900 (paid) with 4 or 6 digits, written without 0 or 84. */
export const SERVICE = /^1[89]00(?:\d{4}|\d{6})$/

/** Today's number, from its digits without 0 or 84. */
export function readToday(digits: string): Reading | null {
  if (MOBILE.test(digits)) return vietnamese(digits, 'mobile')
  return LANDLINE.test(digits) ? vietnamese(digits, 'landline') : null
}

/** A mobile of 11 digits from before September 2018, from its digits without 0 or 84. */
export function readOldMobile(digits: string, mapOld: boolean): Reading | null {
  const now =
    digits.length === 10 && (/^16[2-9]/.test(digits) ? `3${digits[2]}` : OLD_MOBILES[digits.slice(0, 3)])
  return now ? vietnamese(mapOld ? now + digits.slice(3) : digits, 'mobile') : null
}

/** A landline from before 2017 whose area code is the first `areaLength` digits (1 to 3, without 0 or 84). */
export function readOldLandline(digits: string, areaLength: number, mapOld: boolean): Reading | null {
  const now = OLD_AREAS[digits.slice(0, areaLength)]
  const subscriber = digits.slice(areaLength)
  if (!now || subscriber < '2' || !LANDLINE.test(`2${now}${subscriber}`)) return null
  return vietnamese(mapOld ? `2${now}${subscriber}` : digits, 'landline')
}
