// Owns going from number to number: scrolled into view, focus and page left as they are.

import { elementOf } from './order.ts'
import type { Finding } from './finding.ts'
import type { Hit, HitTest } from './hit.ts'
import { isSeen, type Spot, spotsIn } from './page-list.ts'

export interface Stepping {
  /** Scrolls to the first place of a number. */
  scrollTo: (e164: string) => Hit | null
  /** The next or previous number after the last one gone to; the first or last where there was none. Null beyond them. */
  step: (by: 1 | -1) => Hit | null
  /** Forgets which number was gone to. */
  leave: () => void
}

export function createStepping(hitOf: HitTest['of'], ordered: () => readonly Finding[]): Stepping {
  let last: Spot | null = null

  function scrollToSpot(spot: Spot): Hit | null {
    const element = elementOf(spot.finding)
    if (!element) return null
    last = spot
    Element.prototype.scrollIntoView.call(element, {
      block: 'center',
      inline: 'nearest',
      behavior: 'instant',
    })
    const hit = hitOf(spot.finding, spot.place)
    const [rect] = hit?.rects ?? []
    // The number may stand anywhere in a long text.
    if (rect && (rect.top < 0 || rect.bottom > innerHeight)) {
      scrollBy({ top: rect.top - innerHeight / 2, behavior: 'instant' })
      return hitOf(spot.finding, spot.place)
    }
    return hit
  }

  return {
    scrollTo(e164) {
      const spots = [...spotsIn(ordered())].filter(({ place }) => place.number.e164 === e164)
      const spot = spots.find(isSeen) ?? spots[0]
      return spot ? scrollToSpot(spot) : null
    },
    step(by) {
      const spots = [...spotsIn(ordered())].filter(isSeen)
      const at = spots.findIndex(
        ({ finding, place }) => finding === last?.finding && place.start === last.place.start,
      )
      const spot = spots[at < 0 && by === -1 ? spots.length - 1 : at + by]
      return spot ? scrollToSpot(spot) : null
    },
    leave() {
      last = null
    },
  }
}
