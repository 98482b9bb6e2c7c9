// Text, numbers and lists as an unknown server may send them. Nothing here throws.

const maxLength = 500

/** C0 and C1 controls, zero-width and bidi marks, line separators, and surrogates (looked at more closely). */
const suspicious =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb]/
// oxlint-disable-next-line no-control-regex
const breaks = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g
const invisible = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]+/g

/** Plain text of at most 500 characters, without what could hide or reorder it; empty where there is none. */
export function readText(value: unknown): string {
  if (typeof value === 'string') return value === '' ? '' : cleanText(value, maxLength)
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : ''
}

export function cleanText(text: string, length: number): string {
  // Cut twice: first so that a huge string costs little, then where cutting split a pair.
  let short = text.length > length ? text.slice(0, length) : text
  if (suspicious.test(short)) short = short.replace(breaks, ' ').replace(invisible, '').toWellFormed()
  return short.trim()
}

/** A finite number, also when sent as text; null where there is none. */
export function readNumber(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value !== 'string' || value.length > 20 || !/^\s*-?\d+(\.\d+)?\s*$/.test(value)) return null
  return Number(value)
}

/** An array as it is, a lone value as an array of one, nothing as an empty one; at most `most` long. */
export function readList(value: unknown, most: number): unknown[] {
  if (Array.isArray(value)) return value.length > most ? value.slice(0, most) : value
  return value === null || value === undefined || value === '' ? [] : [value]
}

export type Fields = { readonly [name: string]: unknown }

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The two-digit number at `at`; NaN where there is none. */
export function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48
  const ones = text.charCodeAt(at + 1) - 48
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN
}
