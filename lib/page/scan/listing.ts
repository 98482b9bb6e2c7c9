// Owns the numbers of a page as a list, and going through them. Needed only once something of ours is open.

import type { PageNumber } from '../../messages.ts'
import type { Hit } from './hit.ts'
import { firstInMain, listNumbers } from './page-list.ts'
import type { PageNumbers } from './page-numbers.ts'
import { createStepping } from './stepping.ts'

export interface Listing {
  /** Distinct numbers in reading order, at most 200. */
  list: () => PageNumber[]
  /** The first number of the page's main part. */
  firstInMain: () => PageNumber | null
  /** Scrolls to the first place of a number; focus and page stay as they are. */
  scrollTo: (e164: string) => Hit | null
  /** The next or previous number after the last one gone to, scrolled into view; null after the last of the page. */
  step: (by: 1 | -1) => Hit | null
  /** Forgets which number was gone to: the next step begins anew. */
  leave: () => void
}

export function createListing({ ordered, hitOf }: PageNumbers): Listing {
  return {
    ...createStepping(hitOf, ordered),
    list: () => listNumbers(ordered()),
    firstInMain: () => firstInMain(document, ordered()),
  }
}
