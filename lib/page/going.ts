// Owns going to a number in one frame: it is scrolled into view, lit up, and its chip shown where that is wanted.

import type { GoOrder, Order, PageNumber } from '../messages.ts'
import type { DrawOptions } from './drawn.ts'
import { numberOf } from './pointed.ts'
import type { Hit } from './scan/hit.ts'
import type { Listing } from './scan/listing.ts'

/** Gives the number that was gone to; null where there is none, or none further on: then the frame is left. */
export type Go = (order: GoOrder) => PageNumber | null

interface GoingOptions extends Pick<DrawOptions, 'numbers' | 'readAgain' | 'restOn' | 'endRest'> {
  listing: Listing
}

export function createGoing({ numbers, listing, readAgain, restOn, endRest }: GoingOptions): Go {
  /** What was gone to and has no chip yet. */
  let coming: Hit | null = null
  const leave = () => {
    coming = null
    listing.leave()
    endRest()
    return null
  }
  const arrive = (hit: Hit | null, hasChip = false) => {
    if (!hit) return leave()
    endRest()
    numbers.setHot(hit)
    coming = hasChip ? hit : null
    const rest = () => {
      // Another number may have been gone to meanwhile.
      if (coming !== hit) return
      coming = null
      restOn(hit)
    }
    // Two frames later: the scrolling hides a chip.
    if (hasChip) requestAnimationFrame(() => requestAnimationFrame(rest))
    return numberOf(hit)
  }
  return (order) => {
    if (order.do === 'stay') return coming ? numberOf(coming) : readAgain()
    if (order.do === 'leave') return leave()
    if (order.do === 'go-to') return arrive(listing.scrollTo(order.e164))
    return arrive(listing.step(order.by), order.hasChip)
  }
}

export function isGoOrder(order: Order): order is GoOrder {
  return order.do === 'go-on' || order.do === 'go-to' || order.do === 'leave' || order.do === 'stay'
}
