// Owns going from number to number: scrolled into view, focus and page left as they are.

import { elementOf } from './order.ts'
import type { Finding } from './finding.ts'
import type { Hit, HitTest } from './hit.ts'
import { isSeen, type Spot, spotsIn } from './page-list.ts'

export interface Stepping {
  /** Scrolls to the first place of a number. */
  scrollTo: (e164: string) => Hit | null
  /** The next or previous number after `from`, or after the last one stepped to. */
  step: (by: 1 | -1, from?: Hit | null) => Hit | null
}

export function createStepping(
  hits: Pick<HitTest, 'of' | 'sourceOf'>,
  ordered: () => readonly Finding[],
): Stepping {
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
    const hit = hits.of(spot.finding, spot.place)
    const [rect] = hit?.rects ?? []
    // The number may stand anywhere in a long text.
    if (rect && (rect.top < 0 || rect.bottom > innerHeight)) {
      scrollBy({ top: rect.top - innerHeight / 2, behavior: 'instant' })
      return hits.of(spot.finding, spot.place)
    }
    return hit
  }

  return {
    scrollTo(e164) {
      const spots = [...spotsIn(ordered())].filter(({ place }) => place.number.e164 === e164)
      const spot = spots.find(isSeen) ?? spots[0]
      return spot ? scrollToSpot(spot) : null
    },
    step(by, from) {
      const source = (from && hits.sourceOf(from)) ?? last
      const spots = [...spotsIn(ordered())].filter(isSeen)
      if (spots.length === 0) return null
      const at = spots.findIndex(
        ({ finding, place }) => finding === source?.finding && place.start === source.place.start,
      )
      const start = at < 0 && by === -1 ? 0 : at
      const spot = spots[(start + by + spots.length) % spots.length]
      return spot ? scrollToSpot(spot) : null
    },
  }
}
