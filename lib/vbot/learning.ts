// Finding out what nobody documents, from lookups that are made anyway: spelling, unit of time, first page.
// One at a time, so that two lookups never learn the same thing twice.

import type { Fault, Result } from '../fault.ts'
import { ok } from '../fault.ts'
import type { Span } from '../period.ts'
import type { Look, Rows, TimeUnit } from './asking.ts'
import { askCounts, askRows, inUnit, sumOf } from './asking.ts'
import type { Client } from './client.ts'
import type { Dialect } from './dialect.ts'
import type { VBotPorts } from './ports.ts'
import { spellings } from './spelling.ts'
import { createTurns } from '../turns.ts'

export interface Learning {
  /** The all-time count. Asks both spellings; the one that has calls is learned. One extra request. */
  countInBoth(look: Look): Promise<Result<number>>
  /** For a number that has calls. One extra request; two where VBot refuses or half understands the first. */
  timeUnit(look: Look): Promise<Result<TimeUnit>>
  /** For a span that has `total` calls, more than none. One extra request; two where page 0 fails strangely. */
  firstPages(look: Look, span: Span | null, size: number, total: number): Promise<Result<FirstPages>>
}

export interface FirstPages {
  base: 0 | 1 | null
  /** What came, by our own count of pages from 0; empty where another lookup learned it meanwhile. */
  pages: Rows[]
}

/** Before VBot's first customer, and in any wrong unit far from today. */
const longAgoMs = Date.UTC(2010, 0, 1)
const dayMs = 24 * 60 * 60 * 1000

export function createLearning(ports: Pick<VBotPorts, 'now'>, client: Client, dialect: Dialect): Learning {
  const turns = createTurns()

  async function countInBoth(look: Look): Promise<Result<number>> {
    const { print } = look.connection
    const known = await dialect.of(look.connection)
    const counts = await askCounts(client, look, spellings(look.number, known.spelling), null)
    const [zero, eightFour] = counts
    if (!zero || !eightFour) return sumOf(counts)
    const withZero = zero.ok ? zero.value : 0
    const withEightFour = eightFour.ok ? eightFour.value : 0
    // The same under both: VBot matches either. Different under both: each has its own, so both stay asked.
    const matches = withZero === withEightFour || withEightFour === 0 ? '0' : '84'
    const isDecided = withZero === withEightFour || withZero === 0 || withEightFour === 0
    if (withZero + withEightFour === 0 || !isDecided) return sumOf(counts)
    await dialect.learn(print, { spelling: matches })
    return ok(Math.max(withZero, withEightFour))
  }

  async function timeUnit(look: Look): Promise<Result<TimeUnit>> {
    const known = await dialect.of(look.connection)
    if (known.timeUnit) return ok(known.timeUnit)
    const phones = spellings(look.number, known.spelling)
    const ever = { fromMs: longAgoMs, toMs: ports.now() + dayMs }
    const learn = async (unit: TimeUnit) => {
      await dialect.learn(look.connection.print, { timeUnit: unit })
      return ok(unit)
    }
    const inMs = sumOf(await askCounts(client, look, phones, inUnit(ever, 'ms')))
    if (inMs.ok) return learn(inMs.value > 0 ? 'ms' : 's')
    if (!isRefusal(inMs.fault)) return inMs
    const inSeconds = sumOf(await askCounts(client, look, phones, inUnit(ever, 's')))
    return inSeconds.ok && inSeconds.value > 0 ? learn('s') : inMs
  }

  async function firstPages(
    look: Look,
    span: Span | null,
    size: number,
    total: number,
  ): Promise<Result<FirstPages>> {
    const known = await dialect.of(look.connection)
    if (known.pageBase !== null) return ok({ base: known.pageBase, pages: [] })
    const phones = spellings(look.number, known.spelling)
    const fromTo = inUnit(span, known.timeUnit ?? 'ms')
    const ask = (page: number) => askRows(client, look, phones, { fromTo, page, size })
    const learn = async (base: 0 | 1, pages: Rows[]) => {
      await dialect.learn(look.connection.print, { pageBase: base })
      return ok({ base, pages })
    }
    const [zero, one] = await Promise.all([ask(0), ask(1)])
    if (zero.ok && zero.value.rows > 0) {
      // Whatever it is counted from, a page 0 with calls holds the newest.
      if (!one.ok) {
        return isClearRefusal(one.fault) ? learn(0, [zero.value]) : ok({ base: null, pages: [zero.value] })
      }
      if (one.value.rows === 0) return learn(0, [zero.value, one.value])
      const isSame = areSamePage(zero.value, one.value)
      if (isSame === null) return ok({ base: null, pages: [zero.value] })
      return isSame ? learn(1, [one.value]) : learn(0, [zero.value, one.value])
    }
    if (!one.ok) return zero.ok ? one : zero
    if (one.value.rows === 0) return zero.ok ? ok({ base: null, pages: [zero.value] }) : zero
    if (zero.ok || isClearRefusal(zero.fault) || one.value.rows >= total) return learn(1, [one.value])
    if (!isRefusal(zero.fault)) return zero
    // Refused, or just unlucky? Counted from 1 the last page has calls; counted from 0 it is past the end.
    const last = await ask(Math.ceil(total / one.value.rows))
    if (last.ok && last.value.rows > 0) return learn(1, [one.value])
    return zero
  }

  return {
    countInBoth: (look) => turns.take(() => countInBoth(look)),
    timeUnit: (look) => turns.take(() => timeUnit(look)),
    firstPages: (look, span, size, total) => turns.take(() => firstPages(look, span, size, total)),
  }
}

/** VBot's own "wrong parameter". */
function isClearRefusal(fault: Fault): boolean {
  return fault.kind === 'vbot' && fault.code === -1
}

/** May be a refusal of what was asked, as against a fault that has nothing to do with it. */
function isRefusal(fault: Fault): boolean {
  if (fault.kind === 'server') return fault.status === 500
  return fault.kind === 'vbot' || fault.kind === 'bad-reply'
}

/**
 * The same page twice, though a call may have come in between the two requests: then one of them starts
 * with it, and goes on as the other starts. Null where none of the calls could be read.
 */
function areSamePage(zero: Rows, one: Rows): boolean | null {
  const first = zero.calls[0]
  const other = one.calls[0]
  if (!first || !other) return null
  if (one.calls.some((call) => call.id === first.id)) return true
  const at = zero.calls.findIndex((call) => call.id === other.id)
  return at >= 0 && at < zero.calls.length - 1
}
