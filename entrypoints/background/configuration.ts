// The settings as they stand: stored ones, made whole, with the administrator's on top.

import { browser } from 'wxt/browser'
import { fail, ok, type Result } from '../../lib/fault.ts'
import { applyManaged } from '../../lib/managed.ts'
import type { Settings, SiteLayout } from '../../lib/settings.ts'
import type { Store } from '../../lib/store.ts'
import { watchedKeys } from '../../lib/store-keys.ts'
import { createTurns } from '../../lib/turns.ts'
import { readSettings } from '../../lib/stored-settings.ts'

const key = watchedKeys.settings

interface Configured {
  settings: Settings
  locked: (keyof Settings)[]
}

/** The settings before a change, and after it. */
export interface Saved {
  before: Settings
  settings: Settings
}

export interface Configuration {
  read(): Promise<Configured>
  /**
   * Changes to locked settings are refused as a whole: nothing of them is saved. What follows from the settings as they
   * are is a function of them: others may change them until its turn comes.
   */
  save(changes: Partial<Settings> | ((now: Settings) => Partial<Settings>)): Promise<Result<Saved>>
  saveLayout(pattern: string, layout: SiteLayout): Promise<void>
}

export function createConfiguration(local: Store): Configuration {
  // One change at a time: two pages saving at once must not undo each other.
  const turns = createTurns()

  // Every message asks for the settings: read once, until they change. Two calls to the browser for each of the dozen
  // reads that one lookup makes would cost more than the lookup.
  let known: Promise<Configured> | null = null
  const forget = () => {
    known = null
  }
  const readAnew = async () => {
    const [stored, managed] = await Promise.all([local.get(key), readManaged()])
    return applyManaged(readSettings(stored), managed)
  }
  const read = () => {
    known ??= readAnew().catch((error: unknown) => {
      forget()
      throw error
    })
    return known
  }
  // Each area's own event: that of all areas would bring every answer that is kept, too.
  browser.storage.local.onChanged.addListener((changes) => key in changes && forget())
  browser.storage.managed.onChanged.addListener(forget)

  const store = async (changes: Partial<Settings>) => {
    const stored = readSettings(await local.get(key))
    await local.set(key, readSettings({ ...stored, ...changes }))
    forget()
    return (await read()).settings
  }

  return {
    read,
    save: (wish) =>
      turns.take(async () => {
        const { settings, locked } = await read()
        const changes = typeof wish === 'function' ? wish(settings) : wish
        if (Object.keys(changes).some((name) => locked.some((fixed) => fixed === name))) {
          return fail({ kind: 'not-allowed' })
        }
        return ok({ before: settings, settings: await store(changes) })
      }),
    saveLayout: (pattern, layout) =>
      turns.take(async () => {
        const { sites } = readSettings(await local.get(key))
        const ours = sites.find((site) => site.pattern === pattern)
        // A site of the administrator's may not be among ours yet: its layout is remembered all the same.
        await store({
          sites: ours
            ? sites.map((site) => (site === ours ? { ...ours, layout } : site))
            : [...sites, { pattern, isMarked: true, layout }],
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
