// Owns reading the tree by the prototypes' own getters: a form's or document's named children stand in for
// `parentNode`, `querySelectorAll` and the like, in a content script too.

type Getter<Value> = (this: unknown) => Value

function getter<Kind extends Node, Name extends keyof Kind>(prototype: Kind, name: Name): Getter<Kind[Name]> {
  return Reflect.get(Object.getOwnPropertyDescriptor(prototype, name) ?? {}, 'get') ?? (() => undefined)
}

const { prototype: ofNode } = Node
const { prototype: ofElement } = Element
const { prototype: ofDocument } = Document

const parentNode = getter(ofNode, 'parentNode')
const parentElement = getter(ofNode, 'parentElement')
const firstChild = getter(ofNode, 'firstChild')
const nextSibling = getter(ofNode, 'nextSibling')
const nodeType = getter(ofNode, 'nodeType')
const isConnected = getter(ofNode, 'isConnected')
const localName = getter(ofElement, 'localName')
const shadowRoot = getter(ofElement, 'shadowRoot')
const assignedSlot = getter(ofElement, 'assignedSlot')
const assignedSlotOfText = getter(Text.prototype, 'assignedSlot')
const firstElement = getter(ofElement, 'firstElementChild')
const previousElement = getter(ofElement, 'previousElementSibling')
const nextElement = getter(ofElement, 'nextElementSibling')
const childCount = getter(ofElement, 'childElementCount')
const data = getter(CharacterData.prototype, 'data')

// A function of its own for each: engines make calls fast that always call the same.
export const parentOf = (node: Node) => parentNode.call(node)
/** The node's parent if that is an element; null at a root. */
export const parentElementOf = (node: Node) => parentElement.call(node)
export const firstOf = (node: Node) => firstChild.call(node)
export const nextOf = (node: Node) => nextSibling.call(node)
export const isConnectedNow = (node: Node) => isConnected.call(node)
export const localNameOf = (element: Element) => localName.call(element)
export const shadowRootOf = (element: Element) => shadowRoot.call(element)
export const firstElementOf = (element: Element) => firstElement.call(element)
export const previousElementOf = (element: Element) => previousElement.call(element)
export const nextElementOf = (element: Element) => nextElement.call(element)
/** Whether no other element stands beside it. */
export const isOnlyElement = (element: Element) => !previousElementOf(element) && !nextElementOf(element)
export const dataOf = (text: Text) => data.call(text)
export const childCountOf = (element: Element) => childCount.call(element)

/** The element around another or a text where it is shown: its slot, its parent, or the host of its shadow root. */
export function aroundOf(node: Element | Text): Element | null {
  const slot = isText(node) ? assignedSlotOfText.call(node) : assignedSlot.call(node)
  const around = slot ?? parentElementOf(node)
  const root = around ? null : parentOf(node)
  return root instanceof ShadowRoot ? root.host : around
}

/** The element and all that it is shown in, innermost first. */
export function pathOf(element: Element): Element[] {
  const path: Element[] = []
  for (let up: Element | null = element; up; up = aroundOf(up)) path.push(up)
  return path
}

/** Whether a node is shown in an element: by standing in it, in a slot of it, or in its shadow root. */
export function isShownIn(element: Element, node: Element | Text): boolean {
  let up: Element | null = isText(node) ? aroundOf(node) : node
  while (up && up !== element) up = aroundOf(up)
  return up !== null
}

/** The first that `isIt` of so many nodes, from one on, step by step. */
export function seek<Kind extends Node>(
  from: Kind | null,
  step: (node: Kind) => Kind | null,
  most: number,
  isIt: (node: Kind) => boolean,
): Kind | null {
  let node = from
  for (let steps = 0; node && steps < most; steps++) {
    if (isIt(node)) return node
    node = step(node)
  }
  return null
}

// In Firefox whatever is asked of the page's window, its classes and their prototypes takes 1 to 2 µs each time, ten
// times what a node's own getter takes: asked once, here, and `instanceof` not at all where it is often.
const ELEMENT_NODE = 1
const TEXT_NODE = 3
const DOCUMENT_NODE = 9
const SHOW_ELEMENT = 1
const SHOW_TEXT = 4
const method = <Kind extends object, Name extends keyof Kind>(prototype: Kind, name: Name) => prototype[name]
const hasAny = method(ofElement, 'hasAttributes')
const getAttribute = method(ofElement, 'getAttribute')
const matches = method(ofElement, 'matches')
const closest = method(ofElement, 'closest')
const querySelector = method(ofElement, 'querySelector')
const getRootNode = method(ofNode, 'getRootNode')
const contains = method(ofNode, 'contains')
const fromPoint = method(ofDocument, 'elementFromPoint')
const createTreeWalker = method(ofDocument, 'createTreeWalker')
const nextNode = method(TreeWalker.prototype, 'nextNode')
const nextOfWalk = method(TreeWalker.prototype, 'nextSibling')

