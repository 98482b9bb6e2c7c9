// Where history opens: on the page, in the browser's own panel, or in the popup where the page lets nothing else in.

import type { SidebarAction } from 'webextension-polyfill'
import { browser } from 'wxt/browser'
import type { Place } from '../../lib/settings.ts'

/** WXT's types know Chrome's interfaces only. */
const firefox = browser as typeof browser & { sidebarAction: SidebarAction.Static }

export type OpenPlace = 'page' | 'native' | 'popup'

/**
 * Where a click on the page opens history. Firefox lets no message open its own sidebar, so there it is used only while
 * it is open. `isInert`: the page shows a modal dialog, which shuts out everything of ours on the page.
 */
export async function openFromPage(
  tabId: number,
  windowId: number | undefined,
  wish: Place,
  isInert: boolean,
): Promise<OpenPlace> {
  if (wish === 'page' && !isInert) return 'page'
  if (import.meta.env.FIREFOX ? await isSidebarOpen(windowId) : await openNative(tabId)) return 'native'
  return isInert && (await openPopup()) ? 'popup' : 'page'
}

/** Must be called at once in the handler of a command or of the context menu: later the browser refuses. */
export async function openNative(tabId: number): Promise<boolean> {
  try {
    await (import.meta.env.FIREFOX ? firefox.sidebarAction.open() : browser.sidePanel.open({ tabId }))
    return true
  } catch {
    return false
  }
}

export async function openPopup(): Promise<boolean> {
  try {
    await browser.action.openPopup()
    return true
  } catch {
    return false
  }
}

async function isSidebarOpen(windowId: number | undefined): Promise<boolean> {
  return firefox.sidebarAction.isOpen({ windowId }).catch(() => false)
}
