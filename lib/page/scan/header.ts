// Owns which headers a cell stands under, in tables and in grids made of roles.

import { headerText, mostToHead, readColumns } from './column.ts'
import {
  attributeOf,
  childCountOf,
  closestOf,
  elementIn,
  elementsIn,
  firstElementOf,
  hasAttributes,
  localNameOf,
  parentElementOf,
  previousElementOf,
  seek,
} from './dom.ts'
import { decides, namesOf, shortText } from './label-words.ts'
import type { Columns, Headers } from './notes.ts'

/** The column header of a cell. */
export function headerOf(cell: Element, headers: Headers): string {
  if (!isTableCell(cell)) return namedHeaders(cell) || gridHeader(cell, headers)
  const row = parentElementOf(cell)
  const section = row && parentElementOf(row)
  if (!section || !isRow(row)) return ''
  let columns = headers.tables.get(section)
  if (!columns) {
    columns = { names: readColumns(section, headers) }
    headers.tables.set(section, columns)
  }
  const name = columns.names.length > 0 ? columns.names[columnOf(cell, row, section, columns)] : ''
  return name || namedHeaders(cell) || gridHeader(cell, headers)
}

function isTableCell(element: Element): element is HTMLTableCellElement {
  return /^t[dh]$/.test(localNameOf(element))
}

function isRow(element: Element): element is HTMLTableRowElement {
  return localNameOf(element) === 'tr'
}

/** Cells between a cell and the header of its part of the row. */
const mostToRowHeader = 20

function isHeader(element: Element): boolean {
  return (
    localNameOf(element) === 'th' || (hasAttributes(element) && attributeOf(element, 'role') === 'rowheader')
  )
}

/** The header that a cell's row begins with. */
export function rowNameOf(cell: Element): string {
  const row = parentElementOf(cell)
  const first = row && firstElementOf(row)
  return first && first !== cell && isHeader(first) ? shortText(first) : ''
}

/** The nearest header to the left of a cell. */
export function rowHeaderOf(cell: Element): string {
  return isHeader(cell) ? '' : shortText(seek(cell, previousElementOf, mostToRowHeader, isHeader))
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
  columns.hasSpans ??= elementIn(section, '[colspan], [rowspan]') !== null
  if (!columns.hasSpans) return cell.cellIndex
  // As wide as the table, it stands under no column of it.
  if (cell.colSpan >= columns.names.length) return -1
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

/** What stands in for a table where there is none. */
export const gridSelector = '[role$="grid"], [role="table"]'
const gridCells = '[role$="cell"], [role="rowheader"]'

/** Whether the element is a cell of a table or of a grid. */
export function isCell(element: Element): boolean {
  if (isTableCell(element)) return true
  return hasAttributes(element) && /^(?:grid)?cell$/.test(attributeOf(element, 'role') ?? '')
}

function gridHeader(cell: Element, headers: Headers): string {
  const row = hasAttributes(cell) ? closestOf(cell, '[role="row"]') : null
  if (!row) return ''
  // A board of rows may be no grid by its role.
  const grid = closestOf(row, gridSelector) ?? parentElementOf(row)
  const columns = grid && gridColumns(grid, headers)
  if (!columns) return ''
  const key = columns.named && columnKey(cell)
  if (key) return columns.named?.get(key) ?? ''
  return columns.names[columnIndex(cell) ?? [...elementsIn(row, gridCells)].indexOf(cell)] ?? ''
}

const gridHeads = '[role="columnheader"]'

/** The columns of a grid, or of the nearest around it that has a head: it may stand apart from the rows. */
function gridColumns(grid: Element, { grids }: Headers): Columns | undefined {
  let columns: Columns | undefined
  seek(grid, parentElementOf, mostToHead, (element) => {
    columns = grids.get(element) ?? readGrid(element)
    grids.set(element, columns)
    return columns.names.length > 0
  })
  return columns
}

function readGrid(grid: Element): Columns {
  const columns: Columns = { names: [] }
  const named = new Map<string, string>()
  for (const [index, header] of [...elementsIn(grid, gridHeads)].entries()) {
    const name = headerText(header)
    columns.names[columnIndex(header) ?? index] = name
    const key = columnKey(header)
    if (key) named.set(key, name)
  }
  if (named.size > 0) columns.named = named
  return columns
}

const columnKeys = ['col-id', 'data-field', 'field', 'data-column-id', 'data-col', 'name']

/** What a grid calls a column, on its header and its cells alike: AG Grid, MUI's and DevExtreme's do. Rows may come in parts. */
function columnKey(cell: Element): string | null {
  return columnKeys.map((name) => attributeOf(cell, name)).find(Boolean) ?? null
}

/** The same as words, where they say what is in the column: `tax_code`. By `partner_id` a name is shown. */
export function keyLabel(cell: Element): string {
  const key = hasAttributes(cell) ? columnKey(cell) : null
  return key && !/id$/i.test(key) && decides(key) ? key : ''
}

function columnIndex(cell: Element): number | null {
  const index = Number(attributeOf(cell, 'aria-colindex'))
  return index > 0 ? index - 1 : null
}
