// Owns a frame inside the page: a click or its chip asks the top frame to open the sidebar there.

import { createHost } from './frame/host.ts'
import { keepKnowns } from './known.ts'
import { pointOut } from './point-out.ts'
import type { PageOptions } from './page-options.ts'

/** Runs a frame that is not the tab's top one. It answers no orders: the top frame does. */
export function runChild(options: PageOptions): () => undefined {
  const { send, signal } = options
  const host = createHost({ now: () => performance.now(), onHealed: () => {}, onGivenUp: () => {} })
  const knowns = keepKnowns(send, (known) => chip.tell(known))
  const { chip } = pointOut({
    ...options,
    host,
    knowns,
    room: () => ({ left: 0, top: 0, right: innerWidth, bottom: innerHeight }),
    needsChip: () => true,
    onOpen: ({ number }) => void send('openOnTop', { number }),
  })
  signal.addEventListener('abort', () => host.remove())
  return () => undefined
}
