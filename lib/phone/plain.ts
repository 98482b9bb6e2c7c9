// Owns the plain copy of a text that all rules read: one kind of space, dash, dot and digit, nothing invisible, no vertical tab.

// Zero-width characters, soft hyphen, direction marks, word joiner, byte order mark.
const INVISIBLE = /\p{Cf}/u
const UNUSUAL = /[\v[\]\u00a0\u00ad·\u2000-\u2069−∙。・\u3000\ufeff-～]/

export interface Plain {
  text: string
  /** Where each character stood in the original; undefined when the text is the original. */
  origin?: number[]
}

/** No-break, thin and figure spaces become spaces, dashes `-`, bullets and middle dots `.`, full-width signs narrow. */
export function toPlain(original: string): Plain {
  if (!UNUSUAL.test(original)) return { text: original }
  const origin: number[] = []
  let text = ''
  for (let at = 0; at < original.length; at++) {
    const sign = original.charAt(at)
    if (INVISIBLE.test(sign)) continue
    origin.push(at)
    text += toPlainSign(sign)
  }
  return { text, origin }
}

function toPlainSign(sign: string): string {
  if (/[！-～]/.test(sign)) return sign.normalize('NFKC')
  if (sign === '[') return '('
  if (sign === ']') return ')'
  if (/[·•․∙。・]/.test(sign)) return '.'
  if (/[‐-―−]/.test(sign)) return '-'
  return /[^\S\n\r\t]/.test(sign) ? ' ' : sign
}

const TONES = /\p{M}/gu
/** Words of labels.ts that in another tone are another word, often a name: `Tiến` is no `tiền`, `Văn Đơn` no `vận đơn`. */
const SPELT = ' tiền thẻ giá tổng lô phiếu vận mã vat tin từ đến '.normalize('NFD')
const ALIKE = SPELT.replace(TONES, '')

/** Small letters without diacritics, `đ` as `d`, camelCase and snake_case cut apart; words of another tone end in x, `mã` (code) and `thẻ` (card) in z; MB, the bank, is no Mb. */
export function fold(text: string): string {
  return text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/_/g, ' ')
    .replace(/(?<!\p{L})MB\b/gu, 'mbb')
    .normalize('NFD')
    .toLowerCase()
    .replace(/[a-z\p{M}]+/gu, foldWord)
    .replace(/[đð]/g, 'd')
}

function foldWord(word: string): string {
  const bare = word.replace(TONES, '')
  if (bare === word || !ALIKE.includes(` ${bare} `)) return bare
  if (!SPELT.includes(` ${word} `)) return `${bare}x`
  return bare === 'ma' || bare === 'the' ? `${bare}z` : bare
}