type MaybeNode = Node | null | undefined

export const isText = (node: MaybeNode): node is Text => !!node && nodeType.call(node) === TEXT_NODE
export const isElement = (node: MaybeNode): node is Element => !!node && nodeType.call(node) === ELEMENT_NODE

export function hasAttributes(element: Element): boolean {
  return hasAny.call(element)
}

/** An attribute's value; null where it is not set. */
export function attributeOf(element: Element, name: string): string | null {
  return getAttribute.call(element, name)
}

export function matchesSelector(element: Element, selector: string): boolean {
  return matches.call(element, selector)
}

/** The document or shadow root a node stands in. */
export function rootOf(node: Node): Node {
  return getRootNode.call(node)
}

/** Whether the node stands in one of these. */
export function isInside(node: Node, trees: ReadonlySet<Node>): boolean {
  for (let up = parentOf(node); up; up = parentOf(up)) if (trees.has(up)) return true
  return false
}

/** The innermost element at a point of the viewport, inside open roots too. */
export function elementAt(x: number, y: number): Element | null {
  let element = fromPoint.call(document, x, y)
  for (;;) {
    const root = element && shadowRootOf(element)
    const inner = root?.elementFromPoint(x, y)
    if (!inner || rootOf(inner) !== root) return element
    element = inner
  }
}

export function hasInside(node: Node, inner: Node): boolean {
  return contains.call(node, inner)
}

/** The nearest of the element and its ancestors that matches. */
export function closestOf(element: Element, selector: string): Element | null {
  return closest.call(element, selector)
}

/** The elements that an attribute names by their ids. */
export function elementsNamed(element: Element, attribute: string): Element[] {
  const ids = attributeOf(element, attribute)?.split(/\s+/).filter(Boolean) ?? []
  const root = rootOf(element)
  return ids.flatMap((id) => [...elementsIn(root, `#${CSS.escape(id)}`)].slice(0, 1))
}

/** Whether the whole document is being edited. */
export function isDesigned(document: Document): boolean {
  return Reflect.get(ofDocument, 'designMode', document) === 'on'
}

export function isHidden(document: Document): boolean {
  return Reflect.get(ofDocument, 'hidden', document)
}

const queryOf = (prototype: ParentNode) => method(prototype, 'querySelectorAll')
const inElement = queryOf(ofElement)
const inDocument = queryOf(ofDocument)
const inFragment = queryOf(DocumentFragment.prototype)

/** Elements below an element, a document or a shadow root that match. */
export function elementsIn(root: Node, selector: string): Iterable<Element> {
  const type = nodeType.call(root)
  return (type === ELEMENT_NODE ? inElement : type === DOCUMENT_NODE ? inDocument : inFragment).call(
    root,
    selector,
  )
}

const byTagName = method(ofElement, 'getElementsByTagName')
const itemAt = method(HTMLCollection.prototype, 'item')

/** Whether more elements stand in one than that: browsers count no further. */
export function hasMoreInside(element: Element, count: number): boolean {
  return itemAt.call(byTagName.call(element, '*'), count) !== null
}

/** Elements in a row, a record or a card, at the most. */
const mostInSmall = 500

/** How many elements stand directly in one that may be of any size: browsers count them one by one. Infinity for a large one. */
export function fewChildrenOf(element: Element): number {
  return hasMoreInside(element, mostInSmall) ? Infinity : childCountOf(element)
}

/** The first element below `root` that matches. */
export function elementIn(root: Element, selector: string): Element | null {
  return querySelector.call(root, selector)
}

/** The elements directly below a node, or so many of them, after one of them. */
export function childrenOf(root: Node, most = Infinity, after?: Element): Element[] {
  const walker: TreeWalker = createTreeWalker.call(document, root, SHOW_ELEMENT)
  const children: Element[] = []
  if (after) walker.currentNode = after
  let child = after ? nextOfWalk.call(walker) : walker.firstChild()
  for (; child && children.length < most; child = nextOfWalk.call(walker))
    if (isElement(child)) children.push(child)
  return children
}

/** Walks the texts below `root`, in reading order; nothing else comes. */
export function textWalker(root: Node): { walker: TreeWalker; next: () => Text | null } {
  const walker: TreeWalker = createTreeWalker.call(document, root, SHOW_TEXT)
  return {
    walker,
    next() {
      const node = nextNode.call(walker)
      return node === null || isWalkedText(node) ? node : null
    },
  }
}

/** The filter of the walk lets nothing else through; looking again at each text would cost as much as reading it. */
function isWalkedText(_node: Node): _node is Text {
  return true
}
