// One number's calls in one span: its count and its pages, asked for once each, newest first.

import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { type Call, newestFirst } from '../../lib/call.ts'
import { type Fault, fail, type Result } from '../../lib/fault.ts'
import type { CallsPage, Lookup } from '../../lib/history.ts'
import { hasOlder, type Reading, readPage, unknownTo } from '../../lib/paging.ts'
import type { Span } from '../../lib/period.ts'
import type { PhoneNumber } from '../../lib/phone/number.ts'
import type { Send } from '../../lib/send.ts'

export type CountState =
  | { kind: 'loading' }
  | { kind: 'failed'; fault: Fault }
  /** `problem`: it could not be asked for anew, and may be old. */
  | { kind: 'known'; total: number; problem: Fault | null }

export type CallsState = { kind: 'loading' } | { kind: 'failed'; fault: Fault } | LoadedCalls

export interface LoadedCalls {
  kind: 'loaded'
  calls: Call[]
  read: Reading
  /** When VBot gave the newest page; Unix ms. */
  at: number
  isStale: boolean
  askedAs: string[]
  unreadable: number
  isRefreshing: boolean
  /** Asked for, or soon: one thing is done to the list after the other. */
  isLoadingMore: boolean
  /** What went wrong with the last thing done; the calls stay. */
  problem: { fault: Fault; while: 'more' | 'refresh' } | null
  /** Calls that came since: offered, never pushed under the reader's eyes. */
  waiting: { calls: Call[]; page: CallsPage } | null
}

export interface Feed {
  number: PhoneNumber
  span: Span | null
  count: ReadonlySignal<CountState>
  calls: ReadonlySignal<CallsState>
  /** There are older calls than those that came. */
  hasMore: ReadonlySignal<boolean>
  start: () => void
  /** Asks for everything again; what is new is offered. True where VBot has answered all of it. */
  refresh: () => Promise<boolean>
  loadMore: () => Promise<void>
  /** Does again what failed. */
  retry: () => void
  showWaiting: () => void
  /** Late answers are dropped from now on. */
  close: () => void
}

export interface FeedOptions {
  number: PhoneNumber
  span: Span | null
  pageSize: number
  isPrivate: boolean
}

