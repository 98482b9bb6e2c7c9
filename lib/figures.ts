// What many calls come to: how many talked, how many in vain, how long.

import type { Call } from './call.ts'

export interface Figures {
  answered: number
  missed: number
  unreached: number
  talkSeconds: number
}

export function figuresOf(calls: Iterable<Call>): Figures {
  const figures: Figures = { answered: 0, missed: 0, unreached: 0, talkSeconds: 0 }
  for (const call of calls) {
    figures[call.outcome.reach] += 1
    figures.talkSeconds += call.talkSeconds ?? 0
  }
  return figures
}

/** In per cent; null where there were no calls. */
export function answeredPercent({ answered, missed, unreached }: Figures): number | null {
  const all = answered + missed + unreached
  return all === 0 ? null : Math.round((answered / all) * 100)
}
