// Owns reading the extension after a number.

const EXTENSION =
  /^[\s\u00a0]{0,2}[,;.–-]?[\s\u00a0]{0,2}[([]?\s?(?:(?:ext(?:ension|n)?|s[oố] m[aá]y l[eẻ]|m[aá]y l[eẻ]|m[aá]y nh[aá]nh|(?:s[oố] )?nh[aá]nh(?: s[oố])?|(?:s[oố] )?n[oộ]i b[oộ]|s[oố] l[eẻ]|l[eẻ]|line|(?:b[aấ]m|nh[aấ]n)(?: ph[ií]m| s[oố])?)[\s.:=]{0,3}|#\s?|x\s?)(\d{1,6})(?!\d)/i

/** The extension written right after `end`, digits only, and where it ends. */
export function extensionAfter(text: string, end: number): { ext: string; end: number } | null {
  const next = text.charCodeAt(end)
  if (!next || next === 10) return null
  const found = EXTENSION.exec(text.slice(end, end + 40).normalize('NFC'))
  return found?.[1] ? { ext: found[1], end: end + found[0].length } : null
}
