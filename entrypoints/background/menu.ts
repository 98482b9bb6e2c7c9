// The context menu: the history of a selected number, or of a link's.

import { browser } from 'wxt/browser'
import type { T } from '../../lib/words.ts'

const menuId = 'call-history'

/** Firefox can offer it on `tel:` links alone; Chrome knows no such pattern, so there it reads a selection. */
const telLinks = ['tel:*', 'callto:*']

export async function showMenu(t: T): Promise<void> {
  await browser.contextMenus.removeAll()
  const title = t('menuCallHistory')
  browser.contextMenus.create({ id: menuId, title, contexts: ['selection'] })
  browser.contextMenus.create({
    id: `${menuId}-link`,
    title,
    contexts: ['link'],
    ...(import.meta.env.FIREFOX && { targetUrlPatterns: telLinks }),
  })
}

/** `open` must act at once: some places open only on the click itself. */
export function serveMenu(open: (text: string, tabId: number) => void): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (!String(info.menuItemId).startsWith(menuId) || tab?.id === undefined) return
    const link = info.linkUrl && /^(tel|callto):/i.test(info.linkUrl) ? info.linkUrl : undefined
    open(info.selectionText ?? link ?? '', tab.id)
  })
}
