// One leg of a call: who was on one side of it, and how that went.

import type { Direction, Leg } from '../../call.ts'
import { readDate } from './date.ts'
import { readSeconds } from './duration.ts'
import { readOutcome } from './outcome.ts'
import { isFields, readList, readNumber, readText } from './text.ts'

/** A call that rings more phones than this is a mistake or an attack. */
const maxLegs = 100
/** A billion: no leg of a call costs that. */
const maxCostVnd = 1e9

export function readLegs(value: unknown, side: Leg['side'], direction: Direction, into: Leg[]): void {
  for (const leg of readList(value, maxLegs)) {
    if (isFields(leg)) into.push(readLeg(leg, side, direction))
    else if (typeof leg === 'string') into.push(readLeg({ phone: leg }, side, direction))
  }
}

function readLeg(from: { readonly [name: string]: unknown }, side: Leg['side'], direction: Direction): Leg {
  const talkSeconds = readSeconds(from.time_call)
  const raw = readText(from.disposition)
  const cost = readNumber(from.postage)
  return {
    side,
    phone: readText(from.phone),
    agent: readText(from.member_no),
    source: readText(from.source),
    outcome: raw === '' ? null : readOutcome(raw, direction, talkSeconds, false),
    startedAt: readDate(from.date_create),
    talkSeconds,
    totalSeconds: readSeconds(from.duration_call),
    costVnd: cost !== null && cost >= 0 && cost < maxCostVnd ? cost : null,
  }
}
