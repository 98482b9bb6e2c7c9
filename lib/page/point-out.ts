// Owns the chip's life in any frame: a number that rests under the pointer shows it, a click on either opens the number.

import type { PageNumber } from '../messages.ts'
import { type Chip, createChip } from './frame/chip.ts'
import type { Host } from './frame/host.ts'
import type { Box } from './frame/place.ts'
import type { Knowns } from './known.ts'
import { type Opening, watchPointing } from './pointing.ts'
import type { PageOptions } from './page-options.ts'

interface PointOutOptions extends PageOptions {
  host: Host
  knowns: Knowns
  /** The part of the viewport that is free. */
  room: () => Box
  /** False where something else says already what a chip would. */
  needsChip: (number: PageNumber) => boolean
  onOpen: (opening: Opening) => void
}

/** `show` points a number out without a pointer. */
export function pointOut(options: PointOutOptions): {
  chip: Chip
  show: (number: PageNumber, box: Box) => void
} {
  const { knowns, needsChip, onOpen } = options
  const chip = createChip({
    ...options,
    onClick(number) {
      const live = pointing.readAgain() ?? number
      chip.hide()
      onOpen({ number: live, from: null, isInert: false })
    },
    onLeave: (point) => chip.isNear(point) || chip.hide(),
  })
  const show = (number: PageNumber, box: Box) => {
    const { e164 } = number.number
    chip.show(number, box, knowns.of(e164))
    knowns.ask(e164)
  }
  const pointing = watchPointing({
    ...options,
    chip,
    onRest: (number, box) => needsChip(number) && show(number, box),
  })
  return { chip, show }
}
