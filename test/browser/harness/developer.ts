// Chrome's own page of extensions, which may do with ours what its user may.

import type { Extension } from './launch.ts'

/** A private interface of that page. */
export interface DeveloperPrivate {
  updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>
  updateExtensionConfiguration(change: { extensionId: string; incognitoAccess: boolean }): Promise<void>
  getExtensionInfo(
    id: string,
  ): Promise<Record<'runtimeErrors' | 'manifestErrors', { message: string; source?: string }[]>>
}

export async function onExtensionsPage<T>(
  { browser, id }: Extension,
  run: (developer: DeveloperPrivate, id: string) => Promise<T>,
): Promise<T> {
  const page = await browser.newPage()
  try {
    await page.goto('chrome://extensions')
    const found = await page.evaluate(`(${String(run)})(chrome.developerPrivate, ${JSON.stringify(id)})`)
    return found as T
  } finally {
    await page.close()
  }
}
