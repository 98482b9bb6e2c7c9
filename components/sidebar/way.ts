// A call's picture: its direction, and a cross at the far end where nobody was reached.

import type { Call } from '../../lib/call.ts'
import type { IconName } from '../shared/icon.tsx'

export function wayIcon({ direction, outcome }: Call): IconName {
  if (outcome.disposition === 'botivr') return 'bot'
  if (direction === 'unknown') return 'call'
  return outcome.reach === 'answered' ? direction : `${direction}-not`
}

/** Red is for calls missed inbound, and for nothing else. */
export function reachClass({ direction, outcome }: Call): 'is-good' | 'is-bad' | 'is-none' {
  if (outcome.reach === 'answered') return 'is-good'
  return outcome.reach === 'missed' && direction === 'in' ? 'is-bad' : 'is-none'
}
