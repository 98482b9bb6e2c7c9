// Counts and pages of calls: kept ones at once, others asked for once for all who wait.

import type { Result } from '../fault.ts'
import { fail, ok } from '../fault.ts'
import type { CallsPage, Count, Lookup } from '../history.ts'
import type { Span } from '../period.ts'
import type { Look, Rows } from './asking.ts'
import { askCounts, askRows, inUnit, sumOf } from './asking.ts'
import type { Cache } from './cache.ts'
import type { Client } from './client.ts'
import type { Connection } from './connection.ts'
import type { Dialect } from './dialect.ts'
import type { Flights } from './flights.ts'
import { createFlights } from './flights.ts'
import type { Learning } from './learning.ts'
import type { How, VBotPorts } from './ports.ts'
import { hasTwoSpellings, spellings } from './spelling.ts'

/** Whose history is asked, of which server, and how old a kept answer may be. */
export interface Desk {
  connection: Connection
  /** Of the connection and the account: kept answers and flights belong to it. */
  print: string
  cacheSeconds: number
}

export interface History {
  count(desk: Desk, ask: Lookup, how: How): Promise<Result<Count>>
  calls(desk: Desk, ask: PageLookup, how: How): Promise<Result<CallsPage>>
}

type PageLookup = Lookup & { page: number; size: number }
type Tools = {
  ports: VBotPorts
  client: Client
  cache: Cache
  dialect: Dialect
  learning: Learning
}

export function createHistory({ ports, client, cache, dialect, learning }: Tools): History {
  const counts = createFlights<Count>()
  const pages = createFlights<CallsPage>()

  /** `keeps`: an old answer is given at once; without it only a fresh one is. */
  async function kept(desk: Desk, key: string, ask: Lookup, how: How, keeps: boolean) {
    if (how.isPrivate || ask.isFresh) return null
    const found = await cache.get(desk.print, key)
    if (!found) return null
    const age = ports.now() - found.at
    const isStale = age < 0 || age > desk.cacheSeconds * 1000
    return isStale && !keeps ? null : { ...found, isStale }
  }

  /** Asked once for all who wait for the same; those of private windows among themselves only. */
  async function fly<T extends Count | CallsPage>(
    flights: Flights<T>,
    desk: Desk,
    key: string,
    how: How,
    run: (signal: AbortSignal) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    const flight = `${how.isPrivate ? 'private' : 'open'}\n${desk.print}\n${key}`
    return flights.join(flight, how.signal, async (signal) => {
      const result = await run(signal)
      // Not waited for: the answer is wanted now, and whoever looks for it in the cache comes after it in turn.
      if (result.ok && !how.isPrivate) void cache.put(desk.print, key, result.value)
      return result
    })
  }

  async function count(desk: Desk, ask: Lookup, how: How, keeps: boolean): Promise<Result<Count>> {
    const key = countKey(ask)
    const before = await kept(desk, key, ask, how, keeps)
    if (before && 'total' in before) return ok(before)
    return fly(counts, desk, key, how, async (signal) => {
      const total = await askTotal(desk, ask, { ...how, signal })
      return total.ok ? ok({ ...answerTo(ask), total: total.value }) : total
    })
  }

  async function askTotal(desk: Desk, ask: Lookup, how: How): Promise<Result<number>> {
    const { connection } = desk
    const look: Look = { connection, number: ask.number, signal: how.signal }
    let known = await dialect.of(connection)
    const needsSpelling = known.spelling === null && hasTwoSpellings(ask.number)
    if (ask.span === null && needsSpelling) return learning.countInBoth(look)
    if (ask.span && (needsSpelling || known.timeUnit === null)) {
      const ever = await count(desk, { ...ask, span: null }, how, false)
      if (!ever.ok) return ever
      // Nothing at all: nothing in any period, and nothing to learn from.
      if (ever.value.total === 0) return ok(0)
      const unit = await learning.timeUnit(look)
      if (!unit.ok) return unit
      known = await dialect.of(connection)
    }
    const phones = spellings(ask.number, known.spelling)
    return sumOf(await askCounts(client, look, phones, inUnit(ask.span, known.timeUnit ?? 'ms')))
  }

  async function calls(desk: Desk, ask: PageLookup, how: How): Promise<Result<CallsPage>> {
    const key = callsKey(ask)
    const before = await kept(desk, key, ask, how, true)
    if (before && 'calls' in before) return ok(before)
    return fly(pages, desk, key, how, async (signal) => {
      const rows = await askPage(desk, ask, { ...how, signal })
      if (!rows.ok) return rows
      const { spelling } = await dialect.of(desk.connection)
      const askedAs = spellings(ask.number, spelling)
      return ok({ ...answerTo(ask), page: ask.page, ...rows.value, askedAs })
    })
  }

  async function askPage(desk: Desk, ask: PageLookup, how: How): Promise<Result<Rows>> {
    const { connection } = desk
    const { number, span, page, size } = ask
    const look: Look = { connection, number, signal: how.signal }
    let known = await dialect.of(connection)
    const needsSpelling = known.spelling === null && hasTwoSpellings(number)
    if (needsSpelling || known.pageBase === null || (span && known.timeUnit === null)) {
      // The count first: it tells the spelling and the unit, and whether there is anything to learn from.
      const total = await count(desk, ask, how, false)
      if (!total.ok) return total
      if (total.value.total === 0) return ok(noRows)
      known = await dialect.of(connection)
      if (known.pageBase === null) {
        const first = await learning.firstPages(look, span, size, total.value.total)
        if (!first.ok) return first
        const { base, pages: came } = first.value
        const asked = came[page]
        if (asked) return ok(asked)
        if (base === null) return fail({ kind: 'bad-reply', expected: 'list of calls' })
        known = { ...known, pageBase: base }
      }
    }
    const fromTo = inUnit(span, known.timeUnit ?? 'ms')
    const phones = spellings(number, known.spelling)
    return askRows(client, look, phones, { fromTo, page: page + (known.pageBase ?? 0), size })
  }

  function answerTo(ask: Lookup) {
    return { e164: ask.number.e164, at: ports.now(), isStale: false }
  }

  return { count: (desk, ask, how) => count(desk, ask, how, true), calls }
}

const noRows: Rows = { calls: [], unreadable: 0, rows: 0 }

export function countKey({ number, span }: { number: { e164: string }; span: Span | null }): string {
  return `count ${number.e164} ${spanKey(span)}`
}

export function callsKey(ask: { number: { e164: string }; span: Span | null; page: number; size: number }) {
  return `calls ${ask.number.e164} ${spanKey(ask.span)} ${ask.page} ${ask.size}`
}

export function firstPageKey(ask: { number: { e164: string }; span: Span | null }): string {
  return `calls ${ask.number.e164} ${spanKey(ask.span)} 0 `
}

function spanKey(span: Span | null): string {
  return span ? `${span.fromMs}-${span.toMs}` : 'all'
}
