// The history on the screen: one customer's number or numbers, a period, a filter, and what follows from them.

import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import type { Call } from '../../lib/call.ts'
import type { Fault } from '../../lib/fault.ts'
import { answeredPercent, type Figures, figuresOf } from '../../lib/figures.ts'
import { type Choices, choicesOf, type Filter, isFiltering, noFilter, passes } from '../../lib/filter.ts'
import { type Known, owedCallBack } from '../../lib/history.ts'
import { dayOf, type Period, type Span, spanOf } from '../../lib/period.ts'
import type { PhoneNumber } from '../../lib/phone/number.ts'
import { type Entry, merge, strandsToLoad } from '../../lib/timeline.ts'
import type { T } from '../../lib/words.ts'
import { createFeed, type Feed } from './feed-model.ts'
import { type InPeriod, inPeriodOf, type Problem, problemOf } from './in-period-model.ts'
import { type Standing, standingOf } from './standing-model.ts'
import { strandsOf, totalOf } from './strands.ts'
import type { SidebarWorld } from './world.ts'

export interface History {
  numbers: ReadonlySignal<PhoneNumber[]>
  period: ReadonlySignal<Period>
  /** All calls there ever were; null until VBot has said. */
  total: ReadonlySignal<number | null>
  standing: ReadonlySignal<Standing>
  /** All calls in the period, loaded or not. */
  periodTotal: ReadonlySignal<number | null>
  inPeriod: ReadonlySignal<InPeriod>
  span: ReadonlySignal<Span | null>
  figures: ReadonlySignal<Figures & { answeredPercent: number | null }>
  filter: ReadonlySignal<Filter>
  choices: ReadonlySignal<Choices>
  /** What passes the filter. */
  shown: ReadonlySignal<Entry[]>
  /** A fault beside what is there, be it that there are no calls: it goes to the foot. */
  problem: ReadonlySignal<Problem | null>
  /** A fault of any kind: what `retry` would mend. */
  fault: ReadonlySignal<Fault | null>
  /** Calls that came since. */
  waiting: ReadonlySignal<number>
  /** When the oldest of what is shown was given, where it is older than the settings allow; Unix ms. */
  staleSince: ReadonlySignal<number | null>
  /** Takes off what hides a call, be it the filter or the period. */
  reveal: (call: Call) => void
  choosePeriod: (period: Period) => void
  chooseFilter: (change: Partial<Filter>) => void
  add: (number: PhoneNumber) => void
  remove: (e164: string) => void
  /** Is done when everything has been answered; true where VBot has nothing new. */
  refresh: () => Promise<boolean>
  /** After midnight "today" is another day. */
  renewSpan: () => void
  loadMore: () => void
  retry: () => void
  showWaiting: () => void
  close: () => void
}

export interface HistoryOptions {
  number: PhoneNumber
  pageSize: number
  isPrivate: boolean
  t: ReadonlySignal<T>
  /** Told whenever more is known of the number first looked up. */
  onKnown?: (known: Known) => void
}

