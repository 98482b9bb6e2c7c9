// Owns what the columns of a list are called that is neither table nor grid: rows of plain elements, as wide as their
// head, or a column of names beside a column of values.

import { mostToHead } from './column.ts'
import {
  attributeOf,
  childCountOf,
  childrenOf,
  fewChildrenOf,
  firstElementOf,
  localNameOf,
  matchesSelector,
  parentElementOf,
  previousElementOf,
  seek,
} from './dom.ts'
import { asAPhone, decides, decidesPhone, letter, longDigits, shortText } from './label-words.ts'
import type { Columns, Headers } from './notes.ts'

/** With fewer, a label and its value would be taken for columns. */
const fewestColumns = 3
/** These may stand over a list, and hold as many words. */
const tabs = 'ul, ol, dl, nav, table, form, [role="tablist"]'
/** Elements of a list among which its head is looked for, and columns in that. */
const mostAbove = 12
/** Columns beside one another; more of them are rows. */
const mostBeside = 4
/** Cells of a grid without rows. */
const mostInGrid = 400

/** What stands over an element at its place in a row, or beside it in a column of names. */
export function headOver(element: Element, row: Element, headers: Headers): string {
  const width = fewChildrenOf(row)
  if (width < fewestColumns || width > mostInGrid) return ''
  const columns = columnsOver(row, headers, width) ?? columnsWithin(row, headers, width)
  if (!columns) return nameBeside(element, row, width)
  return columns.names[childrenOf(row).indexOf(element) % columns.names.length] ?? ''
}

/** The columns of the list in which an element is a row. */
export function columnsOver(row: Element, { lists }: Headers, width = fewChildrenOf(row)): Columns | null {
  const list = width < fewestColumns || width > mostInGrid ? null : parentElementOf(row)
  if (!list) return null
  const columns = lists.get(list) ?? { names: readHead(list, row) ?? [] }
  lists.set(list, columns)
  return columns.names.length === width ? columns : null
}

/** The columns of an element that holds the cells of all its rows, as a grid of the style sheet's does: names first. */
function columnsWithin(grid: Element, { grids }: Headers, count: number): Columns | null {
  if (count < 3 * fewestColumns) return null
  const columns = grids.get(grid) ?? { names: namesWithin(grid, count) }
  grids.set(grid, columns)
  return columns.names.length > 0 ? columns : null
}

function namesWithin(grid: Element, count: number): string[] {
  const first = childrenOf(grid, mostAbove).map(shortText)
  const width = first.findIndex((each) => /\d/.test(each))
  const names = first.slice(0, Math.max(0, width))
  if (width < fewestColumns || count % width > 0 || count < 3 * width || !isNames(names, false)) return []
  // Names and values by turns have words under `Điện thoại`.
  const isUnder = (text: string, at: number) =>
    !decidesPhone(names[at % width] ?? '') || !letter.test(text) || asAPhone.test(text)
  return childrenOf(grid).map(shortText).slice(width).every(isUnder) ? names : []
}

/** The list's first row of that width, or what stands before the list, where it is as wide and reads as a head. */
function readHead(list: Element, row: Element): string[] | null {
  const width = childCountOf(row)
  let names: string[] = []
  const isOther = (element: Element) =>
    localNameOf(element) !== localNameOf(row) && matchesSelector(element, tabs)
  const isHead = (element: Element | null): boolean => {
    const count = element ? fewChildrenOf(element) : 0
    if (!element || element === row || (count !== 1 && count !== width) || isOther(element)) return false
    if (count === 1) return isHead(firstElementOf(element))
    names = childrenOf(element).map(shortText)
    return isNames(names, attributeOf(element, 'class') !== attributeOf(row, 'class'))
  }
  const first = childrenOf(list, mostAbove).find((each) => childCountOf(each) === width)
  const isUnder = (element: Element) => isHead(previousElementOf(element)) && names.some(decidesPhone)
  return isHead(first ?? null) ||
    isHead(firstElementOf(list)) ||
    seek(list, parentElementOf, mostToHead, isUnder)
    ? names
    : null
}

/** Whether words are a head's: one says phone, or two that something else stands below; one does in a row of its own look. */
function isNames(names: readonly string[], isMarked: boolean): boolean {
  if (longDigits.test(names.join())) return false
  return names.some(decidesPhone) || names.filter(decides).length >= (isMarked ? 1 : 2)
}

/** The name at the same place in a column that stands before a column of values, alone or with one or two more. */
function nameBeside(value: Element, values: Element, count: number): string {
  const parent = parentElementOf(values)
  const isColumn = parent && fewChildrenOf(parent) <= mostBeside
  const before = isColumn ? previousElementOf(values) : null
  if (!before || childCountOf(before) !== count) return ''
  const names = childrenOf(before).map(shortText)
  return isNames(names, false) ? (names[childrenOf(values).indexOf(value)] ?? '') : ''
}
