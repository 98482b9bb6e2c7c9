// Owns the page's open shadow roots: found with what they stand in, let go with it.

import {
  childrenOf,
  elementsIn,
  hasMoreInside,
  isConnectedNow,
  isElement,
  localNameOf,
  matchesSelector,
  parentOf,
  shadowRootOf,
} from './dom.ts'
import type { Work } from './slices.ts'

export interface Roots {
  /** Finds the roots in and below a node, deepest too. */
  findIn(node: Node): Work
  /** Takes a root that was met by pointing at it. True where it was not known. */
  take(root: ShadowRoot): boolean
  all(): ReadonlySet<ShadowRoot>
  /** Lets go of roots that have left the page. */
  letGo(): void
  clear(): void
  /** Whether elements that were not defined when looked at are defined now: they may have roots. */
  haveCome(): boolean
  /** What is not defined by now is waited for when it is met again. */
  waitNoMore(): void
}

/** The commonest of the elements that can't have a shadow root; those left are looked at one by one. */
const hosts =
  ':not(td,tr,a,li,b,i,br,svg,path,use,g,img,button,input,label,option,strong,em,ul,th,script,style)'

/** More elements than this are not looked through at once. */
const mostAtOnce = 5_000
/** A list may have any number of children. */
const mostChildren = 500

function isLarge(node: Node): boolean {
  const root = node === document ? document.documentElement : node
  return isElement(root) && hasMoreInside(root, mostAtOnce)
}

/**
 * `onRoot` is told of each root, with a signal that comes when it leaves; `onUndefined` of an element whose root may come
 * later, once for each name.
 */
export function createRoots(
  onRoot: (root: ShadowRoot, signal: AbortSignal) => void,
  isOver: () => boolean,
  onUndefined: () => void,
): Roots {
  const all = new Set<ShadowRoot>()
  const endings = new WeakMap<ShadowRoot, AbortController>()
  /** One of each name that is not defined yet. */
  const undefinedYet = new Map<string, Element>()

  function take(root: ShadowRoot): boolean {
    if (all.has(root)) return false
    all.add(root)
    const ending = new AbortController()
    endings.set(root, ending)
    onRoot(root, ending.signal)
    return true
  }

  function leave(root: ShadowRoot): void {
    all.delete(root)
    endings.get(root)?.abort()
  }

  function* findIn(node: Node): Work {
    if (!isLarge(node)) {
      yield* findInEach(lookThrough(node))
      return
    }
    if (isElement(node)) yield* findInEach(look(node))
    for (let some = childrenOf(node, mostChildren); some.length > 0; some = childrenAfter(node, some)) {
      for (const child of some) {
        if (isLarge(child)) yield* findIn(child)
        else {
          const found = lookThrough(child)
          if (found.length > 0) yield* findInEach(found)
        }
        if (isOver()) yield
      }
    }
  }

  /** Those after the last that is still there, or all anew: the page may have taken some away meanwhile. */
  function childrenAfter(node: Node, some: Element[]): Element[] {
    return childrenOf(
      node,
      mostChildren,
      some.findLast((child) => parentOf(child) === node),
    )
  }

  function* findInEach(found: ShadowRoot[]): Work {
    for (const root of found) {
      take(root)
      yield* findIn(root)
    }
  }

  /** The roots in a node and directly below it: few enough elements for one look. */
  function lookThrough(node: Node): ShadowRoot[] {
    const found = isElement(node) ? look(node) : []
    for (const element of elementsIn(node, hosts)) found.push(...look(element))
    return found
  }

  function look(element: Element): ShadowRoot[] {
    const root = shadowRootOf(element)
    if (root) return [root]
    const name = localNameOf(element)
    if (name.includes('-') && !isWaitedFor(name) && !matchesSelector(element, ':defined')) {
      const isNew = !undefinedYet.has(name)
      undefinedYet.set(name, element)
      if (isNew) onUndefined()
    }
    return []
  }

  function isWaitedFor(name: string): boolean {
    const one = undefinedYet.get(name)
    return one !== undefined && isConnectedNow(one)
  }

  return {
    findIn,
    take,
    all: () => all,
    haveCome() {
      let hasCome = false
      for (const [name, one] of undefinedYet) {
        const isDefined = matchesSelector(one, ':defined')
        hasCome ||= isDefined
        // What has left the page is defined no more: the next of its name is waited for.
        if (isDefined || !isConnectedNow(one)) undefinedYet.delete(name)
      }
      return hasCome
    },
    waitNoMore: () => undefinedYet.clear(),
    clear() {
      all.forEach(leave)
      undefinedYet.clear()
    },
    letGo() {
      for (const root of all) {
        if (!isConnectedNow(root.host) || root.ownerDocument !== document) leave(root)
      }
    },
  }
}
