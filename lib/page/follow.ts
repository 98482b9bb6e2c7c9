// Owns noticing that the CRM has opened another record under the sidebar, and which number to offer then.

import type { PageNumber } from '../messages.ts'
import { listen } from './listening.ts'

/** What tells one record from another: the address, and the main heading. */
export interface RecordSigns {
  href: string
  heading: string
}

export interface Follower {
  /** The sidebar now shows a number of this record. */
  begin(signs: RecordSigns, first: PageNumber | null): void
  /** The page may have changed. The number to offer; null: none. */
  look(signs: RecordSigns, first: PageNumber | null, shown: PageNumber | null): PageNumber | null
}

/** Offers the first number of a record that came after the one the shown number was asked on. */
export function createFollower(): Follower {
  let began: RecordSigns = { href: '', heading: '' }
  let firstThen: PageNumber | null = null
  return {
    begin(signs, first) {
      began = signs
      firstThen = first
    },
    look(signs, first, shown) {
      const isSameRecord = signs.href === began.href && signs.heading === began.heading
      if (isSameRecord || !first || !shown) return null
      // The record's number comes after its address: until then the old one still stands there.
      const isOld = first.number.e164 === firstThen?.number.e164
      return isOld || first.number.e164 === shown.number.e164 ? null : first
    },
  }
}

/** Reads the signs of the record the page shows now. */
export function readSigns(): RecordSigns {
  const heading = document.querySelector('main h1, [role="main"] h1') ?? document.querySelector('h1, h2')
  return { href: location.href, heading: heading?.textContent.trim().slice(0, 200) ?? '' }
}

/** Calls back when the address may have changed. Routes set by `pushState` have no event in all browsers: the caller looks at each change of the page, too. */
export function watchAddress(onChange: () => void, signal: AbortSignal): void {
  const options = { signal, passive: true }
  listen(window, 'popstate', onChange, options)
  listen(window, 'hashchange', onChange, options)
  if ('navigation' in window) window.navigation.addEventListener('currententrychange', onChange, options)
}
