// What the address of the options page asks for: `#sites`, or `#recordings?allow=https%3A%2F%2Ffiles.example`.

import { type OptionsSection, optionsSections } from '../../lib/options-section.ts'
import { originOf } from '../../lib/site-pattern.ts'

export interface Asked {
  section: OptionsSection | null
  /** A match pattern to be allowed: `https://files.example/*`. */
  origin: string | null
}

/** Anything unknown is left out. */
export function readHash(hash: string): Asked {
  const [name, wish] = hash.replace(/^#/, '').split('?')
  return {
    section: optionsSections.find((section) => section === name) ?? null,
    origin: originOf(new URLSearchParams(wish).get('allow') ?? ''),
  }
}
