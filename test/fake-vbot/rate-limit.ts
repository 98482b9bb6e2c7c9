// At most so many requests in any second.
import type { Switches } from './switches.ts'

export function createRateLimit() {
  let recent: number[] = []
  return {
    /** Counts a request now and tells whether it is one too many. */
    isOver(limit: Switches['rateLimit']): boolean {
      const nowMs = Date.now()
      recent = [...recent.filter((atMs) => nowMs - atMs < 1000), nowMs]
      return limit !== null && recent.length > limit.perSecond
    },
    clear() {
      recent = []
    },
  }
}
