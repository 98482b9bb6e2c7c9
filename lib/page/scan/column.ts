// Owns what the columns of a table are called: in its head, in a head that stands apart, or in a first row that reads as one.

import { labelBefore } from '../../phone/context.ts'
import {
  attributeOf,
  childCountOf,
  closestOf,
  elementIn,
  elementsIn,
  elementsNamed,
  hasMoreInside,
  isElement,
  localNameOf,
  parentElementOf,
  previousElementOf,
  seek,
  textWalker,
} from './dom.ts'
import { standsInClosed } from './element-kind.ts'
import type { Headers } from './notes.ts'

/** Longest text taken for a header or a label, in UTF-16 units. */
export const longestLabel = 60
export const longDigits = /\d{4}/

/** The words in a node; no more of them than tell that they are too many for a label. What is closed says nothing. */
export function wordsIn(node: Node): string {
  const { next } = textWalker(node)
  const isMixed = isElement(node) && childCountOf(node) > 0
  let text = ''
  for (let each = next(); each && text.length <= 8 * longestLabel; each = next())
    text += isMixed && standsInClosed(each) ? ' ' : ` ${each.data.slice(0, 4 * longestLabel)}`
  return text.replace(/\s+/g, ' ').trim()
}

/** The text in a node, if it is short enough for a label. Reads no more of it than that. */
export function shortText(node: Node | null | undefined): string {
  const text = node ? wordsIn(node) : ''
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

/** Whether a label says what the digits under it are, or that they are something else. */
export function decides(label: string): boolean {
  return labelBefore('', label, true) !== undefined
}

/** Whether a label says that phones stand under it. */
export function decidesPhone(label: string): boolean {
  const verdict = labelBefore('', label, true)
  return verdict === 'phone' || verdict === 'fixed'
}

/** The first of two labels, unless only the second decides. */
export function better(first: string, second: () => string): string {
  if (decides(first)) return first
  const next = second()
  return first && !decides(next) ? first : next
}

/** What a header says: its name, where its text says that and more, or nothing; else the first of its words. */
export function headerText(header: Element): string {
  const text = shortText(header)
  const name = attributeOf(header, 'aria-label') || attributeOf(header, 'title') || ''
  if (name && text.includes(name)) return name
  return better(text, () => asLabel(name || (textWalker(header).next()?.data ?? '')))
}

const headerCells = 'th, [role="columnheader"]'

/** Elements between a table and a head apart from it: upwards, and beside one another there. */
export const mostToHead = 5

/** Elements in a head with its filters and menus. */
const mostInHead = 2_000

/** The rows in which a table's head, or what stands for it, is looked for. */
function firstRows({ rows }: Pick<HTMLTableElement, 'rows'>): HTMLTableRowElement[] {
  return [0, 1, 2, 3].flatMap((at) => rows[at] ?? [])
}

const valueCells = 'td:not([role="columnheader"]), [role$="cell"]'

/** Whether there are cells below that are no headers. */
export function hasCells(element: Element): boolean {
  return elementIn(element, valueCells) !== null
}

/** The names of a table's columns. */
export function readColumns(section: Element, headers: Headers): string[] {
  const table = closestOf(section, 'table')
  if (!(table instanceof HTMLTableElement)) return []
  const rows = firstRows(table)
  const isHead = (row: HTMLTableRowElement) => childCountOf(row) > 1 && !hasCells(row)
  let names = readHead(table.tHead?.rows.length ? firstRows(table.tHead) : rows.filter(isHead))
  if (!names.some(Boolean)) names = namesApart(table, rows, headers)
  return names.some(decides) ? names : (namesInRow(firstRows(table.tBodies[0] ?? table)) ?? names)
}

function readHead(rows: readonly HTMLTableRowElement[]): string[] {
  const names: string[] = []
  /** By column: the row where a cell can stand there again. */
  const free: number[] = []
  for (const [at, row] of rows.entries()) {
    let column = 0
    for (const cell of row.cells) {
      while ((free[column] ?? 0) > at) column++
      const text = headerText(cell)
      for (let span = Math.min(cell.colSpan, 100); span > 0; span--, column++) {
        free[column] = at + cell.rowSpan
        // What stands under a name may be finer, but a filter says nothing.
        names[column] = decides(text) ? text : names[column] || text
      }
    }
  }
  return names
}

/** The names in a head before the table, apart from it: so it stays while the rows scroll. */
function namesApart(table: Element, rows: readonly Element[], headers: Headers): string[] {
  let names: string[] = []
  // A scrollbar may have a column of its own there.
  const fits = (row: Element) => [0, 1].includes(names.length - childCountOf(row))
  const isHead = (element: Element) => {
    names = headers.tables.get(element)?.names ?? readApart(element)
    headers.tables.set(element, { names })
    return rows.some(fits)
  }
  const isUnder = (element: Element) =>
    seek(previousElementOf(element), previousElementOf, mostToHead, isHead) !== null
  return seek(table, parentElementOf, mostToHead, isUnder) ? names : []
}

function readApart(element: Element): string[] {
  // A row of filters may stand under the names; a table with rows of its own is not looked through.
  const hasRows = hasMoreInside(element, mostInHead)
    ? hasCells(element)
    : Array.from(elementsIn(element, valueCells)).some((cell) => wordsIn(cell))
  if (hasRows) return []
  const table = localNameOf(element) === 'table' ? element : elementIn(element, 'table')
  if (table instanceof HTMLTableElement) return readHead(firstRows(table).filter((row) => !hasCells(row)))
  return Array.from(elementsIn(element, headerCells), headerText)
}

/** Filled cells in a row above a sheet's head: its title, who wrote it and when. */
const mostInTitle = 2

/**
 * A row of plain cells is a head where it is nothing but words, two of them labels, where rows stand below, and where
 * those above are nearly empty.
 */
function namesInRow(rows: readonly HTMLTableRowElement[]): string[] | undefined {
  if (rows.length < 3) return undefined
  for (const row of rows) {
    const names = Array.from(row.cells, shortText)
    if (!longDigits.test(names.join()) && names.filter(decides).length > 1) return names
    if (names.filter((name, at) => name && localNameOf(row.cells[at] ?? row) === 'td').length > mostInTitle)
      return undefined
  }
  return undefined
}
