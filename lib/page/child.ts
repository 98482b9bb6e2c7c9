// Owns a frame inside the page: a click or its chip asks the top frame to open the sidebar there.

import type { PageNews, PageNumber } from '../messages.ts'
import { createChip } from './frame/chip.ts'
import { createHost } from './frame/host.ts'
import { keepKnowns } from './known.ts'
import { watchPointing } from './pointing.ts'
import type { PageOptions } from './top.ts'

/** Runs a frame that is not the tab's top one. It answers no orders: the top frame does. */
export function runChild(options: PageOptions): (order: PageNews['order']) => undefined {
  const { numbers, send, isAlive, stop, signal } = options
  let { settings } = options
  const host = createHost({ now: () => performance.now(), onHealed: () => {}, onGivenUp: () => {} })
  const open = (number: PageNumber) => void send('openOnTop', { number })
  const knowns = keepKnowns(send, (known) => chip.tell(known))
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
      const { e164 } = number.number
      chip.show(number, box, knowns.of(e164))
      knowns.ask(e164)
    },
    onOpen: ({ number }) => open(number),
  })
  const restart = async () => {
    const answer = await send('pageStart', null)
    if (!answer.ok) return answer.fault.kind === 'no-permission' && stop()
    settings = answer.value
    numbers.update(settings)
  }
  signal.addEventListener('abort', () => host.remove())

  return (order) => {
    if (order.do === 'settings') void restart()
  }
}
