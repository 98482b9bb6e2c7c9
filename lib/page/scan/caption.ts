// Owns which words under a value say what it is: in a record made of pairs, the value first, what it is called under it.

import { nameAndClass } from './display.ts'
import {
  childCountOf,
  childrenOf,
  fewChildrenOf,
  firstElementOf,
  firstOf,
  isText,
  nextElementOf,
  parentElementOf,
  previousElementOf,
  seek,
} from './dom.ts'
import { asAPhone, decides, decidesPhone, letter, longDigits, shortText, wordsIn } from './label-words.ts'

interface Pair {
  value: string
  caption: string
}

/** Elements of a record that are looked at. */
const mostPairs = 12
/** Boxes around a pair that hold nothing else. */
const mostBoxes = 3

/** The words under the value that an element holds, where they say what it is. */
export function captionUnder(element: Element): string {
  const parent = parentElementOf(element)
  const own = pairIn(element)
  const pair = own ?? (parent && firstElementOf(parent) === element ? pairIn(parent) : null)
  if (!pair) return parent ? captionInRow(element, parent) : ''
  const record = decides(pair.caption) && recordAround(own ? element : parent)
  return record && isRecord(childrenOf(record, mostPairs).flatMap(pairsIn)) ? pair.caption : ''
}

/** What holds more than a pair: each may stand in boxes of its own. */
function recordAround(pair: Element | null): Element | null {
  const isWide = (each: Element) => fewChildrenOf(each) > 1
  return seek(pair && parentElementOf(pair), parentElementOf, mostBoxes, isWide)
}

function pairsIn(box: Element): Pair[] {
  let each: Element | null = box
  for (let boxes = 0; each && boxes < mostBoxes; boxes++) {
    const pair = pairIn(each)
    if (pair) return [pair]
    each = childCountOf(each) === 1 ? firstElementOf(each) : null
  }
  return []
}

/** The same where nothing holds a pair together: values and captions by turns, each of a look of their own. */
function captionInRow(element: Element, parent: Element): string {
  const caption = nextElementOf(element)
  const isByTurns = caption !== null && nameAndClass(caption) !== nameAndClass(element)
  if (!isByTurns || !isAlike(previousElementOf(element), caption)) return ''
  if (!isAlike(nextElementOf(caption), element) || fewChildrenOf(parent) > 2 * mostPairs) return ''
  const children = childrenOf(parent)
  const isInTurn = (each: Element, at: number) => isAlike(each, at % 2 > 0 ? caption : element)
  if (children.length < 4 || children.length % 2 > 0 || !children.every(isInTurn)) return ''
  const texts = children.map(shortText)
  const pairs = texts.flatMap((value, at) => (at % 2 ? [] : { value, caption: texts[at + 1] ?? '' }))
  const words = shortText(caption)
  return decides(words) && pairs.every(isPair) && isRecord(pairs) ? words : ''
}

/** Whether an element, where there is one, looks like another. */
function isAlike(element: Element | null, other: Element): boolean {
  return !element || nameAndClass(element) === nameAndClass(other)
}

function isPair({ caption }: Pair): boolean {
  return letter.test(caption) && !longDigits.test(caption)
}

/** The pair that an element is: a text or an element, and one more element under it. */
function pairIn(whole: Element): Pair | null {
  const count = childCountOf(whole)
  if (count < 1 || count > 2) return null
  const children = childrenOf(whole)
  const first = count === 1 ? firstOf(whole) : null
  if (count === 1 && !isText(first)) return null
  const value = isText(first) ? first.data.trim() : wordsIn(children[0] ?? whole)
  const pair = { value, caption: shortText(children.at(-1)) }
  return value && isPair(pair) ? pair : null
}

/** Whether pairs are a record's: each called differently. In a list of calls all are phones, and none is called one. */
function isRecord(pairs: readonly Pair[]): boolean {
  const captions = new Set(pairs.map(({ caption }) => caption))
  const isOfCalls = pairs.every(({ value, caption }) => asAPhone.test(value) && !decidesPhone(caption))
  return pairs.length > 1 && captions.size === pairs.length && !isOfCalls
}
