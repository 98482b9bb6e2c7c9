// The browser's tabs, as a page of the extension sees them.

import type { Page } from 'puppeteer-core'

/** The tabs whose address ends so. `ours` may stand behind others. */
export function tabsAt(ours: Page, end: string): Promise<number[]> {
  return ours.evaluate(async (end) => {
    const tabs = await chrome.tabs.query({})
    return tabs.filter(({ url }) => url?.endsWith(end)).map(({ id = 0 }) => id)
  }, end)
}

/** Waits for such a tab: asked anew each time, for a page behind others draws no frames to wait by. */
export async function untilTab(ours: Page, end: string): Promise<number> {
  for (;;) {
    const [id] = await tabsAt(ours, end)
    if (id !== undefined) return id
  }
}
