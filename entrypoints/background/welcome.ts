// The first thing after installing: the options page, once.

import { browser } from 'wxt/browser'
import type { Store } from '../../lib/store.ts'

const key = 'welcomed'

/**
 * At every start, not at the event of installing: Chromium may send that before there is a window to open a page in, and
 * sends it only once.
 */
export async function welcome(local: Store): Promise<void> {
  if (await local.get<boolean>(key)) return
  try {
    // A tab of its own: `openOptionsPage` takes over an empty one, which at a start may still be on its way elsewhere.
    await browser.tabs.create({ url: browser.runtime.getURL('/options.html') })
  } catch {
    // No window yet: the first one to be seen is told.
    const tell = () => {
      browser.tabs.onActivated.removeListener(tell)
      void welcome(local)
    }
    browser.tabs.onActivated.addListener(tell)
    return
  }
  // Where the store is full it opens once more with the next start, which is less than never.
  await local.set(key, true).catch(() => undefined)
}
