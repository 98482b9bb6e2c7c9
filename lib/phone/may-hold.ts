// Owns the quick look at any text: whether reading it for numbers is worth while.

const CANDIDATE = /[\d\uff10-\uff19](?:[^\d\uff10-\uff19\n]{0,6}[\d\uff10-\uff19]){6}/

const CLOCK = String.raw`\d\d?:\d\d(?::\d\d)?`
const DAY = String.raw`\d\d?([./-])\d\d?\1\d{4}|\d{4}([./-])\d\d?\2\d\d?`
/** A moment or an amount, and nothing else: what most cells with many digits hold. */
const PLAINLY_OTHER = new RegExp(
  String.raw`^\s*(?:(?:${CLOCK},?\s+)?(?:${DAY})(?:(?:,?\s+|T)${CLOCK})?|-?[\d.,]+\s?(?:đ|₫|vn[dđ]))\s*$`,
  'i',
)

/** Whether the text holds enough digits close together. */
export function mayHoldNumber(text: string): boolean {
  return CANDIDATE.test(text)
}

/** The same for all of a text, in the default country (ISO 3166 alpha-2). */
export function mayHoldWhole(text: string, country: string): boolean {
  return mayHoldNumber(text) && !(country === 'VN' && hasFewDigits(text)) && !PLAINLY_OTHER.test(text)
}

/**
 * Whether a text with a few digits has too few of them: no number of Vietnam has less than 9, but for 1800 and 1900.
 * Dates and prices end here, before anything is asked about the elements around them.
 */
function hasFewDigits(text: string): boolean {
  if (text.length > 24) return false
  let digits = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 48 && code <= 57) digits++
    // A plus, or a sign that may be a digit of full width.
    else if (code === 43 || code > 0xff00) return false
  }
  return digits < 9 && !/1\D{0,2}[89]/.test(text)
}
