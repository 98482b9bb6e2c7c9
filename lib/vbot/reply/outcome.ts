// How a call or one of its legs ended, and which way it went, from VBot's words in any case and age.

import type { Direction, Disposition, Outcome, Reach } from '../../call.ts'
import { dispositions } from '../../call.ts'

const known = new Map<string, Disposition>(dispositions.map((name) => [name, name]))
// Observed spellings of the same words.
for (const [seen, same] of [
  ['answered', 'answer'],
  ['no_answer', 'noanswer'],
  ['no answer', 'noanswer'],
  ['missed', 'misscall'],
  ['missedcall', 'misscall'],
  ['cancelled', 'cancel'],
  ['canceled', 'cancel'],
] as const) {
  known.set(seen, same)
}

const shared = {
  answered: outcomes('answered'),
  missed: outcomes('missed'),
  unreached: outcomes('unreached'),
}

function outcomes(reach: Reach): Record<Disposition, Outcome> {
  const of = (disposition: Disposition) => Object.freeze({ disposition, raw: disposition, reach })
  return {
    answer: of('answer'),
    misscall: of('misscall'),
    busy: of('busy'),
    noanswer: of('noanswer'),
    cancel: of('cancel'),
    congestion: of('congestion'),
    chanunavail: of('chanunavail'),
    dontcall: of('dontcall'),
    torture: of('torture'),
    invalidargs: of('invalidargs'),
    someoneanswered: of('someoneanswered'),
    logout: of('logout'),
    botivr: of('botivr'),
    more: of('more'),
  }
}

/** `type_call`: `OUTCALL`, `INCALL`, older `CALLOUT`, `CALLIN`, `MISSCALL`. Null where it says nothing. */
export function readDirection(type: string): Direction | null {
  const word = type.toLowerCase()
  if (word === 'outcall' || word === 'callout' || word.startsWith('out') || word.endsWith('out')) return 'out'
  if (word.includes('miss')) return 'in'
  if (word.startsWith('internal')) return null
  return word.startsWith('in') || word.endsWith('in') ? 'in' : null
}

/** True of types that say by themselves that nobody answered. */
export function isMissType(type: string): boolean {
  return type !== '' && type.toLowerCase().includes('miss')
}

export function readOutcome(
  raw: string,
  direction: Direction,
  talkSeconds: number | null,
  isMiss: boolean,
): Outcome {
  const disposition = known.get(raw) ?? known.get(raw.toLowerCase()) ?? null
  const reach = reachOf(disposition, direction, talkSeconds ?? 0, isMiss)
  // Ten thousand calls end in a handful of ways: as written by VBot, they share what says so.
  if (raw !== disposition) return { disposition, raw, reach }
  return shared[reach][disposition]
}

function reachOf(
  disposition: Disposition | null,
  direction: Direction,
  talkSeconds: number,
  isMiss: boolean,
): Reach {
  if (isMiss) return 'missed'
  if (disposition === 'answer' || disposition === 'someoneanswered') return 'answered'
  // A bot's calls, and words we don't know: that someone talked shows in the talk time.
  if ((disposition === null || disposition === 'botivr') && talkSeconds > 0) return 'answered'
  if (direction === 'unknown') return disposition === 'misscall' ? 'missed' : 'unreached'
  return direction === 'in' ? 'missed' : 'unreached'
}
