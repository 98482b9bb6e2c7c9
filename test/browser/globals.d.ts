// What stands in the global scope of the pages that tests run code in.

import type { browser } from 'wxt/browser'

declare global {
  const chrome: typeof browser
}
