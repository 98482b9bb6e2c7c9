// Owns the chip's life in any frame: it is shown beside a number, and a click on it opens the number.

import type { PageNumber } from '../messages.ts'
import type { DrawOptions } from './drawn.ts'
import { type Chip, createChip } from './frame/chip.ts'
import type { Host } from './frame/host.ts'
import type { Box } from './frame/place.ts'
import type { Knowns } from './known.ts'
import type { Opening } from './pointed.ts'

interface PointOutOptions extends DrawOptions {
  host: Host
  knowns: Knowns
  /** The part of the viewport that is free. */
  room: () => Box
  /** A button has gone down on the chip. */
  onPress: (number: PageNumber) => void
  onOpen: (opening: Opening) => void
}

export function pointOut(options: PointOutOptions): {
  chip: Chip
  show: (number: PageNumber, box: Box) => void
} {
  const { knowns, readAgain, onOpen } = options
  const chip = createChip({
    ...options,
    onClick(shown) {
      const number = readAgain()
      // The page may have taken it away this very moment, or put another there: then the chip has followed, unread.
      if (number?.number.e164 !== shown.number.e164) return
      chip.hide()
      onOpen({ number, from: null, isInert: false })
    },
    onLeave: (point) => chip.isNear(point) || chip.hide(),
  })
  const show = (number: PageNumber, box: Box) => {
    const { e164 } = number.number
    if (chip.show(number, box, knowns.of(e164))) knowns.ask(e164)
  }
  return { chip, show }
}
