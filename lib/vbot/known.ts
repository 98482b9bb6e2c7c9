// What kept answers tell of numbers, without asking VBot: for the marks on a page.

import type { Known } from '../history.ts'
import { owedCallBack } from '../history.ts'
import type { Cache } from './cache.ts'
import { countKey, firstPageKey } from './history.ts'

export async function readKnown(cache: Cache, print: string, e164s: readonly string[]): Promise<Known[]> {
  const known: Known[] = []
  for (const e164 of new Set(e164s)) {
    const ask = { number: { e164 }, span: null }
    const count = await cache.get(print, countKey(ask))
    if (!count || !('total' in count)) continue
    const newest = await cache.newest(print, firstPageKey(ask))
    const isOwed = newest !== null && 'calls' in newest && owedCallBack(newest.calls) !== null
    known.push({ e164, total: count.total, isOwed })
  }
  return known
}
