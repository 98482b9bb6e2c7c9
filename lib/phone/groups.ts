// Owns cutting a text into groups of digits and saying what stands between them.

/** What stands between two groups of one chain, as bits. A chain ends at anything else. */
export const SPACE = 1
export const DOT = 2
export const DASH = 4
export const SLASH = 8
export const OPEN = 16
export const CLOSE = 32
/** A separator with spaces around it, or several spaces: ` - `, `. `. */
export const WIDE = 64

export interface Group {
  start: number
  end: number
  digits: string
  /** Bits of what stands before it in its chain; -1 when the chain starts here. */
  gap: number
  /** Set when the group is part of a date or a time: no number may use it. */
  blocked: boolean
  /** Set once a number ends with this group. */
  used: boolean
}

const LONGEST_GAP = 6

/** The digit 0 to 9 of a code unit, full-width ones included, or -1. */
export function digitOf(code: number): number {
  if (code < 58) return code - 48 < 0 ? -1 : code - 48
  return code >= 0xff10 && code <= 0xff19 ? code - 0xff10 : -1
}

/** Characters that show nothing: zero-width, soft hyphen, direction marks, word joiner, byte order mark. */
export function isInvisible(code: number): boolean {
  return (
    code === 0xad ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069) ||
    code === 0xfeff
  )
}

/** Spaces within a line: plain, no-break, thin, figure, ideographic and their kin. Tab and newline part cells and blocks. */
export function isSpace(code: number): boolean {
  return (
    code === 32 ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  )
}

/** The bit of a separator, 0 for an invisible character, -1 for anything that ends a chain. */
function gapOf(code: number): number {
  if (isSpace(code)) return SPACE
  switch (code) {
    case 0x2e: // .
    case 0xb7: // middle dot
    case 0x2022: // bullet
    case 0x2219:
    case 0x22c5:
    case 0x30fb:
    case 0xff0e:
      return DOT
    case 0x2d: // -
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
    case 0xff0d:
      return DASH
    case 0x2f: // /
    case 0xff0f:
      return SLASH
    case 0x28: // (
    case 0xff08:
      return OPEN
    case 0x29: // )
    case 0xff09:
      return CLOSE
  }
  return isInvisible(code) ? 0 : -1
}

/** The next group of digits at or after `from`, the end of the group before it (0 at first). */
export function nextGroup(text: string, from: number): Group | null {
  let at = from
  let gap = from === 0 ? -1 : 0
  let spaces = 0
  let digit = -1
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    digit = digitOf(code)
    if (digit >= 0) break
    if (gap < 0) continue
    const bit = at - from < LONGEST_GAP ? gapOf(code) : -1
    if (bit === SPACE) spaces++
    gap = bit < 0 ? -1 : gap | bit
  }
  if (digit < 0) return null
  if (gap > 0 && (spaces > 1 || (spaces === 1 && gap & (DOT | DASH | SLASH)))) gap |= WIDE
  const start = at
  let wide = false
  for (; at < text.length && (digit = digitOf(text.charCodeAt(at))) >= 0; at++)
    wide ||= text.charCodeAt(at) > 127
  const digits = at - start > 16 ? '' : text.slice(start, at)
  return {
    start,
    end: at,
    digits: wide ? narrow(digits) : digits,
    gap,
    blocked: at - start > 16,
    used: false,
  }
}

/** Full-width digits and plus signs as plain ones. */
export function narrow(text: string): string {
  return text.replace(/[\uff0b\uff10-\uff19]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
}
