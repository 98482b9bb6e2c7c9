// Owns which words stand right before an element or a line, and what between them is too small to part them.

import { mayBeTitle } from '../../phone/context.ts'
import { type Displays, nameAndClass } from './display.ts'
import {
  attributeOf,
  childCountOf,
  childrenOf,
  elementIn,
  fewChildrenOf,
  hasAttributes,
  isText,
  localNameOf,
  matchesSelector,
  parentElementOf,
  previousElementOf,
  seek,
  textWalker,
} from './dom.ts'
import { kindOf } from './element-kind.ts'
import { decides, decidesPhone, letter, longDigits, longestLabel, shortText, wordsIn } from './label-words.ts'
import { blockOf, readLine } from './line.ts'

/** Nodes looked at beside one another. */
const mostSteps = 4
const mostInLabel = 6
/** What holds one is another field, with its own label. */
const fields = 'input:not([type="checkbox"], [type="radio"]), select, textarea'
/** Over a section these are its title, its tabs or the way to it. */
const titles = 'h1, h2, h3, h4, h5, h6, [role="heading"], [role="tablist"], nav, ol, ul'
/** What is done with a value, or said of it, and not what it is called. */
const nothings = '[hidden], [role="tooltip"], [class*="actions"]'

/** Whether an element is too little to part a label from its value. */
function isNothing(element: Element): boolean {
  const kind = kindOf(element)
  if (kind === 'closed') return !matchesSelector(element, fields)
  if (kind === 'unseen' || localNameOf(element) === 'button') return true
  if (hasAttributes(element) && matchesSelector(element, nothings)) return true
  return !/[\p{L}\d]/u.test(wordsIn(element)) && !elementIn(element, fields)
}

/** Whether all that stands beside an element belongs to it: buttons, links, empty boxes. */
export function standsAlone(element: Element, parent: Element): boolean {
  const isOwn = (each: Element) =>
    each === element ||
    isNothing(each) ||
    (!/\d/.test(wordsIn(each)) && elementIn(each, 'a, button') !== null)
  return fewChildrenOf(parent) <= mostInLabel && childrenOf(parent).every(isOwn)
}

/** The words of the element before, where they look like a label. With `isOneOfMany`, other values may stand between. */
export function labelBeside(element: Element, isOneOfMany = false): string {
  const isDescription = localNameOf(element) === 'dd'
  const isValue = (each: Element) =>
    isOneOfMany &&
    kindOf(each) !== 'closed' &&
    nameAndClass(each) === nameAndClass(element) &&
    !letter.test(wordsIn(each))
  let icon = ''
  const before = seek(previousElementOf(element), previousElementOf, mostSteps, (each) => {
    icon ||= iconName(each)
    return icon !== '' || (isDescription ? localNameOf(each) !== 'dd' : !isNothing(each) && !isValue(each))
  })
  if (icon) return icon
  if (!before || childCountOf(before) > mostInLabel || holdsField(before)) return ''
  const words = labelWords(shortText(before))
  return matchesSelector(before, titles) && decides(words) && !decidesPhone(words) && mayBeTitle(words)
    ? ''
    : words
}

/** Whether it is a field, or holds one: what is before that is another's label. */
function holdsField(element: Element): boolean {
  return matchesSelector(element, fields) || elementIn(element, `table, ${fields}`) !== null
}

/** What a picture without words is called, where that says what stands after it. */
function iconName(element: Element): string {
  if (!hasAttributes(element) || matchesSelector(element, 'button, a, input, select, textarea')) return ''
  const name = attributeOf(element, 'aria-label') || attributeOf(element, 'title') || ''
  return name && name.length <= longestLabel && decides(name) && !wordsIn(element) ? name : ''
}

/** The words, where they look like a label: short, with letters, no number and no value of their own. */
function labelWords(text: string): string {
  return letter.test(text) && !longDigits.test(text) && !/:\s*\p{L}/u.test(text) ? text : ''
}

/** The words of the line above a line that begins with `first`, in the same block, where they say what is in it. */
export function labelAbove(first: Text, displays: Displays): string {
  const block = blockOf(first)
  if (!block || isFirstIn(block, first)) return ''
  const { walker } = textWalker(block)
  walker.currentNode = first
  const isFilled = (node: Node) => isText(node) && node.data.trim() !== ''
  const above = seek(walker.previousNode(), () => walker.previousNode(), mostSteps, isFilled)
  if (!above || !isText(above)) return ''
  const label = labelWords(readLine(above, displays).text.trim())
  return label.length <= longestLabel && decides(label) ? label : ''
}

/** Whether nothing stands before a node in an element around it: seen without walking. */
function isFirstIn(element: Element, node: Node): boolean {
  let up: Node | null = node
  while (up && up !== element && !up.previousSibling) up = parentElementOf(up)
  return up === element
}
