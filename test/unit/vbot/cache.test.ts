// Kept answers over a store that takes its time: the newest that came is the one that is given.

import { expect, test } from 'vitest'
import type { Count } from '../../../lib/history.ts'
import { createCache } from '../../../lib/vbot/cache.ts'
import { createTestStore } from '../../test-store.ts'

const print = 'account server'
const count = (total: number): Count => ({ e164: '+84912345678', at: total, isStale: false, total })

test('an answer that comes while an older one is read stays', async () => {
  const store = createTestStore()
  const before = createCache(store)
  await before.open(print)
  await before.put(print, 'count', count(1))

  const reached = Promise.withResolvers<void>()
  const gate = Promise.withResolvers<void>()
  const get = async <T>(key: string) => {
    const found = await store.get<T>(key)
    if (key.endsWith('count')) {
      reached.resolve()
      await gate.promise
    }
    return found
  }
  // A background that has just started knows what the store holds, and nothing else.
  const cache = createCache({ ...store, get })
  await cache.open(print)
  const asked = cache.get(print, 'count')
  await reached.promise
  const put = cache.put(print, 'count', count(2))
  gate.resolve()
  await Promise.all([asked, put])
  expect(await cache.get(print, 'count')).toEqual(count(2))
  expect(await cache.newest(print, 'c')).toEqual(count(2))
})
