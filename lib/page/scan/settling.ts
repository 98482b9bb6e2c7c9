// Owns what comes after reading: what was found is brought into order, the part that is near is marked, listeners are told.

import { dressAllForMarks } from './dress.ts'
import type { Finding, Findings } from './finding.ts'
import type { Marks } from './marks.ts'
import { createNear } from './near.ts'
import { orderFindings, reorder } from './order.ts'
import type { Roots } from './roots.ts'
import type { Slices, Work } from './slices.ts'

export interface Settling {
  /** Settles once, behind all work that waits. */
  want: () => void
  /** Frees what has gone, orders what is there, marks it, and tells who listens. */
  settle: () => Work
  /** Something has left the page: findings may have gone with it. */
  wantSweep: () => void
  /** The whole page was just read from its start to its end: what was found stands in that order. */
  takeAsRead: () => void
  /** In reading order. */
  ordered: () => readonly Finding[]
  onChange: (listener: () => void) => () => void
  /** Our marks are put back where the page took them. */
  heal: () => void
  /** The page has scrolled. */
  look: () => void
  /** Marks are shown, or not, from now on. */
  mark: () => void
  clear: () => void
  stop: () => void
}

interface SettlingOptions {
  document: Document
  findings: Findings
  roots: Roots
  marks: Marks
  slices: Slices
  isMarked: () => boolean
}

/** After these other numbers may be seen: what was pressed may show, hide or filter them. */
export const shifts = ['scroll', 'click', 'keyup', 'toggle'] as const
/** Those that never leave the open root they happen in. */
export const innerShifts = ['scroll', 'toggle'] as const
export type Shift = (typeof shifts)[number]

export function createSettling(options: SettlingOptions): Settling {
  const { document, findings, roots, marks, slices, isMarked } = options
  const near = createNear((shown) => marks.show(shown), standing)
  const listeners = new Set<() => void>()
  const unordered = new Set<Finding>()
  let ordered: Finding[] = []
  let isWanted = false
  let isSweepWanted = false
  /** The order is new: marks and listeners do not know it yet. */
  let isNews = false

  function want(): void {
    if (isWanted) return
    isWanted = true
    slices.add(settle())
  }

  function heal(): void {
    if (isMarked()) marks.heal()
  }

  function look(): void {
    heal()
    if (isMarked()) near.look()
  }

  /** What stands where a finding stood: itself, unless that was read anew. */
  function standing(finding: Finding): Finding[] {
    if (findings.all().has(finding)) return [finding]
    const nodes = [finding.link, ...finding.pieces.map(({ node }) => node)]
    return nodes.flatMap((node) => (node && findings.of(node)) ?? [])
  }

  function* settle(): Work {
    isWanted = false
    roots.letGo()
    yield* dressAllForMarks(roots.all(), slices.isOver)
    if (isSweepWanted) findings.sweep()
    isSweepWanted = false
    heal()
    for (const finding of findings.takeNews()) unordered.add(finding)
    if (unordered.size > 0) {
      yield
      const few = reorder(ordered, unordered, findings)
      if (few) ordered = few
      else yield* orderFindings(document, roots.all(), findings, slices.isOver, (found) => (ordered = found))
      unordered.clear()
    } else if (!isNews) return
    isNews = false
    yield
    if (isMarked()) near.place(ordered)
    yield
    for (const listener of listeners) listener()
  }

  return {
    want,
    settle,
    heal,
    ordered: () => ordered,
    wantSweep() {
      isSweepWanted = true
    },
    takeAsRead() {
      ordered = [...findings.all()]
      findings.takeNews()
      unordered.clear()
      isNews = true
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    look,
    mark() {
      if (isMarked()) return near.place(ordered)
      near.place([])
      marks.clear()
    },
    clear() {
      ordered = []
      unordered.clear()
      near.place([])
    },
    stop() {
      near.stop()
      listeners.clear()
    },
  }
}
