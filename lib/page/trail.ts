// Owns going from number to number through the tab's page: in its top frame, and on into the frames inside it.

import type { GoOrder, PageNumber } from '../messages.ts'
import type { Send } from '../send.ts'
import { createTurns } from '../turns.ts'
import type { Frames } from './frames.ts'
import type { Go } from './going.ts'

export interface Trail {
  /** The next or previous number after the last one gone to; after the last of the page comes the first. */
  goOn(by: 1 | -1, hasChip: boolean): Promise<PageNumber | null>
  /** The first place of a number. */
  goTo(e164: string): Promise<PageNumber | null>
  /** The number whose chip is shown in the frame gone to last. */
  pointedOut(): Promise<PageNumber | null>
}

const topFrame = 0

export function createTrail(goHere: Go, frames: Frames, send: Send): Trail {
  /** The frame of the number gone to last. */
  let at = topFrame
  // A key that is held down does not overtake itself.
  const turns = createTurns()
  let steps = 0

  async function go(frameId: number, order: GoOrder): Promise<PageNumber | null> {
    if (frameId === topFrame) return goHere(order)
    const reached = await send('orderFrame', { frameId, order })
    return reached.ok ? reached.value : null
  }

  async function goOn(order: GoOrder & { do: 'go-on' }): Promise<PageNumber | null> {
    const next = await go(at, order)
    if (next) return next
    const all = [topFrame, ...(await frames.ask()).map(({ frameId }) => frameId)]
    const last = Math.max(0, all.indexOf(at))
    // Each frame that is left begins anew: the round ends where it began.
    for (let n = 1; n <= all.length; n++) {
      at = all[(last + n * order.by + all.length) % all.length] ?? topFrame
      const reached = await go(at, order)
      if (reached) return reached
    }
    return null
  }

  async function goTo(e164: string): Promise<PageNumber | null> {
    const before = at
    at = topFrame
    const here = goHere({ do: 'go-to', e164 })
    const inside = here ? null : (await frames.ask()).find(({ numbers }) => holds(numbers, e164))
    if (inside) at = inside.frameId
    if (before !== topFrame && before !== at) await go(before, { do: 'leave' })
    return inside ? go(at, { do: 'go-to', e164 }) : here
  }

  return {
    async goOn(by, hasChip) {
      // One may wait for another: of what is pressed while frames keep us waiting, no more is carried out afterwards.
      if (steps > 1) return null
      steps++
      return turns.take(() => goOn({ do: 'go-on', by, hasChip })).finally(() => steps--)
    },
    goTo: (e164) => turns.take(() => goTo(e164)),
    // Whoever opens the sidebar waits for no steps.
    pointedOut: () => go(at, { do: 'stay' }),
  }
}

function holds(numbers: readonly PageNumber[], e164: string): boolean {
  return numbers.some(({ number }) => number.e164 === e164)
}
