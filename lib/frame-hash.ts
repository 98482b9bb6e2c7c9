// What the sidebar's address tells it before any message has come: the language and the number, `#vi+84912345678`.

export interface FrameHash {
  /** Undefined: the address tells none. */
  language?: 'vi' | 'en'
  /** Empty: the numbers of the page. */
  e164: string
}

export function writeFrameHash(language: 'vi' | 'en', e164: string): string {
  return `#${language}${encodeURIComponent(e164)}`
}

export function readFrameHash(hash: string): FrameHash {
  const [, language, e164 = ''] = /^#(vi|en)((?:%2B|\+)\d{3,20})?$/i.exec(hash) ?? []
  return language === 'vi' || language === 'en' ? { language, e164: decodeURIComponent(e164) } : { e164: '' }
}
