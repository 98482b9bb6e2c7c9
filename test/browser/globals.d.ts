// What stands in the global scope of the pages that tests run code in.

declare const chrome: typeof import('wxt/browser').browser
