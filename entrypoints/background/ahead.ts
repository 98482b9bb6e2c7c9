// A lookup begins with the click: while the sidebar is still on its way, VBot is asked. The answers wait for it, once.

import type { Result } from '../../lib/fault.ts'
import type { CallsPage, Count, Lookup } from '../../lib/history.ts'
import type { PhoneNumber } from '../../lib/phone/number.ts'
import type { VBot } from '../../lib/vbot/vbot.ts'

export interface Click {
  tabId: number
  number: PhoneNumber
  pageSize: number
  isPrivate: boolean
}

type Page = Lookup & { page: number; size: number }

export interface Ahead {
  begin(click: Click): void
  /** null: not begun, asked otherwise, or taken before. `signal`: the panel does not wait any more. */
  takeCount(tabId: number | null, ask: Lookup, signal: AbortSignal): Promise<Result<Count>> | null
  takeCalls(tabId: number | null, ask: Page, signal: AbortSignal): Promise<Result<CallsPage>> | null
  drop(tabId: number): void
}

interface Begun {
  ask: Page
  count: Promise<Result<Count>> | null
  calls: Promise<Result<CallsPage>> | null
  cancel: AbortController
}

/** A sidebar that has not come by then will not come. */
const waitMs = 10_000

export function createAhead(vbot: Pick<VBot, 'count' | 'calls'>): Ahead {
  // Lost with the worker, as is every lookup: the sidebar then asks anew.
  const begun = new Map<number, Begun>()

  function drop(tabId: number, only?: Begun): void {
    const waiting = begun.get(tabId)
    if (!waiting || (only && only !== waiting)) return
    begun.delete(tabId)
    // Half taken: whoever took it cancels it.
    if (waiting.count && waiting.calls) waiting.cancel.abort()
  }

  function take<Part extends 'count' | 'calls'>(
    part: Part,
    tabId: number | null,
    ask: Lookup,
    signal: AbortSignal,
  ): Begun[Part] {
    const waiting = tabId === null ? undefined : begun.get(tabId)
    // Given up half-way: the other half would be an answer that was cancelled.
    if (!waiting || waiting.cancel.signal.aborted || !isSame(waiting.ask, ask)) return null
    const answer = waiting[part]
    waiting[part] = null
    signal.addEventListener('abort', () => waiting.cancel.abort(), { once: true })
    if (signal.aborted) waiting.cancel.abort()
    return answer
  }

  return {
    begin({ tabId, number, pageSize, isPrivate }) {
      drop(tabId)
      const cancel = new AbortController()
      const how = { signal: cancel.signal, isPrivate }
      const ask: Page = { number, span: null, isFresh: false, isPrivate, page: 0, size: pageSize }
      const waiting = { ask, count: vbot.count(ask, how), calls: vbot.calls(ask, how), cancel }
      begun.set(tabId, waiting)
      setTimeout(() => drop(tabId, waiting), waitMs)
    },
    takeCount: (tabId, ask, signal) => take('count', tabId, ask, signal),
    takeCalls: (tabId, ask, signal) => (isFirstPage(tabId, ask) ? take('calls', tabId, ask, signal) : null),
    drop: (tabId) => drop(tabId),
  }

  function isFirstPage(tabId: number | null, { page, size }: Page): boolean {
    return page === 0 && tabId !== null && begun.get(tabId)?.ask.size === size
  }
}

function isSame(begun: Lookup, ask: Lookup): boolean {
  return begun.number.e164 === ask.number.e164 && ask.span === null && !ask.isFresh
}
