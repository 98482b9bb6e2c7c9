// Owns which words under a value say what it is: in a record made of pairs, the value first, what it is called under it.

import { decides, longDigits, shortText, wordsIn } from './column.ts'
import { childCountOf, childrenOf, firstElementOf, firstOf, isText, parentElementOf } from './dom.ts'

interface Pair {
  value: string
  caption: string
}

/** Elements of a record that are looked at. */
const mostPairs = 12
/** As many digits as a phone has. */
const asAPhone = /(?:\d\D*){9}/

/** The words under the value that an element holds, where they say what it is. */
export function captionUnder(element: Element): string {
  const parent = parentElementOf(element)
  const own = pairIn(element)
  const pair = own ?? (parent && firstElementOf(parent) === element ? pairIn(parent) : null)
  const record = pair && decides(pair.caption) && (own ? parent : parent && parentElementOf(parent))
  return record && isRecord(record) ? pair.caption : ''
}

/** The pair that an element is: a text or an element, and one more element under it. */
function pairIn(whole: Element): Pair | null {
  const count = childCountOf(whole)
  if (count < 1 || count > 2) return null
  const children = childrenOf(whole)
  const first = count === 1 ? firstOf(whole) : null
  if (count === 1 && !isText(first)) return null
  const value = isText(first) ? first.data.trim() : wordsIn(children[0] ?? whole)
  const caption = shortText(children.at(-1))
  return value && /\p{L}/u.test(caption) && !longDigits.test(caption) ? { value, caption } : null
}

/** Whether its elements are such pairs, each called differently, and not all of them phones: in a list of calls they are. */
function isRecord(element: Element): boolean {
  const pairs = childrenOf(element, mostPairs).flatMap((each) => pairIn(each) ?? [])
  const captions = new Set(pairs.map(({ caption }) => caption))
  return (
    pairs.length > 1 && captions.size === pairs.length && !pairs.every(({ value }) => asAPhone.test(value))
  )
}
