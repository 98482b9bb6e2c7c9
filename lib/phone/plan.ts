// Owns Vietnam's numbering plan: which digits are a number today, and what old ones became.
// Source: the Ministry's plans of 2014 (landlines, moved February to June 2017) and 2018 (mobiles, September to November 2018).

import type { Reading } from './number.ts'
import { vietnamese } from './number.ts'

// 030 and 031 are tax codes of Ho Chi Minh City, not mobiles, though libphonenumber accepts them.
const MOBILE = /^(?:3[2-9]|5[25689]|7[06-9]|[89]\d)\d{7}$/
const NO_MOBILE = /^80/

// Ha Noi (24) and Ho Chi Minh City (28) have subscribers of 8 digits, all others of 7.
const LANDLINE =
  /^2(?:0[3-9]|1[0-689]|2[0-25-9]|3[2-9]|4[2-8]|5[124-9]|6[0-39]|7[0-7]|8[2-9]|9[0-4679])\d{7}$/

/** 1800 (free) and 1900 (paid) with 4 or 6 digits, written without 0 or 84. */
export const SERVICE = /^1[89]00(?:\d{4}|\d{6})$/

// Police and army lines.
const FORCES = /^69\d{7}$/

// Mobiles of 11 digits: old prefix → new prefix; the last 7 digits stay. 016x became 03x.
const OLD_MOBILE: Record<string, string> = {
  120: '70', 121: '79', 122: '77', 126: '76', 128: '78',
  123: '83', 124: '84', 125: '85', 127: '81', 129: '82',
  162: '32', 163: '33', 164: '34', 165: '35', 166: '36', 167: '37', 168: '38', 169: '39',
  186: '56', 188: '58', 199: '59',
} // prettier-ignore

// Area codes before 2017, without the leading 0 → today's.
const OLD_AREA: Record<string, string> = {
  4: '24', 8: '28', 22: '212', 231: '213', 20: '214', 230: '215', 29: '216',
  52: '232', 53: '233', 54: '234', 510: '235', 511: '236', 37: '237', 38: '238', 39: '239',
  33: '203', 240: '204', 25: '205', 26: '206', 27: '207', 280: '208', 281: '209',
  320: '220', 321: '221', 241: '222', 31: '225', 351: '226', 36: '227', 350: '228', 30: '229',
  780: '290', 781: '291', 710: '292', 711: '293', 74: '294', 76: '296', 77: '297', 79: '299',
  61: '251', 62: '252', 64: '254', 55: '255', 56: '256', 57: '257', 58: '258', 68: '259',
  60: '260', 501: '261', 500: '262', 63: '263', 59: '269', 70: '270', 651: '271', 72: '272',
  73: '273', 650: '274', 75: '275', 66: '276', 67: '277',
} // prettier-ignore

/** Today's number, from its digits without 0 or 84. */
export function readToday(digits: string): Reading | null {
  if (digits.length === 9 && MOBILE.test(digits) && !NO_MOBILE.test(digits))
    return vietnamese(digits, 'mobile')
  if (LANDLINE.test(digits) || FORCES.test(digits)) return vietnamese(digits, 'landline')
  return null
}

/** A mobile of 11 digits from before September 2018, from its digits without 0 or 84. */
export function readOldMobile(digits: string, mapOld: boolean): Reading | null {
  if (digits.length !== 10) return null
  const now = OLD_MOBILE[digits.slice(0, 3)]
  return now ? vietnamese(mapOld ? now + digits.slice(3) : digits, 'mobile') : null
}

/** A landline from before 2017 whose area code is the first `areaLength` digits (1 to 3, without 0 or 84). */
export function readOldLandline(digits: string, areaLength: number, mapOld: boolean): Reading | null {
  const now = OLD_AREA[digits.slice(0, areaLength)]
  const subscriber = digits.slice(areaLength)
  if (!now || subscriber.length !== (areaLength === 1 ? 8 : 7)) return null
  if (!LANDLINE.test(now + subscriber) || subscriber < '2') return null
  return vietnamese(mapOld ? now + subscriber : digits, 'landline')
}
