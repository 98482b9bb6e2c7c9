// Owns reading the tree by the prototypes' own getters: a form's or document's named children stand in for
// `parentNode`, `querySelectorAll` and the like, in a content script too.

function getter<Kind extends Node, Name extends keyof Kind>(
  prototype: Kind,
  name: Name,
): (node: Node) => Kind[Name] {
  const property = Object.getOwnPropertyDescriptor(prototype, name)
  return (node) => property?.get?.call(node)
}

export const parentOf = getter(Node.prototype, 'parentNode')
export const nextSiblingOf = getter(Node.prototype, 'nextSibling')
export const previousSiblingOf = getter(Node.prototype, 'previousSibling')
export const firstChildOf = getter(Node.prototype, 'firstChild')
export const lastChildOf = getter(Node.prototype, 'lastChild')
export const isConnectedNow = getter(Node.prototype, 'isConnected')
export const localNameOf = getter(Element.prototype, 'localName')
export const shadowRootOf = getter(Element.prototype, 'shadowRoot')
export const nextElementOf = getter(Element.prototype, 'nextElementSibling')
export const previousElementOf = getter(Element.prototype, 'previousElementSibling')
export const childCountOf = getter(Element.prototype, 'childElementCount')

/** An attribute's value; null where it is not set. */
export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name)
}

export function matchesSelector(element: Element, selector: string): boolean {
  return Element.prototype.matches.call(element, selector)
}

/** The node's parent if that is an element; null at a root. */
export const parentElementOf = getter(Node.prototype, 'parentElement')

/** The document or shadow root a node stands in. */
export function rootOf(node: Node): Node {
  return Node.prototype.getRootNode.call(node)
}

export function hasInside(node: Node, inner: Node): boolean {
  return Node.prototype.contains.call(node, inner)
}

/** The nearest of the element and its ancestors that matches. */
export function closestOf(element: Element, selector: string): Element | null {
  return Element.prototype.closest.call(element, selector)
}

/** The elements that an attribute names by their ids. */
export function elementsNamed(element: Element, attribute: string): Element[] {
  const ids = attributeOf(element, attribute)?.split(/\s+/).filter(Boolean) ?? []
  const root = rootOf(element)
  return ids.flatMap((id) => [...elementsIn(root, `#${CSS.escape(id)}`)].slice(0, 1))
}

/** Whether the whole document is being edited. */
export function isDesigned(document: Document): boolean {
  return Reflect.get(Document.prototype, 'designMode', document) === 'on'
}

export function isHidden(document: Document): boolean {
  return Reflect.get(Document.prototype, 'hidden', document)
}

/** Elements below `root` that match. */
export function elementsIn(root: Node, selector: string): Iterable<Element> {
  if (root instanceof Element) return Element.prototype.querySelectorAll.call(root, selector)
  if (root instanceof Document) return Document.prototype.querySelectorAll.call(root, selector)
  if (root instanceof DocumentFragment)
    return DocumentFragment.prototype.querySelectorAll.call(root, selector)
  return []
}

/** Walks the texts below `root`, in reading order; nothing else comes. */
export function textWalker(root: Node): { walker: TreeWalker; next: () => Text | null } {
  const walker: TreeWalker = Document.prototype.createTreeWalker.call(document, root, NodeFilter.SHOW_TEXT)
  return {
    walker,
    next() {
      const node = walker.nextNode()
      return node === null || isWalkedText(node) ? node : null
    },
  }
}

/** The filter of the walk lets nothing else through; looking again at each text would cost as much as reading it. */
function isWalkedText(_node: Node): _node is Text {
  return true
}
