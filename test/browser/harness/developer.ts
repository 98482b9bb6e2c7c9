// Chrome's own page of extensions, which may do with ours what its user may.

import type { Browser } from 'puppeteer-core'

/** A private interface of that page. */
export interface DeveloperPrivate {
  addHostPermission(id: string, pattern: string): Promise<void>
  removeHostPermission(id: string, pattern: string): Promise<void>
  updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>
  updateExtensionConfiguration(change: { extensionId: string; incognitoAccess: boolean }): Promise<void>
  getExtensionInfo(
    id: string,
  ): Promise<Record<'runtimeErrors' | 'manifestErrors', { message: string; source?: string }[]>>
}

export async function onExtensionsPage<T, Args extends unknown[]>(
  { browser, id }: { browser: Browser; id: string },
  run: (developer: DeveloperPrivate, id: string, ...args: Args) => Promise<T>,
  ...args: Args
): Promise<T> {
  const page = await browser.newPage()
  try {
    // The interface is there without the page's own scripts, which take a second.
    await page.setJavaScriptEnabled(false)
    await page.goto('chrome://extensions')
    const found = await page.evaluate(
      `(${String(run)})(chrome.developerPrivate, ...${JSON.stringify([id, ...args])})`,
    )
    return found as T
  } finally {
    await page.close()
  }
}
