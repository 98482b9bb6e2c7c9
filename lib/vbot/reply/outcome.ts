// How a call or one of its legs ended, and which way it went, from VBot's words in any case and age.

import type { Direction, Disposition, Outcome } from '../../call.ts'
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
  return { disposition, raw, reach: reachOf(disposition, direction, talkSeconds ?? 0, isMiss) }
}

function reachOf(
  disposition: Disposition | null,
  direction: Direction,
  talkSeconds: number,
  isMiss: boolean,
): Outcome['reach'] {
  if (isMiss) return 'missed'
  if (disposition === 'answer' || disposition === 'someoneanswered') return 'answered'
  // A bot's calls, and words we don't know: that someone talked shows in the talk time.
  if ((disposition === null || disposition === 'botivr') && talkSeconds > 0) return 'answered'
  if (direction === 'unknown') return disposition === 'misscall' ? 'missed' : 'unreached'
  return direction === 'in' ? 'missed' : 'unreached'
}
