// Owns what the columns of a list are called that is neither table nor grid: rows of plain elements, as wide as their head.

import { decidesPhone, longDigits, mostToHead, shortText } from './column.ts'
import { childCountOf, childrenOf, firstElementOf, parentElementOf, previousElementOf, seek } from './dom.ts'
import type { Headers } from './notes.ts'

/** With fewer, a label and its value would be taken for columns. */
const fewestColumns = 3

/** What stands over an element at its place in a row. */
export function headOver(element: Element, row: Element, headers: Headers): string {
  const width = childCountOf(row)
  const list = width < fewestColumns ? null : parentElementOf(row)
  if (!list) return ''
  const names = headers.lists.get(list) ?? readHead(list, width)
  headers.lists.set(list, names)
  return names.length === width ? (names[childrenOf(row).indexOf(element)] ?? '') : ''
}

/** The list's first row, or what stands before the list, where it is as wide and reads as a head. */
function readHead(list: Element, width: number): readonly string[] {
  let names: string[] = []
  const isHead = (element: Element | null): boolean => {
    const count = element ? childCountOf(element) : 0
    if (!element || (count !== 1 && count !== width)) return false
    if (count === 1) return isHead(firstElementOf(element))
    names = childrenOf(element).map(shortText)
    // Tabs over a list may be called like columns, but none of them like a phone.
    return !longDigits.test(names.join()) && names.some(decidesPhone)
  }
  const isUnder = (element: Element) => isHead(previousElementOf(element))
  return isHead(firstElementOf(list)) || seek(list, parentElementOf, mostToHead, isUnder) ? names : []
}
