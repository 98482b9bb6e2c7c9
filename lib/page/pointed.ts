// What is said of a number that is pointed at.

import type { PageNumber } from '../messages.ts'
import type { Box, Point } from './frame/place.ts'
import { matchesSelector, pathOf } from './scan/dom.ts'
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

function isInView(rect: DOMRect): boolean {
  const isDrawn = rect.width > 0 && rect.height > 0
  return isDrawn && rect.right > 0 && rect.bottom > 0 && rect.left < innerWidth && rect.top < innerHeight
}

export function isSameNumber(a: Hit, b: Hit): boolean {
  return a.number.e164 === b.number.e164
}

/** Whether it stands in a modal dialog, which makes all of ours inert. */
export function isInModal(target: Element): boolean {
  return pathOf(target).some((element) => matchesSelector(element, 'dialog:modal'))
}
