// Where history opens: on the page, in the browser's own panel, or in the popup where the page lets nothing else in.

import type { SidebarAction } from 'webextension-polyfill'
import * as v from 'valibot'
import { browser, type Browser } from 'wxt/browser'
import type { OpenPlace, Place } from '../../lib/settings.ts'

/** WXT's types know Chrome's interfaces only. */
const firefox = browser as typeof browser & { sidebarAction: SidebarAction.Static }

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
  const asked = opening.get(tabId)
  opening.delete(tabId)
  const isOpened = import.meta.env.FIREFOX ? isSidebarOpen(windowId) : (asked ?? openNative(tabId))
  if (await isOpened) return 'native'
  return isInert && (await openPopup()) ? 'popup' : 'page'
}

/** Where a click would open history now, as far as can be told without one. */
export async function placeOf(windowId: number | undefined, wish: Place): Promise<OpenPlace> {
  if (wish === 'page') return 'page'
  return import.meta.env.FIREFOX && !(await isSidebarOpen(windowId)) ? 'page' : 'native'
}

/** What Chrome was asked to open in the very turn in which the click's message came. */
const opening = new Map<number, Promise<boolean>>()

/**
 * Chrome opens its panel for a message only while the click that sent it is being handled: after the first wait, for the
 * settings or the sender's permission, it is too late. So this goes before everything else.
 */
export function openNativeAtOnce(): void {
  if (import.meta.env.FIREFOX) return
  browser.runtime.onMessage.addListener((message: unknown, sender: Browser.runtime.MessageSender) => {
    const tabId = sender.tab?.id
    if (tabId === undefined || sender.id !== browser.runtime.id || !asksToOpen(message)) return
    const opened = openNative(tabId)
    opening.set(tabId, opened)
  })
}

const opens = v.object({
  name: v.literal('pageChanged'),
  ask: v.object({ opens: v.literal(true), isInert: v.boolean(), wish: v.string() }),
})

function asksToOpen(message: unknown): boolean {
  const read = v.safeParse(opens, message)
  return read.success && (read.output.ask.isInert || read.output.ask.wish === 'native')
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

/** The same for a key that opens and closes: Firefox closes its sidebar for it, Chrome has a button for that. */
export async function toggleNative(tabId: number): Promise<void> {
  if (import.meta.env.FIREFOX) await firefox.sidebarAction.toggle().catch(() => undefined)
  else await openNative(tabId)
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
