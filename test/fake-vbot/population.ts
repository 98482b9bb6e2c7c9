// The calls of every number: told when first asked for, kept, and added to while the server runs.
import { buildCall, type FakeCall } from './calls.ts'
import { customers } from './customers.ts'
import { tellHistory } from './histories.ts'
import { seededRandom } from './random.ts'

export type Population = {
  /** The number's calls, newest first; `number` in VBot's spelling with 0. */
  calls: (number: string) => FakeCall[]
  /** A new call, now unless `wish` says when. */
  add: (number: string, wish?: Partial<FakeCall>) => FakeCall
  /** The call with this `group_id`. */
  find: (id: string) => FakeCall | undefined
  clear: () => void
}

export function createPopulation(nowMs: number): Population {
  const known = new Set(customers.flatMap(({ numbers }) => numbers.map(({ number }) => number)))
  const told = new Map<string, FakeCall[]>()
  const byId = new Map<string, FakeCall>()
  let random = seededRandom(1)

  function calls(number: string): FakeCall[] {
    const before = told.get(number)
    if (before) return before
    const history = known.has(number) ? tellHistory(number, nowMs) : []
    told.set(number, history)
    for (const call of history) byId.set(call.id, call)
    return history
  }

  return {
    calls,
    add(number, wish = {}) {
      const call = buildCall(random, number, wish.atMs ?? Date.now(), wish)
      told.set(
        number,
        [...calls(number), call].toSorted((one, other) => other.atMs - one.atMs),
      )
      byId.set(call.id, call)
      return call
    },
    find(id) {
      if (!byId.has(id)) for (const number of known) calls(number)
      return byId.get(id)
    },
    clear() {
      told.clear()
      byId.clear()
      random = seededRandom(1)
    },
  }
}
