// Owns the plain copy of a text that all rules read: one kind of space, dash, dot and digit, nothing invisible.

/** Zero-width characters, soft hyphen, direction marks, word joiner, byte order mark. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/
const UNUSUAL =
  /[[\]\u00a0\u00b7\u2000-\u200a\u2010-\u2015\u2022\u202f\u205f\u2212\u2219\u3000\u30fb\uff01-\uff5e]/g

export interface Plain {
  text: string
  /** Where each character stood in the original; undefined when nothing was left out. */
  origin?: number[]
}

/** No-break, thin and figure spaces become spaces, dashes `-`, bullets and middle dots `.`, full-width signs narrow. */
export function toPlain(original: string): Plain {
  const origin: number[] = []
  let text = original
  if (INVISIBLE.test(original)) {
    text = ''
    for (let at = 0; at < original.length; at++) {
      if (INVISIBLE.test(original.charAt(at))) continue
      origin.push(at)
      text += original.charAt(at)
    }
  }
  text = text.replace(UNUSUAL, (sign) => {
    const code = sign.charCodeAt(0)
    if (code < 0x5e) return code === 0x5b ? '(' : ')'
    if (code > 0xff00) return String.fromCharCode(code - 0xfee0)
    if ('\u00b7\u2022\u2219\u30fb'.includes(sign)) return '.'
    return (code > 0x200f && code < 0x2016) || code === 0x2212 ? '-' : ' '
  })
  return origin.length ? { text, origin } : { text }
}

/** Small letters without diacritics, `đ` as `d`, camelCase cut apart; `mã` (code) stays apart from `mà` as `maz`. */
export function fold(text: string): string {
  return text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .normalize('NFD')
    .toLowerCase()
    .replace(/ma\u0303/g, 'maz')
    .replace(/ma[\u0300\u0301\u0309\u0323](?![a-z])/g, 'mx')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[\u0111\u00f0]/g, 'd')
}
