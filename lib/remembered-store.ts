// A store of which nothing is read twice: a call to the browser's stores takes longer than most of what is done with it.

import type { Store } from './store.ts'

/** For a store that nobody else writes to. What is refused is not remembered. */
export function remembered(store: Store): Store {
  const known = new Map<string, Promise<unknown>>()

  const forget = (keys: readonly string[]) => {
    for (const key of keys) known.delete(key)
  }

  return {
    async get<T>(key: string) {
      const asked = known.get(key) ?? store.get(key)
      known.set(key, asked)
      try {
        return (await asked) as T | undefined
      } catch (error) {
        known.delete(key)
        throw error
      }
    },
    async set(key, value) {
      forget([key])
      await store.set(key, value)
      known.set(key, Promise.resolve(value))
    },
    async remove(keys) {
      forget(keys)
      await store.remove(keys)
      // Whoever asked meanwhile may have been told of what is gone.
      forget(keys)
    },
    keys: () => store.keys(),
  }
}
