// Numbers looked up lately, and the one waiting to be looked up by the popup. Both until the browser closes.

import type { PhoneNumber } from '../../lib/phone/number.ts'
import type { Store } from '../../lib/store.ts'

const recentKey = 'recent'
const pendingKey = 'pending'
const mostRecent = 10
/** A text left for a popup that never opened must not surprise the user later. */
const pendingMs = 10_000

export interface Recent {
  add(number: PhoneNumber): Promise<void>
  list(): Promise<PhoneNumber[]>
  leave(text: string): Promise<void>
  /** Gives the waiting text, once. */
  take(): Promise<string | null>
}

export function createRecent(memory: Store, now: () => number): Recent {
  const list = async () => {
    const kept = await memory.get<PhoneNumber[]>(recentKey)
    return Array.isArray(kept) ? kept : []
  }
  // A store that is full costs the convenience, not the lookup.
  const keep = (key: string, value: unknown) => memory.set(key, value).catch(() => undefined)
  return {
    list,
    add: async (number) => {
      const others = (await list()).filter((each) => each.e164 !== number.e164)
      await keep(recentKey, [number, ...others].slice(0, mostRecent))
    },
    leave: (text) => keep(pendingKey, { text, at: now() }),
    take: async () => {
      const pending = await memory.get<{ text: string; at: number }>(pendingKey)
      await memory.remove([pendingKey])
      const isFresh = typeof pending?.text === 'string' && now() - pending.at < pendingMs
      return isFresh ? pending.text : null
    },
  }
}
