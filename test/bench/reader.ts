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

export interface Row {
  name: string
  value: number
  unit: string
  /** No more than this is good; null where there is no bar. */
  bar: number | null
}

const rounds = 15
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
  const parseMs = fastestMs(() => JSON.parse(body))
  const readMs = fastestMs(() => readCalls(readEnvelope(body)?.data, e164))
  const heapMb = weigh(() => readCalls(readEnvelope(body)?.data, e164))
  const startedAt = performance.now()
  // Throws at the first promise that is broken, and says with what.
  assert(property(anyBody, checkBody), { numRuns: casesOfEach })
  assert(property(mutatedBody, checkBody), { numRuns: casesOfEach })
  return [
    { name: 'JSON.parse of 10,000 calls', value: parseMs, unit: 'ms', bar: null },
    { name: 'reading 10,000 calls', value: readMs, unit: 'ms', bar: null },
    { name: 'reading, in times of JSON.parse alone', value: readMs / parseMs, unit: '×', bar: 3 },
    { name: '10,000 calls in memory', value: heapMb, unit: 'MB', bar: 40 },
    { name: 'strange answers read without an exception', value: 2 * casesOfEach, unit: 'cases', bar: null },
    { name: 'that took', value: (performance.now() - startedAt) / 1000, unit: 's', bar: null },
  ]
}

/** The fastest of several rounds: the others tell what else the machine was doing. */
function fastestMs(work: () => unknown): number {
  let fastest = Infinity
  for (let round = 0; round < rounds; round++) {
    const startedAt = performance.now()
    work()
    fastest = Math.min(fastest, performance.now() - startedAt)
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
  for (const { name, value, unit, bar } of benchReader()) {
    const verdict = bar === null ? '' : value <= bar ? `  (bar ${bar}: good)` : `  (bar ${bar}: TOO MUCH)`
    console.log(`${name}: ${Number(value.toFixed(value < 100 ? 2 : 0))} ${unit}${verdict}`)
  }
}
