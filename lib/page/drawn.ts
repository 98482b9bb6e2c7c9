// What we draw on one page, and what it can be told.

import type { Answer, Order, PageNumber } from '../messages.ts'
import type { Chip } from './frame/chip.ts'
import type { Host } from './frame/host.ts'
import type { Box } from './frame/place.ts'
import type { PageOptions } from './page-options.ts'
import type { Opening } from './pointed.ts'
import type { Hit, PageNumbers } from './scan/page-numbers.ts'

export interface Drawn {
  host: Host
  chip: Chip
  /** A number rests under the pointer. */
  rest: (number: PageNumber, box: Box) => void
  /** A click on the number is likely to follow. */
  prepare: (number: PageNumber) => void
  open: (opening: Opening) => void
  /** Answers an order with the state after it. */
  carryOut: (order: Order) => Promise<Answer>
}

export interface DrawOptions extends PageOptions {
  numbers: PageNumbers
  /** Reads what is pointed out again from what the page shows now; the chip follows. */
  readAgain: () => PageNumber | null
  /** Has a number that was stepped to rest as one under the pointer does. */
  restOn: (hit: Hit) => void
  /** Nothing is pointed out any more. */
  endRest: () => void
}

export type Draw = (options: DrawOptions) => Drawn
