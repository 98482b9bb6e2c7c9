// Owns numbers that touch what stands in the next element: a margin keeps them apart for the eye, and no display tells.
// Read as one they are no number; read apart, they may be. What stands before in capitals stays a code's.

import { findNumbers, type Finds } from '../../phone/find.ts'
import type { FindOptions } from '../../phone/number.ts'
import { localNameOf } from './dom.ts'
import type { Line, Piece } from './line.ts'

/** What is set off in these stays part of what is around it: `<mark>0912345678</mark>90`. */
const setOff = /^(?:b|del|em|font|i|ins|mark|s|strong|u)$/

/** The numbers of a line, each whole or, where elements meet between digits, up to there. */
export function findInLine(line: Line, options: FindOptions): Finds {
  const whole = findNumbers(line.text, options)
  if (line.pieces.length < 2) return whole
  const found = [...whole.numbers, ...whole.candidates]
  const seams = seamsOf(line).filter((at) => !found.some(({ start, end }) => start < at && at < end))
  if (seams.length === 0) return whole
  const apart = findNumbers(cut(line.text, seams), options)
  const atSeams = <Found extends Span>(list: readonly Found[]) =>
    list.flatMap((each) => {
      const at = { start: uncut(each.start, seams), end: uncut(each.end, seams) }
      const touches = seams.includes(at.start) || seams.includes(at.end)
      // One that is only the beginning of it had to end before what it meets: `1900 6868 15` beside `BS. Lê`.
      const isNew = touches && !found.some((other) => meet(other, at) && !isPart(other, at))
      return isNew ? [{ ...each, ...at }] : []
    })
  const [numbers, candidates] = [atSeams(apart.numbers), atSeams(apart.candidates)]
  const isKept = (each: Span) => ![...numbers, ...candidates].some((other) => meet(each, other))
  return {
    numbers: inOrder([...whole.numbers.filter(isKept), ...numbers]),
    candidates: inOrder([...whole.candidates.filter(isKept), ...candidates]),
  }
}

interface Span {
  start: number
  end: number
}

function meet(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end
}

function isPart(one: Span, whole: Span): boolean {
  return one.start === whole.start && one.end < whole.end
}

/** Digits, and an amount's sign between them at most, or a place in a list before them. */
const digitsMeet = /\d(?:\v|\v[-+]\s?|(?<=(?:^|\s)\d{1,3})[.):]\v)\d/
/** A number, and a word after it. */
const wordMeets = /\d\v\p{L}/u

/** Where digits of one element meet what stands in the next. */
function seamsOf({ text, pieces }: Line): number[] {
  const seams: number[] = []
  for (let index = 1; index < pieces.length; index++) {
    const [before, piece] = [pieces[index - 1], pieces[index]]
    if (before && piece && mayMeet(text, piece.at) && isSeam(text, before, piece)) seams.push(piece.at)
  }
  return seams
}

/** Most elements are parted by a space: no expression is asked there. */
function mayMeet(text: string, at: number): boolean {
  return text.charCodeAt(at) > 32 && text.charCodeAt(at - 1) > 32
}

function isSeam(text: string, before: Piece, piece: Piece): boolean {
  const edge = `${text.slice(Math.max(0, piece.at - 6), piece.at)}\v${text.slice(piece.at, piece.at + 3)}`
  return wordMeets.test(edge) || (digitsMeet.test(edge) && !isSetOff(before) && !isSetOff(piece))
}

function isSetOff({ node }: Piece): boolean {
  const parent = node.parentElement
  return parent !== null && setOff.test(localNameOf(parent))
}

/** A line break at each seam. */
function cut(text: string, seams: readonly number[]): string {
  return [0, ...seams].map((at, index) => text.slice(at, seams[index])).join('\n')
}

/** A place in the text that was cut, in the text as it was. */
function uncut(place: number, seams: readonly number[]): number {
  return place - seams.filter((at, index) => at + index < place).length
}

function inOrder<Found extends { start: number }>(list: Found[]): Found[] {
  return list.toSorted((one, other) => one.start - other.start)
}
