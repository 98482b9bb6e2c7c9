// Where a browser puts what is downloaded, and waiting for it.

import { mkdtempSync, readdirSync, readFileSync, rmSync, watch } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { World } from './open-world.ts'

export interface Downloads {
  /** For `inBothBrowsers`: Firefox learns the folder at its start. */
  prefs: Record<string, unknown>
  /** To be called once before the first download: Chromium learns it so. */
  listen: (world: World) => Promise<void>
  /** Names of all that has come. */
  names: () => string[]
  /** The only file of this name, once it is whole. */
  wait: (isIt: (name: string) => boolean) => Promise<{ name: string; body: Buffer }>
}

export function createDownloads(): Downloads {
  const folder = mkdtempSync(join(tmpdir(), 'vbot-downloads-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const names = () => readdirSync(folder).filter((name) => !/\.(part|crdownload|tmp)$/.test(name))
  const find = (isIt: (name: string) => boolean) => {
    const all = readdirSync(folder)
    const name = names().find(isIt)
    // Firefox writes beside an empty file of the right name first.
    if (name === undefined || all.some((each) => each.startsWith(name) && each !== name)) return undefined
    const body = readFileSync(join(folder, name))
    return body.length > 0 ? { name, body } : undefined
  }
  return {
    prefs: {
      'browser.download.folderList': 2,
      'browser.download.dir': folder,
      'browser.download.useDownloadDir': true,
      'browser.download.always_ask_before_handling_new_types': false,
      'browser.download.alwaysOpenPanel': false,
    },
    async listen({ name, extension }) {
      if (name !== 'chromium') return
      const session = await extension.browser.target().createCDPSession()
      await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder })
    },
    names,
    wait(isIt) {
      return new Promise((resolve, reject) => {
        const signal = AbortSignal.timeout(20_000)
        const watcher = watch(folder, { signal })
        const look = () => {
          const found = find(isIt)
          if (!found) return
          watcher.close()
          resolve(found)
        }
        watcher.on('change', look)
        watcher.on('error', () => reject(new Error(`Downloaded only: ${readdirSync(folder).join(', ')}`)))
        look()
      })
    },
  }
}
