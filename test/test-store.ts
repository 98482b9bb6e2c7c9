// A store in memory that a test can fill and look into.

import type { Store } from '../lib/store.ts'

export interface TestStore extends Store {
  /** As JSON. */
  values: Map<string, string>
  /** Nothing can be written any more. */
  isFull: boolean
  /** Keys that were read. */
  read: string[]
}

export function createTestStore(): TestStore {
  const values = new Map<string, string>()
  const store: TestStore = {
    values,
    isFull: false,
    read: [],
    // JSON in between proves that what is stored can be.
    get: async (key) => {
      store.read.push(key)
      const json = values.get(key)
      return json === undefined ? undefined : JSON.parse(json)
    },
    set: async (key, value) => {
      if (store.isFull) throw new Error('quota')
      values.set(key, JSON.stringify(value))
    },
    remove: async (keys) => {
      for (const key of keys) values.delete(key)
    },
    keys: async () => [...values.keys()],
  }
  return store
}
