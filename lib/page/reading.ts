// Owns reading the number at a point of the page, or of what has the focus: in text, in a link, in a field.

import { isEdited } from './click.ts'
import type { FoundNumber } from '../phone/number.ts'
import type { Point } from './frame/place.ts'
import { rootsAround } from './scan/hit.ts'
import { labelOfField } from './scan/label.ts'
import type { Hit, PageNumbers } from './scan/page-numbers.ts'

type Field = HTMLInputElement | HTMLTextAreaElement

export function isField(target: Element): target is Field {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}

/** The number at a point; `target`: the innermost element there. */
export function hitAt(numbers: PageNumbers, target: Element, point: Point): Hit | null {
  if (isField(target)) return hitInField(numbers, target, caretAt(target, point))
  if (isEdited(target)) return null
  const link = target.closest<HTMLAnchorElement>('a[href]')
  return (link && numbers.numberOfLink(link)) ?? numbers.numberAt(point.x, point.y, target)
}

/** The number that a focused element stands for. */
export function hitOf(numbers: PageNumbers, target: Element): Hit | null {
  if (isField(target)) return hitInField(numbers, target, target.selectionStart ?? 0)
  const byLink = target instanceof HTMLAnchorElement ? numbers.numberOfLink(target) : null
  if (byLink) return byLink
  const { left, top, width, height } = target.getBoundingClientRect()
  return numbers.numberAt(left + width / 2, top + height / 2, target)
}

/** The place in a field's value that is at a point; 0 where the browser does not say. */
function caretAt(field: Field, { x, y }: Point): number {
  const caret = Document.prototype.caretPositionFromPoint.call(document, x, y, {
    shadowRoots: rootsAround(field),
  })
  return caret?.offsetNode === field ? caret.offset : 0
}

/** The number in the field's value that is nearest to a place there; the first of several that are. */
function hitInField(numbers: PageNumbers, field: Field, place: number): Hit | null {
  const distance = ({ start, end }: FoundNumber) => Math.max(start - place, place - end, 0)
  const [number] = numbers.numbersInField(field).toSorted((one, other) => distance(one) - distance(other))
  return number
    ? {
        number,
        label: labelOfField(field),
        rects: [field.getBoundingClientRect()],
        element: field,
        isTelLink: false,
        spot: null,
      }
    : null
}
