// The words and formats of a language, made once: formatters are costly.

import type { Wording } from '../../lib/call-words.ts'
import { createFormats } from '../../lib/format.ts'
import { createWords } from '../../lib/words.ts'

const wordings = new Map<string, Wording>()

export function wordingIn(language: 'vi' | 'en'): Wording {
  const known = wordings.get(language) ?? {
    language,
    t: createWords(language),
    formats: createFormats(language),
  }
  wordings.set(language, known)
  return known
}