export function createHistory(world: SidebarWorld, options: HistoryOptions): History {
  const period = signal<Period>({ kind: 'all' })
  const filter = signal<Filter>(noFilter)
  const span = signal<Span | null>(null)
  const allTime = signal<Feed[]>([])
  const periodFeeds = signal<Feed[]>([])

  const open = (number: PhoneNumber, span: Span | null): Feed => {
    const feed = createFeed(world.send, {
      number,
      span,
      pageSize: options.pageSize,
      isPrivate: options.isPrivate,
    })
    feed.start()
    return feed
  }

  const feeds = computed(() => (period.value.kind === 'all' ? allTime.value : periodFeeds.value))
  const all = computed(() => {
    const distinct = new Set([...allTime.value, ...feeds.value])
    return [...distinct]
  })
  const strands = computed(() => strandsOf(feeds.value))

  const total = computed(() => totalOf(allTime.value))
  const standing = computed(() => standingOf(allTime.value, total.value))
  const periodTotal = computed(() => totalOf(feeds.value))

  const entries = computed(() => merge(strands.value))
  const inPeriod = computed(() =>
    inPeriodOf({
      feeds: feeds.value,
      strands: strands.value,
      entries: entries.value,
      total: periodTotal,
    }),
  )

  /** Where nothing stands on the screen yet, or a fault does, there is nothing to say it beside. */
  const problem = computed(() => {
    const { kind } = inPeriod.value
    return kind === 'loading' || kind === 'failed' ? null : problemOf(all.value, world.now())
  })

  const figures = computed(() => {
    const figures = figuresOf(entries.value.map((entry) => entry.call))
    return { ...figures, answeredPercent: answeredPercent(figures) }
  })

  const shown = computed(() => {
    const [chosen, t] = [filter.value, options.t.value]
    return isFiltering(chosen)
      ? entries.value.filter((entry) => passes(entry.call, chosen, t))
      : entries.value
  })

  const known = computed<Known | null>(() => {
    const first = allTime.value[0]
    const [count, calls] = [first?.count.value, first?.calls.value]
    if (!first || count?.kind !== 'known' || calls?.kind !== 'loaded') return null
    const newest = [...(calls.waiting?.calls ?? []), ...calls.calls]
    return { e164: first.number.e164, total: count.total, isOwed: owedCallBack(newest) !== null }
  })

  const stopTelling = effect(() => {
    if (known.value) options.onKnown?.(known.value)
  })

  allTime.value = [open(options.number, null)]

  function reopenPeriod(): void {
    for (const feed of periodFeeds.peek()) feed.close()
    const chosen = span.peek()
    periodFeeds.value = chosen ? allTime.peek().map((feed) => open(feed.number, chosen)) : []
  }

  function choosePeriod(chosen: Period): void {
    batch(() => {
      period.value = chosen
      span.value = spanOf(chosen, world.now())
      filter.value = { ...filter.value, part: null }
      reopenPeriod()
    })
  }

  function renewSpan(): void {
    const [before, now] = [span.peek(), spanOf(period.peek(), world.now())]
    if (before?.fromMs === now?.fromMs && before?.toMs === now?.toMs) return
    batch(() => {
      span.value = now
      reopenPeriod()
    })
  }

  return {
    numbers: computed(() => allTime.value.map((feed) => feed.number)),
    period,
    total,
    standing,
    periodTotal,
    inPeriod,
    span,
    figures,
    filter,
    choices: computed(() =>
      choicesOf(
        entries.value.map((entry) => entry.call),
        options.t.value,
      ),
    ),
    shown,
    problem,
    fault: computed(() => {
      if (inPeriod.value.kind === 'failed') return inPeriod.value.fault
      return problem.value?.fault ?? null
    }),
    waiting: computed(() => strands.value.reduce((sum, strand) => sum + strand.waiting.length, 0)),
    staleSince: computed(() => {
      const stale = strands.value.filter((strand) => strand.isStale && strand.isRefreshing)
      return stale.length > 0 ? Math.min(...stale.map((strand) => strand.at)) : null
    }),
    reveal(call) {
      const isIn = (list: readonly Entry[]) => list.some((entry) => entry.call.id === call.id)
      if (isIn(shown.value)) return
      filter.value = noFilter
      if (isIn(entries.value)) return
      const isOfAllTime = isIn(merge(strandsOf(allTime.value)))
      const day = call.startedAt === null || isOfAllTime ? null : dayOf(call.startedAt)
      choosePeriod(day === null ? { kind: 'all' } : { kind: 'custom', from: day, to: day })
    },
    choosePeriod,
    chooseFilter(change) {
      filter.value = { ...filter.value, ...change }
    },
    add(number) {
      if (allTime.value.some((feed) => feed.number.e164 === number.e164)) return
      batch(() => {
        allTime.value = [...allTime.value, open(number, null)]
        if (span.value) periodFeeds.value = [...periodFeeds.value, open(number, span.value)]
      })
    },
    remove(e164) {
      batch(() => {
        for (const strand of [allTime, periodFeeds]) {
          for (const feed of strand.value) if (feed.number.e164 === e164) feed.close()
          strand.value = strand.value.filter((feed) => feed.number.e164 !== e164)
        }
      })
    },
    async refresh() {
      renewSpan()
      const asked = all.value
      const answered = await Promise.all(asked.map((feed) => feed.refresh()))
      return answered.every(Boolean) && strandsOf(asked).every((strand) => strand.waiting.length === 0)
    },
    renewSpan,
    loadMore() {
      for (const strand of strandsToLoad(strands.value)) void strand.feed.loadMore()
    },
    retry() {
      for (const feed of all.value) feed.retry()
    },
    showWaiting() {
      batch(() => {
        for (const feed of all.value) feed.showWaiting()
      })
    },
    close() {
      stopTelling()
      for (const feed of all.peek()) {
        feed.close()
        // What it still waits for would only stand before the next number's.
        void world.send('dropLookup', { e164: feed.number.e164 })
      }
    },
  }
}
