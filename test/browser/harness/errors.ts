// Errors nobody caught, in any context of the extension, as the browser itself keeps them.

import { onExtensionsPage } from './developer.ts'
import type { Extension } from './launch.ts'

/** Begins to keep them, where the browser does not by itself. */
export async function watchErrors(extension: Extension): Promise<void> {
  if (extension.inBrowser) {
    await extension.inBrowser('Services.console.reset()')
    return
  }
  await onExtensionsPage(extension, (developer) =>
    developer.updateProfileConfiguration({ inDeveloperMode: true }),
  )
}

/**
 * Not an error of ours: Firefox tells so of each message whose asker's frame was closed meanwhile. There is nobody left in
 * it who could have caught anything.
 */
const askerGone = /^Promise (?:resolved|rejected) after context unloaded/

/** Their words, since `watchErrors`. */
export async function extensionErrors(extension: Extension): Promise<string[]> {
  if (extension.inBrowser) {
    const found = await extension.inBrowser(`Services.console.getMessageArray()
      .filter((each) => each instanceof Ci.nsIScriptError && !(each.flags & Ci.nsIScriptError.warningFlag))
      .filter((each) => each.sourceName.startsWith('moz-extension:'))
      .map((each) => each.errorMessage + ' @ ' + each.sourceName + ':' + each.lineNumber + ':' + each.columnNumber)`)
    if (!Array.isArray(found)) return [`No list of errors: ${typeof found}`]
    return found.map(String).filter((each) => !askerGone.test(each))
  }
  return onExtensionsPage(extension, async (developer, id) => {
    const { runtimeErrors, manifestErrors } = await developer.getExtensionInfo(id)
    return [...runtimeErrors, ...manifestErrors].map(({ message, source = '' }) => `${message} @ ${source}`)
  })
}
