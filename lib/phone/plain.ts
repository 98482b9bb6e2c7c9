// Owns the plain copy of a text that all rules read: one kind of space, dash, dot and digit, nothing invisible, no vertical tab.

// Zero-width characters, soft hyphen, direction marks, word joiner, byte order mark.
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/
const UNUSUAL = /[\v[\]\u00a0\u00ad\u00b7\u2000-\u2069\u2212\u2219\u3000\u30fb\ufeff-\uff5e]/

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
  const code = sign.charCodeAt(0)
  if (code > 0xff00 && code < 0xff5f) return String.fromCharCode(code - 0xfee0)
  if (/[[\]]/.test(sign)) return code === 0x5b ? '(' : ')'
  if (/[\u00b7\u2022\u2219\u30fb]/.test(sign)) return '.'
  if (/[\u2010-\u2015\u2212]/.test(sign)) return '-'
  return /[\v\u00a0\u2000-\u200a\u202f\u205f\u3000]/.test(sign) ? ' ' : sign
}

const TONES = /[\u0300-\u036f]/g
/** Words of labels.ts that in another tone are another word, often a name: `Tiến` is no `tiền`, `Văn Đơn` no `vận đơn`. */
const SPELT = ' tiền thẻ giá tổng lô phiếu vận mã vat tin '.normalize('NFD')
const ALIKE = SPELT.replace(TONES, '')

/** Small letters without diacritics, `đ` as `d`, camelCase cut apart; words of another tone end in x, `mã` (code) in z; MB, the bank, is no Mb. */
export function fold(text: string): string {
  return text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/\bMB\b/g, 'mbb')
    .normalize('NFD')
    .toLowerCase()
    .replace(/[a-z\u0300-\u036f]+/g, foldWord)
    .replace(/[\u0111\u00f0]/g, 'd')
}

function foldWord(word: string): string {
  const bare = word.replace(TONES, '')
  if (bare === word || !ALIKE.includes(` ${bare} `)) return bare
  if (!SPELT.includes(` ${word} `)) return `${bare}x`
  return bare === 'ma' ? 'maz' : bare
}
