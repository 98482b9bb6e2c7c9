// Owns what the columns of a table are called: in its head, in a head that stands apart, or in a first row that reads as one.

import {
  attributeOf,
  childCountOf,
  closestOf,
  elementIn,
  elementsIn,
  hasAttributes,
  hasMoreInside,
  localNameOf,
  parentElementOf,
  previousElementOf,
  seek,
  textWalker,
} from './dom.ts'
import { longDigits, wordsIn, shortText, asLabel, decides, better } from './label-words.ts'
import type { Headers } from './notes.ts'

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
  const names = readHead(table.tHead?.rows.length ? firstRows(table.tHead) : rows.filter(isHead))
  if (names.some(decides)) return names
  const inRow = namesInRow(firstRows(table.tBodies[0] ?? table))
  return inRow ?? (names.some(Boolean) ? names : namesApart(table, rows, headers))
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
  // A scrollbar may have a column of its own there, without a name.
  const fits = (row: Element) => {
    const more = names.length - childCountOf(row)
    return more === 0 || (more === 1 && !names.at(-1))
  }
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
  const table = localNameOf(element) === 'table' ? element : elementIn(element, 'table')
  const rows = table instanceof HTMLTableElement ? firstRows(table) : []
  // A row of filters may stand under the names; a table with rows of its own is not looked through.
  const hasRows = hasMoreInside(element, mostInHead)
    ? hasCells(element)
    : Array.from(elementsIn(element, valueCells)).some((cell) => wordsIn(cell))
  if (hasRows) return (rows.length < mostHeadRows && namesOfCells(rows)) || []
  if (rows.length > 0) return readHead(rows.filter((row) => !hasCells(row)))
  return Array.from(elementsIn(element, headerCells), headerText)
}

/** Rows of names in a head of plain cells, and one more. */
const mostHeadRows = 3
/** Filled cells in a row above a sheet's head: its title, who wrote it and when. */
const mostInTitle = 2

/**
 * The head of a sheet without headers: under rows that are nearly empty, a row that is nothing but words. Two of them are
 * labels, or one where the row is made to look unlike those below. Its cells may be parted by those of the next row.
 */
function namesInRow(rows: readonly HTMLTableRowElement[]): string[] | undefined {
  for (const [at, row] of rows.entries()) {
    const below = rows[at + 1]
    if (!below || rows.length < 3) return undefined
    const span = Math.max(...Array.from(row.cells, ({ rowSpan }) => rowSpan))
    const names = namesOfCells(
      rows.slice(at, at + Math.min(span, mostHeadRows - 1)),
      isUnlike(row, rows.slice(at + 1)),
    )
    // Two columns are fields and their values, as long as the first goes on to name fields.
    if (names && (names.length > 2 || !decides(shortText(below.cells[0])))) return names
    const filled = Array.from(row.cells).filter((cell) => localNameOf(cell) === 'td' && shortText(cell))
    if (filled.length > mostInTitle || names?.length === 2) return undefined
  }
  return undefined
}

function namesOfCells(rows: readonly HTMLTableRowElement[], isMarked = false): string[] | undefined {
  const names = readHead(rows)
  const fewest = isMarked && names.length > 2 ? 1 : 2
  const isHead = !longDigits.test(rows.map(wordsIn).join()) && names.filter(decides).length >= fewest
  return isHead ? names : undefined
}

/** Whether a row has a class or a colour that those below have not. */
function isUnlike(row: Element, below: readonly Element[]): boolean {
  const look = (each: Element) => ['class', 'style', 'bgcolor'].map((name) => attributeOf(each, name)).join()
  return hasAttributes(row) && below.every((each) => look(each) !== look(row))
}
