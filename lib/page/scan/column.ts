// Owns which headers a cell stands under, in tables and in grids made of roles.

import { attributeOf, elementsIn, localNameOf, parentElementOf, previousElementOf, textOf } from './dom.ts'

/** Longest text taken for a header or a label, in UTF-16 units. */
export const longestLabel = 60

/** Headers by column of the tables of one batch. */
export type Headers = Map<Element, string[]>

export function shortText(node: Node | null | undefined): string {
  const text = node ? (textOf(node) ?? '').replace(/\s+/g, ' ').trim() : ''
  return text.length <= longestLabel ? text : ''
}

/** The column header (and, where there is one, the row header before it) of a cell. */
export function headerOf(cell: Element, headers: Headers): string {
  const named = namedHeaders(cell)
  if (named) return named
  if (cell instanceof HTMLTableCellElement) return tableHeader(cell, headers)
  return gridHeader(cell, headers)
}

/** `headers="a b"` names the header cells itself. */
function namedHeaders(cell: Element): string {
  const ids = attributeOf(cell, 'headers')
  if (!ids) return ''
  const root = cell.getRootNode()
  if (!(root instanceof Document || root instanceof ShadowRoot)) return ''
  return ids
    .split(/\s+/)
    .map((id) => shortText(root.getElementById(id)))
    .filter(Boolean)
    .join(' ')
}

function tableHeader(cell: HTMLTableCellElement, headers: Headers): string {
  const row = parentElementOf(cell)
  const table = row && tableOf(row)
  if (!table || !(row instanceof HTMLTableRowElement)) return ''
  let columns = headers.get(table)
  if (!columns) {
    columns = readColumns(table)
    headers.set(table, columns)
  }
  const column = columns.length > 0 ? (columns[columnOf(cell, row, columns.length)] ?? '') : ''
  if (column) return column
  const first = row.cells[0]
  return first && first !== cell && localNameOf(first) === 'th' ? shortText(first) : ''
}

function tableOf(row: Element): HTMLTableElement | null {
  const parent = parentElementOf(row)
  if (parent instanceof HTMLTableElement) return parent
  const table = parent && parentElementOf(parent)
  return table instanceof HTMLTableElement ? table : null
}

/** Which column a cell stands in; spans before it in its row count, spans from rows above it where the row is short. */
function columnOf(cell: HTMLTableCellElement, row: HTMLTableRowElement, width: number): number {
  const { cells } = row
  if (cells.length === width) return cell.cellIndex
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
  for (const each of cells) {
    while (taken.has(column)) column++
    if (each === cell) break
    column += each.colSpan
  }
  return column
}

/** The table's header row: the last row that has only header cells, or the first of `thead`. */
function readColumns(table: HTMLTableElement): string[] {
  const head = table.tHead?.rows
  const rows = head?.length ? [...head] : [...table.rows].slice(0, 3)
  const columns: string[] = []
  for (const row of rows) {
    const cells = [...row.cells]
    if (!head?.length && !(cells.length > 1 && cells.every((each) => localNameOf(each) === 'th'))) continue
    let column = 0
    for (const cell of cells) {
      const text = shortText(cell)
      for (let span = 0; span < Math.min(cell.colSpan, 100); span++, column++)
        if (text) columns[column] = text
      if (!text) columns.length = Math.max(columns.length, column)
    }
  }
  return columns
}

const gridCells = '[role="gridcell"], [role="cell"], [role="rowheader"]'
const cellRoles = new Set(['gridcell', 'cell'])

/** Whether the element is a cell of a table or of a grid. */
export function isCell(element: Element): boolean {
  const name = localNameOf(element)
  return name === 'td' || name === 'th' || cellRoles.has(attributeOf(element, 'role') ?? '')
}

function gridHeader(cell: Element, headers: Headers): string {
  const grid = cell.closest('[role="grid"], [role="table"], [role="treegrid"]')
  const row = cell.closest('[role="row"]')
  if (!grid || !row) return ''
  let columns = headers.get(grid)
  if (!columns) {
    columns = []
    for (const [index, header] of [...elementsIn(grid, '[role="columnheader"]')].entries()) {
      columns[columnIndex(header) ?? index] = shortText(header)
    }
    headers.set(grid, columns)
  }
  return columns[columnIndex(cell) ?? [...elementsIn(row, gridCells)].indexOf(cell)] ?? ''
}

function columnIndex(cell: Element): number | null {
  const index = Number(attributeOf(cell, 'aria-colindex'))
  return Number.isInteger(index) && index > 0 ? index - 1 : null
}
