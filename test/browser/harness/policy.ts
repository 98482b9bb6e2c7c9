// An administrator's policy for the extension, set in a running browser without touching the computer's own policies.

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Extension } from './launch.ts'

/** The values of public/managed-schema.json. Ours are read anew when the background starts: it is stopped here. */
export async function setPolicy(extension: Extension, values: Record<string, unknown>): Promise<void> {
  if (extension.inBrowser) await setInFirefox(extension, values)
  else await setInChromium(extension, values)
  await extension.stopBackground()
}

/** By Chromium's own page for trying policies. /etc/chromium would need root, and be of every browser on the computer. */
async function setInChromium({ browser, id }: Extension, values: Record<string, unknown>): Promise<void> {
  // The numbers of its lists: level mandatory, scope machine, source platform.
  const common = { namespace: id, level: 1, scope: 1, source: 2 }
  const policies = Object.entries(values).map(([name, value]) => ({ ...common, name, value }))
  const page = await browser.newPage()
  await page.goto('chrome://policy/test')
  await page.evaluate(`(async () => {
    const { sendWithPromise } = await import('chrome://resources/js/cr.js')
    await sendWithPromise('setLocalTestPolicies', ${JSON.stringify(JSON.stringify(policies))}, '')
  })()`)
  await page.close()
}

/** As policies.json in the folder `distribution`, which is told to be elsewhere; then all policies are read anew. */
async function setInFirefox(extension: Extension, values: Record<string, unknown>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'vbot-policies-'))
  const policies = { '3rdparty': { Extensions: { [extension.id]: values } } }
  await writeFile(join(folder, 'policies.json'), JSON.stringify({ policies }))
  await extension.inBrowser?.(`(async () => {
    const folder = Cc['@mozilla.org/file/local;1'].createInstance(Ci.nsIFile)
    folder.initWithPath(${JSON.stringify(folder)})
    const directories = Services.dirsvc.QueryInterface(Ci.nsIDirectoryService)
    try { directories.undefine('XREAppDist') } catch {}
    directories.registerProvider({
      QueryInterface: ChromeUtils.generateQI(['nsIDirectoryServiceProvider']),
      getFile(name) {
        if (name !== 'XREAppDist') throw Components.Exception('', Cr.NS_ERROR_FAILURE)
        return folder.clone()
      },
    })
    await new Promise((resolve) => {
      const topic = 'EnterprisePolicies:AllPoliciesApplied'
      const observer = () => {
        Services.obs.removeObserver(observer, topic)
        resolve()
      }
      Services.obs.addObserver(observer, topic)
      Services.obs.notifyObservers(null, 'EnterprisePolicies:Restart')
    })
  })()`)
  await rm(folder, { recursive: true })
}
