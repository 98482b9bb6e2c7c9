// Where things are kept: memory until the browser closes, the local store, and the vault that no page of a site can open.

import { createStore, del, get, keys, set } from 'idb-keyval'
import { browser } from 'wxt/browser'
import { withSpare } from './spare-store.ts'

/** JSON by key. */
export interface Store {
  get<T>(key: string): Promise<T | undefined>
  set(key: string, value: unknown): Promise<void>
  remove(keys: string[]): Promise<void>
  keys(): Promise<string[]>
}

/** Until the browser closes. Closed to content scripts in both browsers. */
export const memoryStore = (): Store => withSpare(areaStore(browser.storage.session))

/** For good. Open to content scripts: no secret goes in here. */
export const localStore = (): Store => areaStore(browser.storage.local)

/** For good, in IndexedDB of the extension's own origin: neither content scripts nor framed pages can open it. */
export function vaultStore(): Store {
  const vault = createStore('vbot-vault', 'secrets')
  return {
    get: (key) => get(key, vault),
    set: (key, value) => set(key, value, vault),
    remove: async (names) => {
      for (const name of names) await del(name, vault)
    },
    keys: () => keys<string>(vault),
  }
}

interface Area {
  get(keys: string | null): Promise<Record<string, unknown>>
  set(values: Record<string, unknown>): Promise<void>
  remove(keys: string[]): Promise<void>
}

function areaStore(area: Area): Store {
  return {
    get: async <T>(key: string) => (await area.get(key))[key] as T | undefined,
    set: (key, value) => area.set({ [key]: value }),
    remove: (names) => area.remove(names),
    keys: async () => Object.keys(await area.get(null)),
  }
}
