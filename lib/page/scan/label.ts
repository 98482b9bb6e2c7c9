// Owns which words stand for a line outside of it: a column header, a `dt`, a label, the field's name beside its value.

import { asLabel, type Headers, headerOf, isCell, longestLabel, namesOf, shortText } from './column.ts'
import {
  attributeOf,
  childCountOf,
  hasAttributes,
  localNameOf,
  parentElementOf,
  previousElementOf,
} from './dom.ts'
import { kindOf } from './element-kind.ts'

const mostClimbs = 4
const letter = /\p{L}/u
const longDigits = /\d{4}/

/** The label of the line whose text stands in `parent`; empty where there is none. */
export function labelOf(parent: Element, headers: Headers): string {
  let element: Element | null = parent
  for (let climbs = 0; element && climbs < mostClimbs; climbs++) {
    const isField = isCell(element)
    const label = (isField && headerOf(element, headers)) || ownLabel(element)
    if (label) return label
    const before = labelBeside(element)
    if (before) return before
    // A cell, a list entry or a section is a field of its own: what stands before it is another's.
    if (isField || /^(?:li|tr|section|article|body|main|form|dialog)$/.test(localNameOf(element))) return ''
    const above: Element | null = parentElementOf(element)
    if (!above || (childCountOf(above) > 1 && kindOf(element) === 'block' && climbs > 0)) return ''
    element = above
  }
  return ''
}

/** What the element says of itself: `aria-label`, `aria-labelledby`, a `label` around it. */
function ownLabel(element: Element): string {
  if (!hasAttributes(element)) return ''
  const name = attributeOf(element, 'aria-label')
  if (name && name.length <= longestLabel) return name.trim()
  if (attributeOf(element, 'role') === 'dialog') return ''
  return namesOf(element, 'aria-labelledby')
}

/** The words of the element before, where they look like a label: short, with letters, and no number of their own. */
function labelBeside(element: Element): string {
  const before = previousElementOf(element)
  if (!before) return ''
  const name = localNameOf(before)
  if (localNameOf(element) === 'dd' && name === 'dd') return labelBeside(before)
  if (kindOf(before) === 'closed' || kindOf(before) === 'unseen') return ''
  if (childCountOf(before) > 6) return ''
  const text = shortText(before)
  return text && letter.test(text) && !longDigits.test(text) ? text : ''
}

/** The label of a field: its `label`, its name for assistive technology, or its placeholder. */
export function labelOfField(field: HTMLInputElement | HTMLTextAreaElement): string {
  const [label] = field.labels ?? []
  return (
    shortText(label) ||
    ownLabel(field) ||
    asLabel(attributeOf(field, 'placeholder') ?? '') ||
    labelBeside(field)
  )
}

/** Elements that stand as labels for others: a change in one can change what its neighbours mean. */
export const labelSelector = 'th, thead, dt, label, [role="columnheader"]'
