// Every word a user sees, in the language the user chose. `browser.i18n` can't be overridden by a setting, so both
// message files are read here; only the manifest's strings follow the browser.

import en from '../public/_locales/en/messages.json' with { type: 'json' }
import vi from '../public/_locales/vi/messages.json' with { type: 'json' }
import { fill, type Values } from './fill.ts'
import type { Language } from './settings.ts'

/** Both files hold the same keys: the house test sees to it. */
export type WordKey = keyof typeof en
export type T = (key: WordKey, values?: Values) => string

/** Words in one language. */
export function createWords(language: 'vi' | 'en'): T {
  const messages = language === 'vi' ? vi : en
  return (key, values) => (values ? fill(messages[key].message, values, language) : messages[key].message)
}

/** Automatic: Vietnamese for whoever lists it among the browser's languages, for many Vietnamese offices run English browsers. */
export function languageOf(setting: Language, browserLanguages: readonly string[]): 'vi' | 'en' {
  if (setting !== 'auto') return setting
  return browserLanguages.some((language) => /^vi\b/i.test(language)) ? 'vi' : 'en'
}
