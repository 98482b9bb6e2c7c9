// A store that is full: what it refuses stays beside it, for as long as the background runs.

import type { Store } from './store.ts'

export function withSpare(store: Store): Store {
  const spare = new Map<string, unknown>()
  return {
    get: async <T>(key: string) => (spare.has(key) ? (spare.get(key) as T) : store.get<T>(key)),
    set: async (key, value) => {
      try {
        await store.set(key, value)
        spare.delete(key)
      } catch {
        spare.set(key, value)
        // What it replaces must not come back with the next background; and it makes room.
        await store.remove([key]).catch(() => undefined)
      }
    },
    remove: async (keys) => {
      for (const key of keys) spare.delete(key)
      await store.remove(keys)
    },
    keys: async () => [...new Set([...(await store.keys()), ...spare.keys()])],
  }
}
