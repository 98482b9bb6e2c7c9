// Owns the page's open shadow roots: found with what they stand in, watched, dressed with our sheet, let go.

import { elementsIn, isConnectedNow, localNameOf, shadowRootOf } from './dom.ts'
import { markCss } from './style.ts'

export interface Roots {
  /** Finds the roots in and below a node, deepest too. Gives those not known before. */
  findIn(node: Node): ShadowRoot[]
  /** Takes a root that was met by pointing at it. True where it was not known. */
  take(root: ShadowRoot): boolean
  all(): ReadonlySet<ShadowRoot>
  /** Lets go of roots that have left the page; adopts our sheet again where the page dropped it. */
  tend(): void
  clear(): void
  /** Elements that were not defined yet when looked at: their roots may come later. */
  hasUndefined(): boolean
}

/** Names that can have a shadow root: those of the standard, and any name the standard does not know. */
const plain =
  'a abbr area audio b base bdi bdo br button canvas caption cite code col colgroup data datalist dd del details dfn ' +
  'dialog dl dt em embed fieldset figcaption figure form head hr html i iframe img input ins kbd label legend li link ' +
  'map mark menu meta meter noscript object ol optgroup option output picture pre progress q s samp script select ' +
  'slot small source strong style sub summary sup svg svg|* table tbody td template textarea tfoot th thead time title ' +
  'tr track u ul var video wbr'
const hosts = `:not(${plain
  .split(' ')
  .filter((name) => !name.includes('|'))
  .join(',')})`

export function createRoots(onRoot: (root: ShadowRoot) => void): Roots {
  const all = new Set<ShadowRoot>()
  let sheet: CSSStyleSheet | null = null
  let sawUndefined = false

  function dress(root: ShadowRoot): void {
    if (!sheet) {
      sheet = new CSSStyleSheet()
      sheet.replaceSync(markCss)
    }
    try {
      if (!root.adoptedStyleSheets.includes(sheet))
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
    } catch {
      // A root of another document takes no sheet of this one: its marks are not painted, all else works.
    }
  }

  function take(root: ShadowRoot): boolean {
    if (all.has(root)) return false
    all.add(root)
    dress(root)
    onRoot(root)
    return true
  }

  function findIn(node: Node): ShadowRoot[] {
    const found: ShadowRoot[] = []
    const look = (element: Element): void => {
      const root = shadowRootOf(element)
      if (!root) {
        if (
          !sawUndefined &&
          localNameOf(element).includes('-') &&
          !Element.prototype.matches.call(element, ':defined')
        )
          sawUndefined = true
        return
      }
      if (take(root)) found.push(root)
      for (const inner of elementsIn(root, hosts)) look(inner)
    }
    if (node instanceof Element) look(node)
    for (const element of elementsIn(node, hosts)) look(element)
    return found
  }

  return {
    findIn,
    take,
    all: () => all,
    hasUndefined: () => sawUndefined,
    clear: () => all.clear(),
    tend() {
      for (const root of all) {
        if (!isConnectedNow(root.host) || root.ownerDocument !== document) all.delete(root)
        else dress(root)
      }
    },
  }
}
