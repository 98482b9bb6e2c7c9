// Owns the page's state as the panels know it: each change has a higher number than the one before.

import type { PageState } from '../messages.ts'
import type { SiteLayout } from '../settings.ts'

type Changes = Partial<Omit<PageState, 'seq'>>

export interface StateKeeper {
  now(): PageState
  /** True where something is different now. */
  change(changes: Changes): boolean
  /** The same state, above what other pages of this tab have told meanwhile. */
  renew(): void
}

/** Nothing is shown, nothing listed. */
export function firstState(layout: SiteLayout): PageState {
  return { seq: Date.now(), shown: null, numbers: [], offered: null, isOpen: false, layout }
}

export function keepState(first: PageState): StateKeeper {
  let state = first
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
