// Reads files that ship in our own package. Not the network: the address is always our own.

import type { MetadataJson } from 'libphonenumber-js/core'
import { giveWords, type Words } from './words.ts'

/** Numbering plans of all countries, copied from libphonenumber-js into the package when it is built. */
export function readPhoneMetadata(): Promise<MetadataJson> {
  return readJson<MetadataJson>('/phone-metadata.json')
}

const loading = new Map<'vi' | 'en', Promise<void>>()

/** The words of one language. */
export function loadWordsOf(language: 'vi' | 'en'): Promise<void> {
  const known = loading.get(language)
  if (known) return known
  const asked = readWords(language)
  loading.set(language, asked)
  // Read anew the next time: one failure must not last as long as we do.
  asked.catch(() => loading.delete(language))
  return asked
}

/** Both languages: the user may change from one to the other while we stand open. */
export async function loadWords(): Promise<void> {
  await Promise.all([loadWordsOf('vi'), loadWordsOf('en')])
}

async function readWords(language: 'vi' | 'en'): Promise<void> {
  giveWords(language, await readJson<Words>(`/_locales/${language}/messages.json`))
}

/** `path` from the root of the package, where each of our pages and the background stand. */
async function readJson<T>(path: `/${string}`): Promise<T> {
  const answer = await fetch(path)
  return answer.json()
}
