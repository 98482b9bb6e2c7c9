// The settings as they stand: stored ones, made whole, with the administrator's on top.

import { browser } from 'wxt/browser'
import { fail, ok, type Result } from '../../lib/fault.ts'
import { applyManaged } from '../../lib/managed.ts'
import type { Settings, SiteLayout } from '../../lib/settings.ts'
import type { Store } from '../../lib/store.ts'
import { readSettings } from '../../lib/stored-settings.ts'

const key = 'settings'

export interface Configuration {
  read(): Promise<{ settings: Settings; locked: (keyof Settings)[] }>
  /** Changes to locked settings are refused as a whole: nothing of them is saved. */
  save(changes: Partial<Settings>): Promise<Result<Settings>>
  saveLayout(pattern: string, layout: SiteLayout): Promise<void>
}

export function createConfiguration(local: Store): Configuration {
  // One change at a time: two pages saving at once must not undo each other.
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(change: () => Promise<T>): Promise<T> => {
    const turn = last.then(change, change)
    last = turn
    return turn
  }

  const read = async () => applyManaged(readSettings(await local.get(key)), await readManaged())

  const store = async (changes: Partial<Settings>) => {
    const stored = readSettings(await local.get(key))
    await local.set(key, readSettings({ ...stored, ...changes }))
    return (await read()).settings
  }

  return {
    read,
    save: (changes) =>
      inTurn(async () => {
        const { locked } = await read()
        if (Object.keys(changes).some((name) => locked.some((fixed) => fixed === name))) {
          return fail({ kind: 'not-allowed' })
        }
        return ok(await store(changes))
      }),
    saveLayout: (pattern, layout) =>
      inTurn(async () => {
        const { sites } = readSettings(await local.get(key))
        const others = sites.filter((site) => site.pattern !== pattern)
        // A site of the administrator's may not be among ours yet: its layout is remembered all the same.
        const { isMarked } = sites.find((site) => site.pattern === pattern) ?? { isMarked: true }
        const at = sites.findIndex((site) => site.pattern === pattern)
        await store({
          sites: others.toSpliced(at < 0 ? others.length : at, 0, { pattern, isMarked, layout }),
        })
      }),
  }
}

/** Firefox rejects where there is no policy. */
async function readManaged(): Promise<unknown> {
  try {
    return await browser.storage.managed.get(null)
  } catch {
    return {}
  }
}
