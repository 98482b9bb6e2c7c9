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

/** The last of the number's lines that is in view: it ends there, and the chip begins. */
export function boxOf(hit: Hit): Box | null {
  return hit.rects.findLast(isInView) ?? null
}

function isInView({ width, height, left, top, right, bottom }: DOMRect): boolean {
  return width > 0 && height > 0 && right > 0 && bottom > 0 && left < innerWidth && top < innerHeight
}

export function isSameNumber(a: Hit, b: Hit): boolean {
  return a.number.e164 === b.number.e164
}
