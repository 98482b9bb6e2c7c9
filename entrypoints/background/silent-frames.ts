// Frames of listed sites inside a page that is not: they stay silent, and the popup says which two to allow.

import { browser } from 'wxt/browser'
import type { Store } from '../../lib/store.ts'
import { createTurns } from '../../lib/turns.ts'

const mostOrigins = 5
const keyOf = (tabId: number) => `silent:${tabId}`

export interface SilentFrames {
  note(tabId: number, origin: string): Promise<void>
  list(tabId: number): Promise<string[]>
  forget(tabId: number): Promise<void>
}

export function createSilentFrames(memory: Store): SilentFrames {
  // One change after the other: the frames of a page ask all at once.
  const turns = createTurns()
  const list = async (tabId: number) => {
    const kept = await memory.get<string[]>(keyOf(tabId))
    return Array.isArray(kept) ? kept : []
  }
  return {
    list: async (tabId) => {
      const known = await list(tabId)
      const live = known.length > 0 ? await originsIn(tabId) : null
      return live ? known.filter((origin) => live.includes(origin)) : known
    },
    note: (tabId, origin) =>
      turns.take(async () => {
        const known = await list(tabId)
        if (known.includes(origin)) return
        await memory.set(keyOf(tabId), [...known, origin].slice(-mostOrigins))
      }),
    forget: (tabId) => turns.take(() => memory.remove([keyOf(tabId)])),
  }
}

/**
 * Origins of the frames the tab shows now: what was noted may be of a page that has gone. The popup's `activeTab` lets us
 * look; null where the browser does not.
 */
async function originsIn(tabId: number): Promise<string[] | null> {
  try {
    const found = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: () => location.origin,
    })
    return found.flatMap(({ result }) => (typeof result === 'string' ? [result] : []))
  } catch {
    return null
  }
}
