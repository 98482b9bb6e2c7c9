// Owns Vietnam's numbering plan: which digits are a number today, and what old ones became.
// Source: the Ministry's plans of 2014 (landlines, moved February to June 2017) and 2018 (mobiles, September to November 2018).

import type { Reading } from './number.ts'
import { vietnamese } from './number.ts'

// 030 and 031 are tax codes of Ho Chi Minh City, not mobiles, though libphonenumber accepts them; 080 is no mobile.
const MOBILE = /^(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)\d{7}$/

// Ha Noi (24) and Ho Chi Minh City (28) have subscribers of 8 digits, all others of 7; 69 are police and army lines.
const LANDLINE =
  /^(?:2(?:0[3-9]|1[0-689]|2[0-25-9]|3[2-9]|4[2-8]|5[124-9]|6[0-39]|7[0-7]|8[2-9]|9[0-4679])|69)\d{7}$/

/** 1800 (free) and 1900 (paid) with 4 or 6 digits, written without 0 or 84. */
export const SERVICE = /^1[89]00(?:\d{4}|\d{6})$/

// Mobiles of 11 digits: `old:new` prefixes; the last 7 digits stay. 016x became 03x.
const OLD_MOBILES =
  ' 120:70 121:79 122:77 126:76 128:78 123:83 124:84 125:85 127:81 129:82 186:56 188:58 199:59 '

// Area codes before 2017 without the leading 0: `old:new`, where the new one follows a 2.
const OLD_AREAS =
  ' 4:4 8:8 22:12 231:13 20:14 230:15 29:16 52:32 53:33 54:34 510:35 511:36 37:37 38:38 39:39 33:03 240:04 25:05 26:06 27:07 280:08 281:09 320:20 321:21 241:22 31:25 351:26 36:27 350:28 30:29 780:90 781:91 710:92 711:93 74:94 76:96 77:97 79:99 61:51 62:52 64:54 55:55 56:56 57:57 58:58 68:59 60:60 501:61 500:62 63:63 59:69 70:70 651:71 72:72 73:73 650:74 75:75 66:76 67:77 '

/** What follows ` old:` in a table, or undefined. */
function renamed(table: string, old: string): string | undefined {
  const at = table.indexOf(` ${old}:`) + old.length + 2
  return at > old.length + 1 ? table.slice(at, table.indexOf(' ', at)) : undefined
}

/** Today's number, from its digits without 0 or 84. */
export function readToday(digits: string): Reading | null {
  if (MOBILE.test(digits)) return vietnamese(digits, 'mobile')
  return LANDLINE.test(digits) ? vietnamese(digits, 'landline') : null
}

/** A mobile of 11 digits from before September 2018, from its digits without 0 or 84. */
export function readOldMobile(digits: string, mapOld: boolean): Reading | null {
  const now =
    digits.length === 10 &&
    (/^16[2-9]/.test(digits) ? `3${digits[2]}` : renamed(OLD_MOBILES, digits.slice(0, 3)))
  return now ? vietnamese(mapOld ? now + digits.slice(3) : digits, 'mobile') : null
}

/** A landline from before 2017 whose area code is the first `areaLength` digits (1 to 3, without 0 or 84). */
export function readOldLandline(digits: string, areaLength: number, mapOld: boolean): Reading | null {
  const now = renamed(OLD_AREAS, digits.slice(0, areaLength))
  const subscriber = digits.slice(areaLength)
  if (!now || subscriber < '2' || !LANDLINE.test(`2${now}${subscriber}`)) return null
  return vietnamese(mapOld ? `2${now}${subscriber}` : digits, 'landline')
}
