// The browser's own interface, without the polyfill: for scripts that stand in many pages or must be there at once.

import type { Browser } from 'wxt/browser'

/** Both browsers' own interfaces give promises; the polyfill would add 10 kB to say the same. */
export const ownBrowser = (globalThis as { browser?: typeof Browser }).browser ?? chrome
