// Owns what is needed of other countries without their metadata: calling codes and how long a number can be.
// Source: ITU-T E.164 and its list of assigned country codes.

/** Calling codes of one or two digits; all others have three. */
const SHORT = /^(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/

/** Most digits of a number after its calling code, where that is less than E.164's 15 in all. */
const MOST: Record<string, number> = {
  1: 10,
  7: 10,
  20: 10,
  27: 9,
  31: 9,
  32: 9,
  33: 9,
  34: 9,
  41: 9,
  44: 10,
  45: 8,
  47: 8,
  48: 9,
  52: 10,
  60: 10,
  61: 9,
  62: 12,
  63: 10,
  64: 10,
  65: 8,
  66: 9,
  81: 10,
  82: 10,
  86: 11,
  90: 10,
  91: 10,
  92: 10,
  852: 8,
  853: 8,
  855: 9,
  856: 10,
  880: 10,
  886: 9,
  966: 9,
  971: 9,
  972: 9,
}

/** The calling code at the start of international digits (no plus). */
export function callingCodeOf(digits: string): string {
  return SHORT.exec(digits)?.[0] ?? digits.slice(0, 3)
}

/** Most digits, calling code included, of a number that begins with these international digits. */
export function mostDigits(digits: string): number {
  const code = callingCodeOf(digits)
  const most = MOST[code]
  return most ? code.length + most : 15
}
