// Owns rows of a list that read as one line, side by side: each of their columns is read by itself, under its own name.

import type { Candidate, FindOptions, FoundNumber } from '../../phone/number.ts'
import { parentElementOf } from './dom.ts'
import { kindOf } from './element-kind.ts'
import { isCell } from './header.ts'
import type { Line, Piece } from './line.ts'
import { columnsOver, headOver } from './list-head.ts'
import type { Headers } from './notes.ts'
import { findInLine } from './seams.ts'

/** Elements around a text in which its column is looked for. */
const mostSteps = 3

/** What is found in a line; with its own label where it stands under one. */
export interface LineFinds {
  numbers: (FoundNumber & { label?: string })[]
  candidates: Candidate[]
}

interface Column {
  cell: Element
  name: string
  pieces: Piece[]
}

/** The numbers of a line that is such a row; null where it is none. */
export function findInRow(
  line: Line,
  headers: Headers,
  options: (label: string) => FindOptions,
): LineFinds | null {
  const columns = line.pieces.length < 2 ? [] : columnsIn(line, headers)
  if (columns.length < 2) return null
  const finds: LineFinds = { numbers: [], candidates: [] }
  for (const { name, pieces } of columns) {
    const from = pieces[0]?.at ?? 0
    const last = pieces.at(-1)
    const text = line.text.slice(from, last && last.at + last.length)
    const own = { text, pieces: pieces.map((piece) => ({ ...piece, at: piece.at - from })) }
    const { numbers, candidates } = findInLine(own, options(name))
    const moved = <Found extends { start: number; end: number }>(each: Found): Found => ({
      ...each,
      start: each.start + from,
      end: each.end + from,
    })
    finds.numbers.push(...numbers.map((each) => ({ ...moved(each), label: name })))
    finds.candidates.push(...candidates.map(moved))
  }
  return finds
}

/** The pieces of a line by the column they stand in; none where one of them stands in no column. */
function columnsIn({ pieces }: Line, headers: Headers): Column[] {
  const columns: Column[] = []
  for (const piece of pieces) {
    const cell = cellAround(piece.node, headers)
    const last = columns.at(-1)
    if (!cell && piece.node.data.trim() === '') continue
    if (!cell) return []
    if (last?.cell === cell.cell) last.pieces.push(piece)
    else columns.push({ ...cell, pieces: [piece] })
  }
  return columns
}

function cellAround(node: Text, headers: Headers): Omit<Column, 'pieces'> | null {
  let cell: Element | null = parentElementOf(node)
  for (let steps = 0; cell && steps < mostSteps && kindOf(cell) === 'inline'; steps++) {
    const row: Element | null = parentElementOf(cell)
    if (!row || isCell(row)) return null
    if (columnsOver(row, headers)) return { cell, name: headOver(cell, row, headers) }
    cell = row
  }
  return null
}
