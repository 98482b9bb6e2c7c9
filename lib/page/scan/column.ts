// Owns which headers a cell stands under, in tables and in grids made of roles.

import {
  attributeOf,
  childCountOf,
  closestOf,
  elementsIn,
  elementsNamed,
  hasAttributes,
  hasElement,
  localNameOf,
  previousElementOf,
  textWalker,
} from './dom.ts'

/** Longest text taken for a header or a label, in UTF-16 units. */
export const longestLabel = 60

/** The headers of a table section or grid, by column. */
interface Columns {
  names: string[]
  /** Whether any cell spans more than one column or row; looked for at the first row that is not as wide as the names. */
  hasSpans?: boolean
}

/** Headers of what was met in one piece of work. */
export type Headers = Map<Element, Columns>

/** The text in a node, if it is short enough for a label. Reads no more of it than that. */
export function shortText(node: Node | null | undefined): string {
  if (!node) return ''
  const { next } = textWalker(node)
  let text = ''
  for (let each = next(); each; each = next()) {
    text += ` ${each.data.slice(0, 4 * longestLabel)}`
    if (text.length > 8 * longestLabel) return ''
  }
  text = text.replace(/\s+/g, ' ').trim()
  return text.length <= longestLabel ? text : ''
}

/** The words of the elements that an attribute names, as far as a label goes. */
export function namesOf(element: Element, attribute: string): string {
  return asLabel(elementsNamed(element, attribute).map(shortText).filter(Boolean).join(' '))
}

/** Words of whatever length, as a label. */
export function asLabel(words: string): string {
  return words.trim().slice(0, 2 * longestLabel)
}

/** The column header of a cell, or its row's header where the column has none. */
export function headerOf(cell: Element, headers: Headers): string {
  if (!isTableCell(cell)) return namedHeaders(cell) || gridHeader(cell, headers)
  const row = cell.parentElement
  const section = row?.parentElement
  if (!section || !isRow(row)) return ''
  let columns = headers.get(section)
  if (!columns) {
    columns = { names: readColumns(section) }
    headers.set(section, columns)
  }
  const { names } = columns
  const name = names.length > 0 ? names[columnOf(cell, row, section, columns)] : ''
  return name || namedHeaders(cell) || rowHeader(row, cell)
}

function isTableCell(element: Element): element is HTMLTableCellElement {
  const name = localNameOf(element)
  return name === 'td' || name === 'th'
}

function isRow(element: Element): element is HTMLTableRowElement {
  return localNameOf(element) === 'tr'
}

function rowHeader(row: HTMLTableRowElement, cell: Element): string {
  const [first] = row.cells
  return first && first !== cell && localNameOf(first) === 'th' ? shortText(first) : ''
}

/** `headers="a b"` names the header cells itself. */
function namedHeaders(cell: Element): string {
  if (!hasAttributes(cell)) return ''
  return namesOf(cell, 'headers')
}

/** Which column a cell stands in; spans before it in its row count, spans from rows above it where the row is short. */
function columnOf(
  cell: HTMLTableCellElement,
  row: HTMLTableRowElement,
  section: Element,
  columns: Columns,
): number {
  // Counted, not listed: a list of cells for each row is slow to make.
  if (childCountOf(row) === columns.names.length) return cell.cellIndex
  columns.hasSpans ??= hasElement(section, '[colspan], [rowspan]')
  if (!columns.hasSpans) return cell.cellIndex
  const taken = new Set<number>()
  let above = previousElementOf(row)
  for (let back = 1; back < 20 && above instanceof HTMLTableRowElement; back++) {
    let at = 0
    for (const each of above.cells) {
      if (each.rowSpan > back) for (let span = 0; span < each.colSpan; span++) taken.add(at + span)
      at += each.colSpan
    }
    above = previousElementOf(above)
  }
  let column = 0
  for (const each of row.cells) {
    while (taken.has(column)) column++
    if (each === cell) break
    column += each.colSpan
  }
  return column
}

/** The names in the table's head; where it has none, of a first row that has only header cells. */
function readColumns(section: Element): string[] {
  const table = closestOf(section, 'table')
  if (!(table instanceof HTMLTableElement)) return []
  const head = table.tHead?.rows
  const rows = head?.length ? [...head] : [...table.rows].slice(0, 3)
  const names: string[] = []
  for (const row of rows) {
    const cells = [...row.cells]
    if (!head?.length && !(cells.length > 1 && cells.every((each) => localNameOf(each) === 'th'))) continue
    let column = 0
    for (const cell of cells) {
      const text = shortText(cell)
      for (let span = 0; span < Math.min(cell.colSpan, 100); span++, column++)
        names[column] = text || (names[column] ?? '')
    }
  }
  return names
}

/** What stands in for a table where there is none. */
export const gridSelector = '[role="grid"], [role="table"], [role="treegrid"]'
const gridCells = '[role="gridcell"], [role="cell"], [role="rowheader"]'
const cellRoles = new Set(['gridcell', 'cell'])

/** Whether the element is a cell of a table or of a grid. */
export function isCell(element: Element): boolean {
  const name = localNameOf(element)
  if (name === 'td' || name === 'th') return true
  return hasAttributes(element) && cellRoles.has(attributeOf(element, 'role') ?? '')
}

function gridHeader(cell: Element, headers: Headers): string {
  const grid = closestOf(cell, gridSelector)
  const row = closestOf(cell, '[role="row"]')
  if (!grid || !row) return ''
  let columns = headers.get(grid)
  if (!columns) {
    columns = { names: [] }
    for (const [index, header] of [...elementsIn(grid, '[role="columnheader"]')].entries()) {
      columns.names[columnIndex(header) ?? index] = shortText(header)
    }
    headers.set(grid, columns)
  }
  return columns.names[columnIndex(cell) ?? [...elementsIn(row, gridCells)].indexOf(cell)] ?? ''
}

function columnIndex(cell: Element): number | null {
  const index = Number(attributeOf(cell, 'aria-colindex'))
  return Number.isInteger(index) && index > 0 ? index - 1 : null
}
