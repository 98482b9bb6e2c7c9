// Owns the page's state as the panels know it: each change has a higher number than the one before.

import type { PageState } from '../messages.ts'

type Changes = Partial<Omit<PageState, 'seq'>>

export interface StateKeeper {
  now(): PageState
  /** True where something is different now. */
  change(changes: Changes): boolean
  /** The same state, above what other pages of this tab have told meanwhile. */
  renew(): void
}

export function keepState(first: Omit<PageState, 'seq'>): StateKeeper {
  let state: PageState = { ...first, seq: Date.now() }
  return {
    now: () => state,
    change(changes) {
      const next = { ...state, ...changes }
      if (JSON.stringify(next) === JSON.stringify(state)) return false
      state = { ...next, seq: above(state.seq) }
      return true
    },
    renew() {
      state = { ...state, seq: above(state.seq) }
    },
  }
}

/** By the clock, so that it is above an earlier page's or script's in the same tab, too. */
function above(seq: number): number {
  return Math.max(seq + 1, Date.now())
}
