// Owns what a few words on the page say: the text of a header or a label, and whether it decides what digits are.

import { labelBefore, type Verdict } from '../../phone/context.ts'
import { childCountOf, elementsNamed, isElement, textWalker } from './dom.ts'
import { standsInClosed } from './element-kind.ts'

/** Longest text taken for a header or a label, in UTF-16 units. */
export const longestLabel = 60
/** More digits than a name has. */
export const longDigits = /\d(?:[.,]?\d){3}/
/** As many digits as a phone has. */
export const asAPhone = /(?:\d\D*){9}/
export const letter = /\p{L}/u

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

const mostRemembered = 500
const remembered = new Map<string, Verdict>()

/** What a label says: asked several times for each number under it. */
function verdictOf(label: string): Verdict {
  if (remembered.has(label)) return remembered.get(label)
  if (remembered.size >= mostRemembered) remembered.clear()
  const verdict = labelBefore('', label, true)
  remembered.set(label, verdict)
  return verdict
}

/** Whether a label says what the digits under it are, or that they are something else. */
export function decides(label: string): boolean {
  return label !== '' && verdictOf(label) !== undefined
}

/** Whether a label says that phones stand under it. */
export function decidesPhone(label: string): boolean {
  const verdict = verdictOf(label)
  return verdict === 'phone' || verdict === 'fixed'
}

/** The first of two labels, unless only the second decides. */
export function better(first: string, second: () => string): string {
  if (decides(first)) return first
  const next = second()
  return first && !decides(next) ? first : next
}
