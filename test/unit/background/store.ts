// A store in memory that a test can fill, stop and look into.

import type { Store } from '../../../lib/store.ts'

export interface TestStore extends Store {
  values: Map<string, unknown>
  isFull: boolean
  /** Keys that were read. */
  read: string[]
}

export function createTestStore(): TestStore {
  const values = new Map<string, unknown>()
  const store: TestStore = {
    values,
    isFull: false,
    read: [],
    get: async <T>(key: string) => {
      store.read.push(key)
      return values.get(key) as T | undefined
    },
    set: async (key, value) => {
      if (store.isFull) throw new Error('quota')
      values.set(key, value)
    },
    remove: async (keys) => {
      for (const key of keys) values.delete(key)
    },
    keys: async () => [...values.keys()],
  }
  return store
}
