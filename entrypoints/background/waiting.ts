// Who waits for which lookup: what a panel no longer shows is cancelled, and makes room for what it does.

import type { Asker } from '../../lib/sender.ts'

export interface Waiting {
  /** Aborted when this panel drops the number, or its tab closes. */
  signalFor(asker: Asker, e164: string): AbortSignal
  drop(asker: Asker, e164: string): void
  dropTab(tabId: number): void
}

export function createWaiting(): Waiting {
  // Lost with the worker, as are the lookups themselves.
  const waiting = new Map<string, Map<string, AbortController>>()
  const keyOf = (asker: Pick<Asker, 'is' | 'tabId'>) => `${asker.is} ${asker.tabId ?? ''}`

  return {
    signalFor(asker, e164) {
      const key = keyOf(asker)
      const numbers = waiting.get(key) ?? new Map<string, AbortController>()
      waiting.set(key, numbers)
      const controller = numbers.get(e164) ?? new AbortController()
      numbers.set(e164, controller)
      return controller.signal
    },
    drop(asker, e164) {
      const numbers = waiting.get(keyOf(asker))
      numbers?.get(e164)?.abort()
      numbers?.delete(e164)
    },
    dropTab(tabId) {
      const key = keyOf({ is: 'panel', tabId })
      for (const controller of waiting.get(key)?.values() ?? []) controller.abort()
      waiting.delete(key)
    },
  }
}
