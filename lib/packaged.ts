// Reads files that ship in our own package. Not the network: the address is always our own.

import type { MetadataJson } from 'libphonenumber-js/core'
import { giveWords, type Words } from './words.ts'

/** Numbering plans of all countries, copied from libphonenumber-js into the package when it is built. */
export function readPhoneMetadata(): Promise<MetadataJson> {
  return readJson<MetadataJson>('/phone-metadata.json')
}

let loading: Promise<void> | null = null

/** Both languages: the user may change from one to the other while we stand open. */
export function loadWords(): Promise<void> {
  loading ??= Promise.all(
    (['vi', 'en'] as const).map(async (language) =>
      giveWords(language, await readJson<Words>(`/_locales/${language}/messages.json`)),
    ),
  ).then(() => undefined)
  return loading
}

/** `path` from the root of the package, where each of our pages and the background stand. */
async function readJson<T>(path: `/${string}`): Promise<T> {
  const answer = await fetch(path)
  return answer.json()
}
