// Owns validating numbers of other countries with libphonenumber. Background only: its metadata is 150 kB.

import type { CountryCode, MetadataJson } from 'libphonenumber-js/core'
import { parsePhoneNumberFromString } from 'libphonenumber-js/core'
import type { PhoneNumber } from './number.ts'

const MOST_REMEMBERED = 2000

/** Reads candidates, in order; null where one is no valid number. Metadata is loaded once, at the first candidate. */
export type ForeignReader = (
  candidates: { text: string; country: string }[],
) => Promise<(PhoneNumber | null)[]>

export function createForeignReader(loadMetadata: () => Promise<MetadataJson>): ForeignReader {
  const remembered = new Map<string, PhoneNumber | null>()
  let loading: Promise<MetadataJson> | undefined

  async function load(): Promise<MetadataJson> {
    loading ??= loadMetadata()
    try {
      return await loading
    } catch (error) {
      loading = undefined
      throw error
    }
  }

  return async (candidates) => {
    if (candidates.length === 0) return []
    const metadata = await load()
    return candidates.map(({ text, country }) => {
      const key = `${country} ${text}`
      const known = remembered.get(key)
      if (known !== undefined) return known
      const number = readForeign(text, country, metadata)
      const oldest = remembered.size < MOST_REMEMBERED ? undefined : remembered.keys().next().value
      if (oldest !== undefined) remembered.delete(oldest)
      remembered.set(key, number)
      return number
    })
  }
}

/** One candidate (`+6591234567`, `6502530000`, `+12125550187;ext=4`) as a number, or null. */
export function readForeign(text: string, country: string, metadata: MetadataJson): PhoneNumber | null {
  const [written = '', ext] = text.split(';ext=')
  const options = isCountry(country, metadata)
    ? { extract: false, defaultCountry: country }
    : { extract: false }
  const parsed = parsePhoneNumberFromString(written, options, metadata)
  if (!parsed?.isValid()) return null
  const number: PhoneNumber = { e164: parsed.number, national: parsed.number.slice(1), kind: 'international' }
  if (parsed.country) number.country = parsed.country
  if (ext) number.ext = ext
  return number
}

function isCountry(country: string, metadata: MetadataJson): country is CountryCode {
  return Object.hasOwn(metadata.countries, country)
}
