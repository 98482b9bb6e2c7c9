// Every word a user sees, in the language the user chose. `browser.i18n` can't be overridden by a setting, so our pages
// read both message files themselves; only the manifest's strings follow the browser.

import type en from '../public/_locales/en/messages.json'
import { fill, type Values } from './fill.ts'
import type { Language } from './settings.ts'

/** Both files hold the same keys: the house test sees to it. */
export type WordKey = keyof typeof en
export type Words = Record<WordKey, { message: string }>
export type T = (key: WordKey, values?: Values) => string

/** Words are data of the package, not code of each bundle: in both languages they would be half of the sidebar's. */
const given = new Map<'vi' | 'en', Words>()

/** Before anything is drawn: lib/packaged.ts reads them. */
export function giveWords(language: 'vi' | 'en', words: Words): void {
  given.set(language, words)
}

/** Words in one language. */
export function createWords(language: 'vi' | 'en'): T {
  const words = given.get(language)
  if (!words) throw new Error('The words have not been read yet.')
  return (key, values) => (values ? fill(words[key].message, values, language) : words[key].message)
}

/** Automatic: Vietnamese for whoever lists it among the browser's languages, for many Vietnamese offices run English browsers. */
export function languageOf(setting: Language, browserLanguages: readonly string[]): 'vi' | 'en' {
  if (setting !== 'auto') return setting
  return browserLanguages.some((language) => /^vi\b/i.test(language)) ? 'vi' : 'en'
}
