// Owns the numbers of the page as a list, and stepping through them in reading order.

import type { PageNumber } from '../../messages.ts'
import { closestOf, elementsIn, hasInside, isConnectedNow, parentElementOf } from './dom.ts'
import type { Finding, Place } from './finding.ts'
import { elementOf, nodeOf } from './order.ts'

/** Numbers the sidebar is told of. */
export const mostListed = 200

export interface Spot {
  finding: Finding
  place: Place
}

/** Every place of a number, in reading order. */
export function* spotsIn(ordered: readonly Finding[]): Generator<Spot, void> {
  for (const finding of ordered) {
    const node = nodeOf(finding)
    if (!node || !isConnectedNow(node)) continue
    for (const place of finding.places) yield { finding, place }
  }
}

/** The distinct numbers, in reading order; of one number's labels, the first that is not empty. */
export function listNumbers(ordered: readonly Finding[]): PageNumber[] {
  const listed = new Map<string, PageNumber>()
  for (const spot of spotsIn(ordered)) {
    const { place } = spot
    const known = listed.get(place.number.e164)
    if (known) {
      known.label ||= place.label
      continue
    }
    if (listed.size >= mostListed) break
    listed.set(place.number.e164, numberAt(spot))
  }
  return [...listed.values()]
}

/** The first number of the page's main part that can be seen; where there is no main part, outside navigation. */
export function firstInMain(document: Document, ordered: readonly Finding[]): PageNumber | null {
  const mains = [...elementsIn(document, 'main, [role="main"]')]
  const [heading] = elementsIn(document, 'h1')
  for (
    let area = heading ? parentElementOf(heading) : null;
    mains.length === 0 && area;
    area = parentElementOf(area)
  ) {
    const inside = area
    const spot = firstSeen(ordered, (element) => hasInside(inside, element))
    if (spot) return numberAt(spot)
  }
  const outer = firstSeen(ordered, (element) =>
    mains.length > 0
      ? mains.some((main) => hasInside(main, element))
      : !closestOf(element, 'nav, header, footer, aside'),
  )
  return outer && numberAt(outer)
}

function firstSeen(ordered: readonly Finding[], isIn: (element: Element) => boolean): Spot | null {
  for (const spot of spotsIn(ordered)) {
    const element = elementOf(spot.finding)
    if (element && isIn(element) && isSeen(spot)) return spot
  }
  return null
}

function numberAt({ place: { number, label } }: Spot): PageNumber {
  return { number, label }
}

/** Whether the place is rendered; asks for style, not for layout. */
export function isSeen({ finding }: Spot): boolean {
  const element = elementOf(finding)
  return element !== null && Element.prototype.checkVisibility.call(element, { visibilityProperty: true })
}