export function createFeed(send: Send, { number, span, pageSize, isPrivate }: FeedOptions): Feed {
  const count = signal<CountState>({ kind: 'loading' })
  const calls = signal<CallsState>({ kind: 'loading' })
  const hasMore = computed(() => {
    const now = calls.value
    if (now.kind !== 'loaded') return false
    const known = now.calls.length + now.unreadable + (now.waiting?.calls.length ?? 0)
    const total = count.value.kind === 'known' ? count.value.total : null
    return hasOlder(now.read, { size: pageSize, known, total })
  })
  let isClosed = false
  let refreshing: Promise<boolean> | null = null
  let loadingMore: Promise<void> | null = null

  const lookup = (isFresh: boolean): Lookup => ({ number, span, isFresh, isPrivate })

  /** True where VBot has answered. */
  async function askCount(isFresh: boolean): Promise<boolean> {
    const answer = ofNumber(await send('count', lookup(isFresh)), 'count')
    if (isClosed) return false
    if (answer.ok) {
      count.value = { kind: 'known', total: answer.value.total, problem: null }
      if (answer.value.isStale && !isFresh) await askCount(true)
    } else if (count.value.kind === 'known') {
      count.value = { ...count.value, problem: answer.fault }
    } else {
      count.value = { kind: 'failed', fault: answer.fault }
    }
    return answer.ok
  }

  async function askPage(page: number, isFresh: boolean): Promise<Result<CallsPage>> {
    return ofNumber(await send('calls', { ...lookup(isFresh), page, size: pageSize }), 'calls')
  }

  async function askFirst(): Promise<void> {
    const answer = await askPage(0, false)
    if (isClosed) return
    if (!answer.ok) {
      calls.value = { kind: 'failed', fault: answer.fault }
      return
    }
    calls.value = firstPage(answer.value)
    if (answer.value.isStale) await refreshCalls()
  }

  /** True where VBot has answered. */
  function refreshCalls(): Promise<boolean> {
    refreshing ??= after(loadingMore, askNewest).finally(() => (refreshing = null))
    return refreshing
  }

  async function askNewest(): Promise<boolean> {
    const before = calls.value
    if (before.kind !== 'loaded') return false
    calls.value = { ...before, isRefreshing: true, problem: null }
    const answer = await askPage(0, true)
    const now = calls.value
    if (isClosed || now.kind !== 'loaded') return false
    calls.value = answer.ok
      ? withNewest(now, answer.value)
      : { ...now, isRefreshing: false, problem: { fault: answer.fault, while: 'refresh' } }
    return answer.ok
  }

  async function loadMore(): Promise<void> {
    const now = calls.value
    if (now.kind !== 'loaded' || !hasMore.value) return
    if (!loadingMore) {
      calls.value = { ...now, isLoadingMore: true, problem: null }
      loadingMore = after(refreshing, askOlder).finally(() => (loadingMore = null))
    }
    await loadingMore
  }

  async function askOlder(): Promise<void> {
    const before = calls.value
    if (before.kind !== 'loaded') return
    const { pages } = before.read
    let answer = await askPage(pages, false)
    // Kept since before the newest page was given: calls that came in between would stand on neither.
    if (answer.ok && answer.value.at < before.at) answer = await askPage(pages, true)
    const now = calls.value
    if (isClosed || now.kind !== 'loaded') return
    if (!answer.ok) {
      calls.value = { ...now, isLoadingMore: false, problem: { fault: answer.fault, while: 'more' } }
      return
    }
    // The list began anew meanwhile: this page does not follow its last call.
    if (now.read.pages !== pages) return
    const { askedAs } = answer.value
    const older = unknownTo(now.calls, answer.value.calls)
    const all = older.length > 0 ? [...now.calls, ...older] : now.calls
    // Calls that came since have moved all pages on: this one may hold only what is here already.
    const isPassed = older.length === 0 && answer.value.calls.length > 0
    calls.value = {
      ...now,
      // Under two spellings the pages of one reach further back than those of the other.
      calls: askedAs.length > 1 ? newestFirst(all) : all,
      read: readPage(now.read, answer.value),
      unreadable: now.unreadable + answer.value.unreadable,
      isLoadingMore: false,
    }
    if (!isPassed || !hasMore.value) return
    calls.value = { ...calls.value, isLoadingMore: true }
    await askOlder()
  }

  function retry(): void {
    const counted = count.value
    const now = calls.value
    const isRefresh = now.kind === 'loaded' && now.problem?.while === 'refresh'
    if (counted.kind === 'failed') {
      count.value = { kind: 'loading' }
      void askCount(false)
    } else if (counted.kind === 'known' && (counted.problem || isRefresh)) {
      count.value = { ...counted, problem: null }
      void askCount(true)
    }
    if (now.kind === 'failed') {
      calls.value = { kind: 'loading' }
      void askFirst()
    } else if (now.kind === 'loaded' && now.problem) {
      void (isRefresh ? refreshCalls() : loadMore())
    }
  }

  return {
    number,
    span,
    count,
    calls,
    hasMore,
    start() {
      void askCount(false)
      void askFirst()
    },
    async refresh() {
      if (calls.value.kind === 'loaded') {
        const answered = await Promise.all([askCount(true), refreshCalls()])
        return answered.every(Boolean)
      }
      retry()
      return false
    },
    loadMore,
    retry,
    showWaiting() {
      const now = calls.value
      if (now.kind !== 'loaded' || !now.waiting) return
      const { calls: fresh, page } = now.waiting
      const overlaps = fresh.length < page.calls.length
      calls.value = overlaps ? { ...now, calls: [...fresh, ...now.calls], waiting: null } : firstPage(page)
    },
    close() {
      isClosed = true
    },
  }

  /** Law: never one number's history under another's. */
  function ofNumber<T extends { e164: string }>(answer: Result<T>, where: string): Result<T> {
    return answer.ok && answer.value.e164 !== number.e164
      ? fail({ kind: 'bug', where: `${where}: another number` })
      : answer
  }
}

function firstPage(page: CallsPage): LoadedCalls {
  return {
    kind: 'loaded',
    calls: page.calls,
    read: readPage(null, page),
    at: page.at,
    isStale: page.isStale,
    askedAs: page.askedAs,
    unreadable: page.unreadable,
    isRefreshing: false,
    isLoadingMore: false,
    problem: null,
    waiting: null,
  }
}

/** Known calls are brought up to date where they stand; new ones wait. An empty list has no reader to disturb. */
function withNewest(now: LoadedCalls, page: CallsPage): LoadedCalls {
  if (now.calls.length === 0) return firstPage(page)
  const byId = new Map(page.calls.map((call) => [call.id, call]))
  const fresh = unknownTo(now.calls, page.calls)
  return {
    ...now,
    calls: now.calls.map((call) => byId.get(call.id) ?? call),
    at: page.at,
    isStale: page.isStale,
    isRefreshing: false,
    problem: null,
    waiting: fresh.length > 0 ? { calls: fresh, page } : null,
  }
}

/** One thing after the other: at once where nothing else is done. */
function after<T>(other: Promise<unknown> | null, run: () => Promise<T>): Promise<T> {
  return other ? other.then(run) : run()
}
