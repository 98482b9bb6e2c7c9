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

/** What may stand between two groups. */
const SIGNS: Record<string, number> = {
  ' ': 0,
  '.': DOT,
  '-': DASH,
  '/': SLASH,
  '(': BRACKET,
  ')': BRACKET,
  ',': COMMA,
  _: COMMA,
}

const MOST_DIGITS = 16
const WIDEST_GAP = 5

/** Groups of digits that follow each other, as far as one number could reach. */
export interface Written {
  digits: string
  /** How many groups; the lists are as long as any number was, with 0 after the last count and gap. */
  size: number
  /** Where each group ends in the text. */
  ends: number[]
  /** How many digits there are up to the end of each group. */
  counts: number[]
  /** What stands before each group; 0 for the first, and for one plain space. */
  gaps: number[]
}

/** One for all: made anew for each number of a page, it would be most of what the scan leaves to be collected. */
const written: Written = { digits: '', size: 0, ends: [], counts: [], gaps: [] }

/** Reads groups from `at`, a digit in plain text, on. What it gives is good until it is called again. */
export function readWritten(text: string, at: number): Readonly<Written> {
  let digits = ''
  let size = 0
  let gap = 0
  let from = at
  let last = at
  for (let end = at; ; end++) {
    const code = text.charCodeAt(end)
    if (code > 47 && code < 58) {
      if (from < 0) from = end
      continue
    }
    if (from >= 0) {
      digits += text.slice(from, end)
      if (digits.length > MOST_DIGITS) break
      written.ends[size] = last = end
      written.counts[size] = digits.length
      written.gaps[size++] = gap
      from = -1
      gap = 0
    } else gap |= WIDE
    const bit = SIGNS[text.charAt(end)]
    if (bit === undefined) break
    gap |= bit
    if (end - last >= WIDEST_GAP) break
  }
  // After the last group nothing follows, whatever stood there before.
  written.counts[size] = written.gaps[size] = 0
  written.digits = digits
  written.size = size
  return written
}
