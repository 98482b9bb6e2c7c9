// Owns links that dial: they are numbers by their address, whatever their text says.

import { attributeOf, closestOf, elementsIn, isElement, localNameOf, parentElementOf } from './dom.ts'

const selector = 'a:is([href^="tel:" i], [href^="callto:" i])'
const scheme = /^\s*(?:tel|callto):/i

/** In a node, which may be such a link itself. */
export function telLinksIn(root: Node): Element[] {
  // By name alone: browsers find that far faster than an attribute.
  const links = [...elementsIn(root, 'a')]
  if (isElement(root) && localNameOf(root) === 'a') links.unshift(root)
  return links.filter(isTelLink)
}

export function isTelLink(element: Element): boolean {
  return scheme.test(attributeOf(element, 'href') ?? '')
}

/** The dialling link a node stands in. */
export function telLinkAround(node: Node, links: ReadonlySet<Element>): Element | null {
  if (links.size === 0) return null
  for (let up = parentElementOf(node); up; up = parentElementOf(up)) if (links.has(up)) return up
  return null
}

export function closestTelLink(node: Node): Element | null {
  const element = isElement(node) ? node : parentElementOf(node)
  return element ? closestOf(element, selector) : null
}
