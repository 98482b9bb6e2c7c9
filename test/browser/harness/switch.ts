// The extension switched off and on, or its process killed, as the browser and its user do it.

import { type DeveloperPrivate, onExtensionsPage } from './developer.ts'
import type { Extension } from './launch.ts'

type OnPage = (developer: DeveloperPrivate, id: string) => Promise<void>

export function switchOff(extension: Extension): Promise<void> {
  return turn(extension, false)
}

export function switchOn(extension: Extension): Promise<void> {
  return turn(extension, true)
}

async function turn(extension: Extension, isOn: boolean): Promise<void> {
  if (extension.inBrowser) {
    await inFirefox(extension, `await addon.${isOn ? 'enable' : 'disable'}()`)
    return
  }
  // Without developer mode Chromium leaves what was loaded from a folder off when it is started anew.
  const enable: OnPage = async (developer, id) => {
    await developer.updateProfileConfiguration({ inDeveloperMode: true })
    await chrome.management.setEnabled(id, true)
  }
  const disable: OnPage = async (_, id) => {
    await chrome.management.setEnabled(id, false)
  }
  await onExtensionsPage(extension, isOn ? enable : disable)
}

/** Kills the process of the background and of our pages. */
export async function crash(extension: Extension): Promise<void> {
  if (extension.inBrowser) {
    const processes = await inFirefox(
      extension,
      `return (await ChromeUtils.requestProcInfo()).children.filter(({ type }) => type === 'extension').map(({ pid }) => pid)`,
    )
    for (const id of processes as number[]) process.kill(id, 'SIGKILL')
    return
  }
  const victim = await extension.open('options.html')
  const session = await victim.createCDPSession()
  await session.send('Inspector.enable')
  const crashed = new Promise<void>((resolve) => session.once('Inspector.targetCrashed', () => resolve()))
  // Nobody is left to answer it.
  session.send('Page.crash').catch(() => undefined)
  await crashed
}

/** Lets us work in private windows. The extension starts anew, and its pages are closed. */
export async function allowPrivate(extension: Extension): Promise<void> {
  if (extension.inBrowser) {
    await inFirefox(
      extension,
      `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')
      const { extension } = WebExtensionPolicy.getByID(addon.id)
      await ExtensionPermissions.add(addon.id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] }, extension)
      await addon.reload()`,
    )
    return
  }
  await onExtensionsPage(extension, async (developer, extensionId) => {
    await developer.updateProfileConfiguration({ inDeveloperMode: true })
    await developer.updateExtensionConfiguration({ extensionId, incognitoAccess: true })
  })
}

async function inFirefox({ id, inBrowser }: Extension, code: string): Promise<unknown> {
  return inBrowser?.(`(async () => {
    const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs')
    const addon = await AddonManager.getAddonByID(${JSON.stringify(id)})
    ${code}
  })()`)
}
