// The reader of VBot's answers: how it compares with JSON.parse alone, what 10,000 calls weigh, and whether
// it keeps its promises in 100,000 strange cases.

import { assert, property } from 'fast-check'
import { readCalls } from '../../lib/vbot/reply/calls.ts'
import { readEnvelope } from '../../lib/vbot/reply/envelope.ts'
import { people } from '../fake-vbot/customers.ts'
import { createPopulation } from '../fake-vbot/population.ts'
import { defaultSwitches } from '../fake-vbot/switches.ts'
import { wireCall } from '../fake-vbot/wire.ts'
import { anyBody, checkBody, mutatedBody } from '../unit/vbot/reply/property.ts'
import type { Row } from './row.ts'
import { isMet } from './row.ts'

const rounds = 25
const casesOfEach = 50_000

export function benchReader(): Row[] {
  const population = createPopulation(Date.now())
  const { number, e164 } = people.busy
  const settings = { switches: defaultSwitches, otherOrigin: 'https://recordings.example' }
  const body = JSON.stringify({
    error: 0,
    message: '',
    data: population.calls(number).map((call) => wireCall(call, settings)),
  })
  const [parseMs, readMs] = fastestMs(
    () => JSON.parse(body),
    () => readCalls(readEnvelope(body)?.data, e164),
  )
  const heapMb = weigh(() => readCalls(readEnvelope(body)?.data, e164))
  const startedAt = performance.now()
  // Throws at the first promise that is broken, and says with what.
  assert(property(anyBody, checkBody), { numRuns: casesOfEach })
  assert(property(mutatedBody, checkBody), { numRuns: casesOfEach })
  const tookSeconds = (performance.now() - startedAt) / 1000
  const area = 'reader'
  return [
    { area, name: 'reading 10,000 calls', value: readMs, unit: 'ms', bar: null },
    {
      area,
      name: 'reading, in times of JSON.parse alone',
      value: readMs / parseMs,
      unit: '×',
      bar: 3,
      aim: 1.5,
      beside: `JSON.parse ${parseMs.toFixed(1)} ms`,
    },
    { area, name: '10,000 calls in memory', value: heapMb, unit: 'MB', bar: 40 },
    {
      area,
      name: 'strange answers read without an exception',
      value: 2 * casesOfEach,
      unit: 'cases',
      bar: 100_000,
      isAtLeast: true,
      beside: `${tookSeconds.toFixed(1)} s`,
    },
  ]
}

/** The fastest of several rounds, in time of this thread: what else the machine does is not counted. */
function fastestMs(one: () => unknown, other: () => unknown): [number, number] {
  const fastest: [number, number] = [Infinity, Infinity]
  for (let round = 0; round < rounds; round++) {
    for (const [at, work] of [one, other].entries()) {
      const before = process.threadCpuUsage()
      work()
      const { user, system } = process.threadCpuUsage(before)
      fastest[at] = Math.min(fastest[at] ?? Infinity, (user + system) / 1000)
    }
  }
  return fastest
}

/** What a result holds on to. Rough where the collector can't be called (`node --expose-gc`). */
function weigh(make: () => unknown): number {
  globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  const made = make()
  globalThis.gc?.()
  const after = process.memoryUsage().heapUsed
  return made ? (after - before) / 1_000_000 : NaN
}

if (import.meta.main) {
  for (const row of benchReader()) {
    const verdict = row.bar === null ? '' : isMet(row) ? `bar ${row.bar}: met` : `bar ${row.bar}: MISSED`
    console.log(row.name, Number(row.value.toFixed(2)), row.unit, verdict, row.beside ?? '')
  }
}
