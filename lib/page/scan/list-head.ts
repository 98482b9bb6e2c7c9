// Owns what the columns of a list are called that is neither table nor grid: rows of plain elements, as wide as their head.

import { decidesPhone, type Headers, longDigits, mostToHead, shortText } from './column.ts'
import { childCountOf, childrenOf, parentElementOf, previousElementOf, seek } from './dom.ts'

/** With fewer, a label and its value would be taken for columns. */
const fewestColumns = 3

/** What stands over an element at its place in a row. */
export function headOver(element: Element, row: Element, headers: Headers): string {
  const width = childCountOf(row)
  const list = width < fewestColumns ? null : parentElementOf(row)
  if (!list) return ''
  const names = headers.lists.get(list) ?? readHead(list)
  headers.lists.set(list, names)
  return names.length === width ? (names[childrenOf(row).indexOf(element)] ?? '') : ''
}

/** The list's first row, or what stands before the list, where it reads as a head. */
function readHead(list: Element): readonly string[] {
  let names: string[] = []
  const isHead = (element: Element | null | undefined): boolean => {
    const children = element ? childrenOf(element) : []
    if (children.length < fewestColumns) return children.length === 1 && isHead(children[0])
    names = children.map(shortText)
    // Tabs over a list may be called like columns, but none of them like a phone.
    return !longDigits.test(names.join()) && names.some(decidesPhone)
  }
  const isUnder = (element: Element) => isHead(previousElementOf(element))
  return isHead(childrenOf(list)[0]) || seek(list, parentElementOf, mostToHead, isUnder) ? names : []
}
