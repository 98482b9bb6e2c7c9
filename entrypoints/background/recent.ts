// Numbers looked up lately, and the one waiting to be looked up by the popup. Both until the browser closes.

import type { PhoneNumber } from '../../lib/phone/number.ts'
import type { Store } from '../../lib/store.ts'
import { createTurns } from '../../lib/turns.ts'

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
  // One change after the other: two numbers looked up at once must both stay.
  const turns = createTurns()
  const list = async () => {
    const kept = await memory.get<PhoneNumber[]>(recentKey)
    return Array.isArray(kept) ? kept : []
  }
  return {
    list,
    add: (number) =>
      turns.take(async () => {
        const others = (await list()).filter((each) => each.e164 !== number.e164)
        await memory.set(recentKey, [number, ...others].slice(0, mostRecent))
      }),
    leave: (text) => turns.take(() => memory.set(pendingKey, { text, at: now() })),
    take: () =>
      turns.take(async () => {
        const pending = await memory.get<{ text: string; at: number }>(pendingKey)
        await memory.remove([pendingKey])
        if (typeof pending?.text !== 'string') return null
        const ageMs = now() - pending.at
        // From a later time: the clock was set back.
        return ageMs >= 0 && ageMs < pendingMs ? pending.text : null
      }),
  }
}
