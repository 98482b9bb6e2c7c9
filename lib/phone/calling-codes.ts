// Owns what is needed of other countries without their metadata: calling codes and how long a number can be.
// Source: ITU-T E.164 and its list of assigned country codes.

/** Calling codes of one or two digits; all others have three. */
const SHORT = /^(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/
/** Countries with at most 8 digits after the code, at most 9, and more than 10. */
const EIGHT = /^(?:4[57]|65|85[23])/
const NINE = /^(?:27|3[1-4]|4[18]|6[16]|855|886|9[67][126])/
const MANY = /^(?:3[59]|4[39]|5[45]|62|86)/

/** Country (ISO 3166 alpha-2; 'ZZ' for none) and digits that may be its national number, trunk prefix included. */
export const NATIONAL =
  /^(?:(?:US|CA)1?[2-9]\d{9}|RU[78]?[3-9]\d{9}|(?:DE|ID)0\d{6,12}|BR0?\d{10,11}|FR0\d{9}|(?!US|CA|RU|DE|ID|BR|FR|ZZ)..[01]?\d{7,10})$/

/** The calling code at the start of international digits (no plus). */
export function callingCodeOf(digits: string): string {
  return SHORT.exec(digits)?.[0] ?? digits.slice(0, 3)
}

/** Most digits, calling code included, of a number that begins with these international digits. */
export function mostDigits(digits: string): number {
  if (MANY.test(digits)) return 15
  return callingCodeOf(digits).length + (EIGHT.test(digits) ? 8 : NINE.test(digits) ? 9 : 10)
}
