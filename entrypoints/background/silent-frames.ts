// Frames of listed sites inside a page that is not: they stay silent, and the popup says which two to allow.

import type { Store } from '../../lib/store.ts'

const keyOf = (tabId: number) => `silent:${tabId}`

export interface SilentFrames {
  note(tabId: number, origin: string): Promise<void>
  list(tabId: number): Promise<string[]>
  forget(tabId: number): Promise<void>
}

export function createSilentFrames(memory: Store): SilentFrames {
  const list = async (tabId: number) => (await memory.get<string[]>(keyOf(tabId))) ?? []
  return {
    list,
    note: async (tabId, origin) => {
      const known = await list(tabId)
      if (!known.includes(origin)) await memory.set(keyOf(tabId), [...known, origin].slice(0, 5))
    },
    forget: (tabId) => memory.remove([keyOf(tabId)]),
  }
}
