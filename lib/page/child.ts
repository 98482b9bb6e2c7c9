// Owns a frame inside the page: a click or its chip asks the top frame to open the sidebar there.

import type { PageNews, PageNumber } from '../messages.ts'
import { createChip } from './frame/chip.ts'
import { createHost } from './frame/host.ts'
import { watchPointing } from './pointing.ts'
import type { PageOptions } from './top.ts'

/** Runs a frame that is not the tab's top one. It answers no orders: the top frame does. */
export function runChild(options: PageOptions): (order: PageNews['order']) => undefined {
  const { numbers, send, isAlive, stop, signal } = options
  let { settings } = options
  const host = createHost({ now: () => performance.now(), onHealed: () => {}, onGivenUp: () => {} })
  const open = (number: PageNumber) => void send('openOnTop', { number })
  const chip = createChip({
    host,
    settings: () => settings,
    room: () => ({ left: 0, top: 0, right: innerWidth, bottom: innerHeight }),
    onClick(number) {
      const live = pointing.readAgain() ?? number
      chip.hide()
      open(live)
    },
    onLeave: (point) => chip.isNear(point) || chip.hide(),
  })
  const pointing = watchPointing({
    numbers,
    host,
    chip,
    isAlive,
    signal,
    settings: () => settings,
    onRest(number, box) {
      chip.show(number, box, null)
      void send('known', { e164s: [number.number.e164] }).then(
        (answer) => answer.ok && answer.value.forEach((known) => chip.tell(known)),
      )
    },
    onOpen: ({ number }) => open(number),
  })
  const restart = async () => {
    const answer = await send('pageStart', null)
    if (!answer.ok) return stop()
    settings = answer.value
    numbers.update(settings)
  }
  signal.addEventListener('abort', () => host.remove())

  return (order) => {
    if (order.do === 'settings') void restart()
  }
}
