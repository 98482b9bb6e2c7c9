// Reads files that ship in our own package. Not the network: the address is always our own.

import type { MetadataJson } from 'libphonenumber-js/core'
import { browser } from 'wxt/browser'

/** Numbering plans of all countries, copied from libphonenumber-js into the package when it is built. */
export async function readPhoneMetadata(): Promise<MetadataJson> {
  const answer = await fetch(browser.runtime.getURL('/phone-metadata.json'))
  return answer.json()
}
