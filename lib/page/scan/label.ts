// Owns which words stand for a line outside of it: a column header, a `dt`, a label, the field's name beside its value.

import { labelAbove, labelBeside, standsAlone } from './beside.ts'
import { captionUnder } from './caption.ts'
import {
  aroundOf,
  attributeOf,
  childCountOf,
  isOnlyElement,
  hasAttributes,
  localNameOf,
  parentElementOf,
} from './dom.ts'
import { kindOf } from './element-kind.ts'
import { headerOf, isCell, keyLabel, rowHeaderOf, rowNameOf } from './header.ts'
import { asLabel, better, decides, decidesPhone, longestLabel, namesOf, shortText } from './label-words.ts'
import type { Line } from './line.ts'
import { headOver } from './list-head.ts'
import { type Headers, noHeaders, type Notes } from './notes.ts'

const mostClimbs = 4
/** An element that holds nothing else is as good as what it holds: climbing out of it counts little. */
const smallClimb = 0.3
/** A list entry or a section is a field of its own: what stands before it is another's. */
const apart = /^(?:li|tr|section|article|body|main|form|dialog)$/

/** The label of the line whose text stands in `parent`; empty where there is none. */
export function labelOf(parent: Element, headers: Headers): string {
  return labelFrom(parent, headers, 0)
}

/**
 * What the line above says of this one, or the words under the number; else the label of the first text in the line that
 * has a digit: what stands before it is read with the line.
 */
export function labelOfLine({ text, pieces }: Line, { headers, displays }: Notes): string {
  const digit = pieces.length > 1 ? text.search(/\d/) : 0
  const piece = pieces.find(({ at, length }) => at + length > digit)
  const parent = piece?.node.parentElement
  const above = pieces[0] ? labelAbove(pieces[0].node, displays) : ''
  if (above) return (parent && captionUnder(parent)) || above
  return parent ? labelOf(parent, headers) : ''
}

function labelFrom(element: Element, headers: Headers, climbs: number): string {
  if (isCell(element)) return labelOfCell(element, headers)
  return better(ownLabel(element), () => {
    const caption = climbs < 1 ? captionUnder(element) : ''
    if (caption) return caption
    const parent = parentElementOf(element)
    const isOnly = isOnlyElement(element)
    const name = localNameOf(element)
    if (apart.test(name) && !(isOnly && name === 'li')) return ''
    const over = parent && !isCell(parent) ? headOver(element, parent, headers) : ''
    const before = better(over, () => labelBeside(element, climbs === 0))
    const climbed = climbs + (isOnly ? smallClimb : 1)
    if (before || climbed >= mostClimbs) return before
    const isEnd =
      parent && climbs > 0 && kindOf(element) === 'block' && !isOnly && !standsAlone(element, parent)
    const around = isEnd ? null : aroundOf(element)
    return around ? labelFrom(around, headers, climbed) : ''
  })
}

/** The first of a cell's labels that decides: its column's, its row's, its own, the cell before. */
function labelOfCell(cell: Element, headers: Headers): string {
  const header = better(headerOf(cell, headers), () => keyLabel(cell))
  if (decides(header)) {
    // Records side by side are called something too: their rows say which field it is.
    const field = decidesPhone(header) ? '' : rowNameOf(cell)
    return decidesPhone(field) ? field : header
  }
  const row = header && parentElementOf(cell)
  // Under a header that says nothing, the cell before may: in a table of fields and values, which has few columns.
  const beside = () => (row && childCountOf(row) > 3 ? '' : labelBeside(cell, header !== ''))
  return better(header, () => better(rowHeaderOf(cell), () => better(ownLabel(cell), beside)))
}

/** What the element says of itself: `aria-label`, `aria-labelledby`, what stands before it where a table is stacked. */
function ownLabel(element: Element): string {
  if (!hasAttributes(element)) return ''
  const name = ['aria-label', 'data-label', 'data-title']
    .map((each) => attributeOf(element, each))
    .find(Boolean)
  if (name && name.length <= longestLabel) return name.trim()
  if (attributeOf(element, 'role') === 'dialog') return ''
  return namesOf(element, 'aria-labelledby')
}

/** The label of a field: its `label`, its name for assistive technology, what stands around it, or its placeholder. */
export function labelOfField(field: HTMLInputElement | HTMLTextAreaElement): string {
  const [label] = field.labels ?? []
  const around = (): string => labelOf(field, noHeaders())
  const placeholder = asLabel(attributeOf(field, 'placeholder') ?? '')
  const beside = (): string => (decidesPhone(placeholder) ? placeholder : better(around(), () => placeholder))
  return shortText(label) || ownLabel(field) || beside()
}

/** Elements that stand as labels for others: a change in one can change what its neighbours mean. */
export const labelSelector = 'th, thead, dt, label, [role="columnheader"]'
