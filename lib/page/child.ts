// Owns a frame inside the page: a number's chip asks the top frame to open the sidebar there, which lists its numbers.

import type { FrameState, Order, PageNumber } from '../messages.ts'
import { createHost } from './frame/host.ts'
import { createGoing, isGoOrder } from './going.ts'
import { keepKnowns } from './known.ts'
import type { Draw } from './drawn.ts'
import { listen } from './listening.ts'
import { pointOut } from './point-out.ts'
import { createListing } from './scan/listing.ts'
import { lookSoon } from './soon.ts'

/** Draws in a frame that is not the tab's top one. */
export const drawInFrame: Draw = (options) => {
  const { numbers, send, isAlive, stop, signal } = options
  const listing = createListing(numbers)
  const host = createHost({ now: () => performance.now(), onHealed: () => {}, onGivenUp: () => {} })
  const knowns = keepKnowns(send, (known) => chip.tell(known))
  const open = ({ number }: { number: PageNumber }) => void send('openOnTop', { number })
  const { chip, show } = pointOut({
    ...options,
    host,
    knowns,
    room: () => ({ left: 0, top: 0, right: innerWidth, bottom: innerHeight }),
    // The page's sidebar stands in the top frame, out of reach.
    onPress: () => {},
    onOpen: open,
  })
  const go = createGoing({ ...options, listing })
  /** Once for each time that somebody has asked: whoever still wants to know asks again. */
  let isToTell = false
  const tell = () => {
    if (!isAlive()) return stop()
    if (isToTell) void send('frameChanged', null)
    isToTell = false
  }
  numbers.onChange(lookSoon(tell, signal))
  listen(window, 'pagehide', tell, { signal })
  const carryOut = async (order: Order): Promise<FrameState> => {
    if (order.do === 'tell-numbers') isToTell = true
    return { numbers: listing.list(), reached: isGoOrder(order) ? go(order) : null }
  }
  signal.addEventListener('abort', () => host.remove())
  return { host, chip, rest: show, prepare: () => {}, open, carryOut }
}
