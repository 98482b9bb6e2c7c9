// Reads what is marked on a page, from the page's own world, and the page itself to the last byte.

import type { Page } from 'puppeteer-core'

type Screen = Pick<Page, 'evaluate'>

/** The marked texts, in reading order; parts of a split number one by one. */
export function marked(page: Screen): Promise<string[]> {
  return page.evaluate(() => {
    const outer = (node: Node): Node => {
      const root = node.getRootNode()
      return root instanceof ShadowRoot ? outer(root.host) : node
    }
    const ranges = [...(CSS.highlights.get('vbot-phone') ?? [])].filter(
      ({ startContainer }) => startContainer.isConnected,
    )
    return ranges
      .toSorted((one, other) => {
        const [a, b] = [one.startContainer, other.startContainer]
        if (a === b) return one.startOffset - other.startOffset
        const [x, y] = a.getRootNode() === b.getRootNode() ? [a, b] : [outer(a), outer(b)]
        return x.compareDocumentPosition(y) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
      })
      .map(({ startContainer, startOffset, endOffset }) =>
        (startContainer.nodeValue ?? '').slice(startOffset, endOffset).trim(),
      )
  })
}

/** The page as it stands, open shadow roots included. */
export function bytes(page: Screen): Promise<string> {
  return page.evaluate(() => {
    const write = (node: Node): string => {
      const shadow =
        node instanceof Element && node.shadowRoot
          ? `<shadow>${[...node.shadowRoot.childNodes].map(write).join('|')}</shadow>`
          : ''
      const own =
        node instanceof Element
          ? (node.cloneNode(false) as Element).outerHTML
          : `${node.nodeType}:${node.nodeValue}`
      return `${own}{${shadow}${[...node.childNodes].map(write).join('|')}}`
    }
    return write(document.documentElement)
  })
}
