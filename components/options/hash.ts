// What the address of the options page asks for: `#sites`, or `#recordings&origin=https%3A%2F%2Ffiles.example`.

import type { OptionsSection } from '../../lib/messages.ts'
import { originOf } from '../../lib/site-pattern.ts'

export const sections: readonly OptionsSection[] = [
  'connection',
  'sign-in',
  'sites',
  'numbers',
  'recordings',
  'advanced',
  'diagnostics',
]

export interface Asked {
  section: OptionsSection | null
  /** A match pattern to be allowed: `https://files.example/*`. */
  origin: string | null
}

/** Anything unknown is left out. */
export function readHash(hash: string): Asked {
  const [name, ...rest] = hash.replace(/^#/, '').split(/[?&]/)
  const values = new URLSearchParams(rest.join('&'))
  return {
    section: sections.find((section) => section === name) ?? null,
    origin: originOf(values.get('origin') ?? values.get('allow') ?? ''),
  }
}
