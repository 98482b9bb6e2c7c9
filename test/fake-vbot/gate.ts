// Holding requests at the door, so that a test decides which answer comes first.
import { matches, type Match } from './faults.ts'
import type { Ask } from './route.ts'

export type Gate = {
  /** How many requests wait here now. */
  readonly waiting: number
  /** Settles once `count` requests have come to this gate. */
  arrived: (count?: number) => Promise<void>
  /** Lets the first `count` waiting ones go, in order of arrival, and keeps holding; without `count` opens for good. */
  release: (count?: number) => void
}

export type HoldPlan = Match & {
  /** Where to hold: before anything is answered (default), or with the headers and half of the body sent. */
  after?: 'request' | 'half'
}

export type Gates = {
  hold: (plan?: HoldPlan) => Gate
  /** Settles when no gate holds this request. */
  pass: (ask: Ask, after: 'request' | 'half') => Promise<void>
  isHeld: (ask: Ask, after: 'half') => boolean
  /** Opens all gates for good. */
  release: () => void
}

type Held = { plan: HoldPlan; gate: Gate; stop: () => Promise<void> }

export function createGates(): Gates {
  const all = new Set<Held>()
  const held = (ask: Ask, after: 'request' | 'half') =>
    [...all].filter(({ plan }) => (plan.after ?? 'request') === after && matches(ask, plan))
  return {
    hold(plan = {}) {
      const built: Held = { plan, ...buildGate(() => all.delete(built)) }
      all.add(built)
      return built.gate
    },
    async pass(ask, after) {
      await Promise.all(held(ask, after).map((gate) => gate.stop()))
    },
    isHeld: (ask, after) => held(ask, after).length > 0,
    release: () => [...all].forEach(({ gate }) => gate.release()),
  }
}

function buildGate(onOpen: () => void): Pick<Held, 'gate' | 'stop'> {
  let queue: (() => void)[] = []
  let seen = 0
  let hopes: { count: number; resolve: () => void }[] = []
  return {
    gate: {
      get waiting() {
        return queue.length
      },
      arrived: (count = 1) =>
        new Promise((resolve) => {
          if (seen >= count) resolve()
          else hopes.push({ count, resolve })
        }),
      release(count) {
        if (count === undefined) onOpen()
        const going = queue.slice(0, count)
        queue = queue.slice(going.length)
        for (const go of going) go()
      },
    },
    stop: () =>
      new Promise((resolve) => {
        queue.push(resolve)
        seen += 1
        for (const hope of hopes) if (seen >= hope.count) hope.resolve()
        hopes = hopes.filter(({ count }) => seen < count)
      }),
  }
}
