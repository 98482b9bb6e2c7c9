// What is said of a number that is pointed at.

import type { PageNumber } from '../messages.ts'
import type { Box, Point } from './frame/place.ts'
import type { Hit } from './scan/hit.ts'

/** What a click asks for. */
export interface Opening {
  number: PageNumber
  /** Where the click was; null where it was on the chip. */
  from: Point | null
  /** It was inside a modal dialog of the page, which makes all of ours inert. */
  isInert: boolean
}

/** What the panels are told of a hit. */
export function numberOf({ number, label }: Hit): PageNumber {
  return { number, label }
}

/** The number's last line: it ends there, and the chip begins. */
export function boxOf(hit: Hit): Box | null {
  return hit.rects.findLast(({ width, height }) => width > 0 && height > 0) ?? null
}
