// Owns how digits were written: their groups, and what stands between them.

/** What stands before a group, as bits. */
export const DOT = 1
export const DASH = 2
export const SLASH = 4
export const BRACKET = 8
/** A comma or an underscore. */
export const COMMA = 32
/** More than one character. */
export const WIDE = 16

const MOST_DIGITS = 16
const WIDEST_GAP = 5

/** Groups of digits that follow each other, as far as one number could reach. */
export interface Written {
  digits: string
  /** Where each group ends in the text. */
  ends: number[]
  /** How many digits there are up to the end of each group. */
  counts: number[]
  /** What stands before each group; 0 for the first, and for one plain space. */
  gaps: number[]
}

/** Reads groups from `at`, a digit in plain text, on. */
export function readWritten(text: string, at: number): Written {
  const written: Written = { digits: '', ends: [], counts: [], gaps: [] }
  let gap = 0
  let from = at
  for (let end = at; ; end++) {
    const code = text.charCodeAt(end)
    if (code > 47 && code < 58) {
      if (from < 0) from = end
      continue
    }
    if (from >= 0) {
      written.digits += text.slice(from, end)
      if (written.digits.length > MOST_DIGITS) return written
      written.ends.push(end)
      written.counts.push(written.digits.length)
      written.gaps.push(gap)
      from = -1
      gap = 0
    } else gap |= WIDE
    if (code === 45) gap |= DASH
    else if (code === 46) gap |= DOT
    else if (code === 47) gap |= SLASH
    else if (code === 40 || code === 41) gap |= BRACKET
    else if (code === 44 || code === 95) gap |= COMMA
    else if (code !== 32) return written
    if (end - (written.ends.at(-1) ?? end) >= WIDEST_GAP) return written
  }
}
