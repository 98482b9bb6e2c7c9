// Kept answers: 4 MB at most, the oldest out first, in memory and in the store that outlives a stopped background.

import type { CallsPage, Count } from '../history.ts'
import type { Store } from './ports.ts'
import { createTurns } from '../turns.ts'

/** The browser's store holds 10 MB, and is not ours alone. */
const maxBytes = 4_000_000
const indexKey = 'vbot/kept'
const prefix = 'vbot/kept:'

/** Its `at` says how old it is. */
export type Answer = Count | CallsPage

interface Index {
  /** Whose answers these are: server, ids, account. */
  print: string
  sizes: Record<string, { at: number; bytes: number }>
}

/** A store that is full or broken costs speed, not the answer: only `clear` fails. */
export interface Cache {
  /** Whose answers are kept from now on. Another print than before drops everything that was kept. */
  open(print: string): Promise<void>
  /** Null too where the print is not the one that is open. */
  get(print: string, key: string): Promise<Answer | null>
  /** The youngest of those whose key begins so. */
  newest(print: string, beginning: string): Promise<Answer | null>
  /** Keeps nothing where another print was opened since it was asked for. */
  put(print: string, key: string, answer: Answer): Promise<void>
  clear(): Promise<void>
}

export function createCache(memory: Store): Cache {
  const turns = createTurns()
  const near = new Map<string, Answer>()
  let index: Index | null = null

  async function load(): Promise<Index | null> {
    index ??= (await memory.get<Index>(indexKey)) ?? null
    return index
  }

  async function open(print: string): Promise<void> {
    if ((await load())?.print === print) return
    await drop()
    index = { print, sizes: {} }
    await memory.set(indexKey, index)
  }

  async function keysOf(print: string): Promise<Index['sizes']> {
    const now = await load()
    return now?.print === print ? now.sizes : {}
  }

  async function drop(): Promise<void> {
    near.clear()
    index = null
    const keys = (await memory.keys()).filter((key) => key.startsWith(prefix))
    await memory.remove([...keys, indexKey])
  }

  async function write(print: string, key: string, answer: Answer): Promise<void> {
    const now = await load()
    if (now?.print !== print) return
    const bytes = new TextEncoder().encode(JSON.stringify(answer)).byteLength
    const { [key]: _, ...sizes } = now.sizes
    const out = bytes > maxBytes ? [key] : oldest(sizes, bytes)
    for (const gone of out) {
      delete sizes[gone]
      near.delete(gone)
    }
    if (bytes <= maxBytes) sizes[key] = { at: answer.at, bytes }
    // The index first: stopped in between, it speaks of too much rather than of too little.
    index = { print, sizes }
    await memory.set(indexKey, index)
    if (out.length > 0) await memory.remove(out.map((gone) => prefix + gone))
    if (bytes > maxBytes) return
    await memory.set(prefix + key, answer)
  }

  async function read(key: string): Promise<Answer | null> {
    const stored = near.get(key) ?? (await memory.get<Answer>(prefix + key))
    // A newer one may have been put meanwhile.
    const found = near.get(key) ?? stored
    if (!found) return null
    near.set(key, found)
    return found
  }

  return {
    open: (print) => turns.take(() => open(print)).catch(() => undefined),
    async get(print, key) {
      const found = index?.print === print && near.get(key)
      if (found) return found
      return turns
        .take(async () => (Object.hasOwn(await keysOf(print), key) ? read(key) : null))
        .catch(() => null)
    },
    newest: (print, beginning) =>
      turns
        .take(async () => {
          const sizes = await keysOf(print)
          const keys = Object.keys(sizes).filter((key) => key.startsWith(beginning))
          const key = keys.toSorted((one, two) => (sizes[two]?.at ?? 0) - (sizes[one]?.at ?? 0))[0]
          return key === undefined ? null : read(key)
        })
        .catch(() => null),
    async put(print, key, answer) {
      // Near at once: nobody who asks for it waits until it is stored.
      if (index?.print === print) near.set(key, answer)
      await turns.take(() => write(print, key, answer)).catch(() => undefined)
    },
    clear: () => turns.take(drop),
  }
}

/** What has to go so that `bytes` more fit. */
function oldest(sizes: Index['sizes'], bytes: number): string[] {
  const byAge = Object.entries(sizes).toSorted(([, one], [, two]) => one.at - two.at)
  let total = bytes + byAge.reduce((sum, [, size]) => sum + size.bytes, 0)
  const out: string[] = []
  for (const [key, size] of byAge) {
    if (total <= maxBytes) break
    total -= size.bytes
    out.push(key)
  }
  return out
}
