// Owns a frame inside the page: a number's chip asks the top frame to open the sidebar there.

import type { PageNumber } from '../messages.ts'
import { createHost } from './frame/host.ts'
import { keepKnowns } from './known.ts'
import type { Draw } from './drawn.ts'
import { pointOut } from './point-out.ts'

/** Draws in a frame that is not the tab's top one. It answers no orders: the top frame does. */
export const drawInFrame: Draw = (options) => {
  const { send, signal } = options
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
  signal.addEventListener('abort', () => host.remove())
  return { host, chip, rest: show, prepare: () => {}, open, carryOut: () => undefined }
}
