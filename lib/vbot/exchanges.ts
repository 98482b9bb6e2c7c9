// The last exchanges with VBot, for diagnosis: how they went, never what was asked or answered.

import type { Exchange } from '../diagnosis.ts'
import type { Store } from './ports.ts'
import { createTurns } from '../turns.ts'

const key = 'vbot/exchanges'
const most = 20

export interface Exchanges {
  add(exchange: Exchange): void
  /** Newest first. */
  list(): Promise<Exchange[]>
}

export function createExchanges(memory: Store): Exchanges {
  const turns = createTurns()
  let kept: Exchange[] | null = null

  async function read(): Promise<Exchange[]> {
    kept ??= (await memory.get<Exchange[]>(key)) ?? []
    return kept
  }

  return {
    add(exchange) {
      // Diagnosis is never worth a failed lookup.
      void turns
        .take(async () => {
          // The clock may have been set back meanwhile.
          const tookMs = Math.max(0, exchange.tookMs)
          kept = [{ ...exchange, tookMs }, ...(await read())].slice(0, most)
          await memory.set(key, kept)
        })
        .catch(() => undefined)
    },
    list: () => turns.take(read),
  }
}
