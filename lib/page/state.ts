// Owns the page's state as the panels know it: each change has a higher number than the one before.

import type { PageState } from '../messages.ts'

type Changes = Partial<Omit<PageState, 'seq'>>

export interface StateKeeper {
  now(): PageState
  /** True where something is different now. */
  change(changes: Changes): boolean
}

/** `seq` begins at `start`: above that of an earlier script in the same tab. */
export function keepState(first: Omit<PageState, 'seq'>, start: number): StateKeeper {
  let state: PageState = { ...first, seq: start }
  return {
    now: () => state,
    change(changes) {
      const next = { ...state, ...changes }
      if (JSON.stringify(next) === JSON.stringify(state)) return false
      state = { ...next, seq: state.seq + 1 }
      return true
    },
  }
}
