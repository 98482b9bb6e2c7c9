// Talks to one tab: its page's content script, and the panels that show its history.

import { browser, type Browser } from 'wxt/browser'
import { fail, ok, type Result } from '../../lib/fault.ts'
import type { PageNews, PageState, PanelNews } from '../../lib/messages.ts'
import { defaultLayout } from '../../lib/settings.ts'

export const emptyPage: PageState = {
  seq: 0,
  shown: null,
  numbers: [],
  offered: null,
  isOpen: false,
  layout: defaultLayout,
}

/** Asks the content script of the tab's top frame; a page without one shows nothing. */
export async function askPage(tabId: number | null, order: PageNews['order']): Promise<Result<PageState>> {
  if (tabId === null) return ok(emptyPage)
  const news: PageNews = { to: 'page', order }
  try {
    const state: PageState | undefined = await browser.tabs.sendMessage(tabId, news, { frameId: 0 })
    return ok(state ?? emptyPage)
  } catch {
    // None of our scripts is in the page, or one that an update has left behind: loaded again, it gets one.
    return fail({ kind: 'updated' })
  }
}

/** Has the page do something, whatever it shows then. */
export async function orderPage(tabId: number | null, order: PageNews['order']): Promise<Result<null>> {
  const done = await askPage(tabId, order)
  return done.ok ? ok() : done
}

/** Tells the sidebar in the tab, and the native panel and the popup, what its page shows now. */
export async function tellPanels(tabId: number, state: PageState): Promise<void> {
  const news: PanelNews = { to: 'panel', tabId, state }
  // Whoever is not there is not told: both reject when nobody listens.
  await Promise.allSettled([browser.tabs.sendMessage(tabId, news), browser.runtime.sendMessage(news)])
}

/** Every page with our content script reads its settings anew. */
export async function tellPagesOfSettings(): Promise<void> {
  const news: PageNews = { to: 'page', order: { do: 'settings' } }
  const tabs = await browser.tabs.query({})
  const ids = tabs.flatMap(({ id }) => (id === undefined ? [] : [id]))
  await Promise.allSettled(ids.map((id) => browser.tabs.sendMessage(id, news)))
}

export async function activeTab(): Promise<Browser.tabs.Tab | null> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
  return tab ?? null
}

/** Our content script is in the tab's page: it listens, or it is about to. */
export async function isScriptIn(tabId: number | null): Promise<boolean> {
  if (tabId === null) return false
  if ((await askPage(tabId, { do: 'tell-state' })).ok) return true
  try {
    // The mark that lib/page/start.ts leaves in its own world before it asks whether it may work here.
    const func = () => Reflect.get(globalThis, Symbol.for('vbot')) === true
    const [found] = await browser.scripting.executeScript({ target: { tabId }, func })
    return found?.result === true
  } catch {
    return false
  }
}
