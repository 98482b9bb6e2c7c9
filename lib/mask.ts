// Takes numbers and credentials out of a text that is shown to others.

const hidden = '•••'

/** Up to this many digits in a row say nothing about a person: HTTP statuses, extensions, clock times. */
const longestRun = 3

const digitRuns = new RegExp(`\\p{Nd}{${longestRun + 1},}`, 'gu')

/** Digits parted by what people put between the groups of a phone number. */
const grouped = /\p{Nd}(?:[\s.,\-–—()/\u00a0\u200b-\u200f\u2060]*\p{Nd})+/gu

const secretNames =
  /(bearer|basic|token|api[-_ ]?key|key|password|passwd|secret|mật khẩu|mã truy cập|khóa)(["']?\s*[:=]?\s*)\S+/giu

/** The last wall: no run of more than three digits, in any script. */
export function maskDigits(text: string): string {
  return text.replace(digitRuns, hidden)
}

/**
 * A text somebody else wrote, such as an error message of the server: one line of at most `longest` characters without
 * phone numbers, addresses, credentials, or anything that could be one.
 */
export function maskForeign(text: string, longest = 160): string {
  const line = text
    .slice(0, 10_000)
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .replace(secretNames, `$1 ${hidden}`)
    .replace(grouped, (digits) => (digits.replace(/\P{Nd}/gu, '').length > longestRun ? hidden : digits))
    .split(' ')
    .map((word) => (couldBeSecret(word) ? hidden : word))
    .join(' ')
    .trim()
  return maskDigits(line.length > longest ? `${line.slice(0, longest)}…` : line)
}

/** Tokens, keys, mail addresses: words that are long, or mix letters and digits as no prose does. */
function couldBeSecret(word: string): boolean {
  if (word.length >= 20 || word.includes('@')) return true
  return word.length >= 6 && /\p{L}/u.test(word) && /\p{Nd}/u.test(word)
}
