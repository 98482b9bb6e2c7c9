// Which of the loaded calls are shown, and how many each choice would show.

import type { Call, Direction } from './call.ts'
import { outcomeWords } from './call-words.ts'
import type { Span } from './period.ts'
import type { T } from './words.ts'

/** null: all. */
export interface Filter {
  direction: Direction | null
  /** The outcome's words: dispositions that mean the same have the same. */
  outcome: string | null
  agent: string | null
  isRecorded: boolean
  /** A part of the picture, in words too. */
  part: { span: Span; words: string } | null
}

export const noFilter: Filter = { direction: null, outcome: null, agent: null, isRecorded: false, part: null }

export function isFiltering(filter: Filter): boolean {
  const { direction, outcome, agent, isRecorded, part } = filter
  return direction !== null || outcome !== null || agent !== null || isRecorded || part !== null
}

export function passes(call: Call, { direction, outcome, agent, isRecorded, part }: Filter, t: T): boolean {
  return (
    (direction === null || call.direction === direction) &&
    (agent === null || call.agent === agent) &&
    (!isRecorded || call.recordings.length > 0) &&
    (outcome === null || outcomeWords(call.outcome, t) === outcome) &&
    (part === null || isWithin(call, part.span))
  )
}

function isWithin({ startedAt }: Call, { fromMs, toMs }: Span): boolean {
  return startedAt !== null && startedAt >= fromMs && startedAt <= toMs
}

export interface Choice<Value extends string = string> {
  value: Value
  calls: number
}

export interface Choices {
  directions: Choice<Direction>[]
  outcomes: Choice[]
  agents: Choice[]
  recorded: number
}

/** What there is to choose from among these calls, the most frequent first. */
export function choicesOf(calls: Iterable<Call>, t: T): Choices {
  const directions = new Map<Direction, number>()
  const outcomes = new Map<string, number>()
  const agents = new Map<string, number>()
  let recorded = 0
  for (const call of calls) {
    countIn(directions, call.direction)
    countIn(outcomes, outcomeWords(call.outcome, t))
    if (call.agent) countIn(agents, call.agent)
    if (call.recordings.length > 0) recorded += 1
  }
  return { directions: sorted(directions), outcomes: sorted(outcomes), agents: sorted(agents), recorded }
}

function countIn<Value extends string>(counts: Map<Value, number>, value: Value): void {
  counts.set(value, (counts.get(value) ?? 0) + 1)
}

function sorted<Value extends string>(counts: Map<Value, number>): Choice<Value>[] {
  return [...counts]
    .map(([value, calls]) => ({ value, calls }))
    .toSorted((one, other) => other.calls - one.calls || one.value.localeCompare(other.value))
}
