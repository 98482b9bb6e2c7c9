// Owns what of the page is watched: the document, its open roots, and those that come late.

import type { PlaceKeeper } from './place-keeper.ts'
import { createRoots, type Roots } from './roots.ts'
import type { Slices, Work } from './slices.ts'
import { createWatch } from './watch.ts'

export interface Ground {
  roots: Roots
  stop(): void
}

interface GroundOptions {
  document: Document
  slices: Slices
  places: PlaceKeeper
  /** Milliseconds, growing. */
  clock: () => number
  /** The signal comes when the root leaves, or with the end. */
  onRoot: (root: ShadowRoot, signal: AbortSignal) => void
  /** Reads what has changed. */
  follow: (records: MutationRecord[]) => Work
}

/** Custom elements defined late get their shadow roots late: looked for so soon after a new one was met, then ever more seldom. */
const firstLateMs = 500
const longestLateMs = 16_000

export function createGround({ document, slices, places, clock, onRoot, follow }: GroundOptions): Ground {
  const timers = new Set<ReturnType<typeof setTimeout>>()
  let isStopped = false
  /** When what is defined late is looked for next, by the clock. */
  let lookMs = Infinity
  /** How long it was waited for that. */
  let waitMs = 0
  let endLook: (() => void) | null = null
  const roots = createRoots(
    (root, signal) => {
      // A walk that was under way goes on to its next pause.
      if (isStopped) return
      watch.add(root)
      onRoot(root, signal)
    },
    slices.isOver,
    () => lookLater(firstLateMs),
  )
  const watch = createWatch({
    clock,
    wait,
    onRemoved: places.noteRemoved,
    isHeld: places.isHeld,
    onChanges: (records) => slices.add(follow(records)),
  })

  function wait(run: () => void, ms: number): () => void {
    const timer = setTimeout(() => {
      timers.delete(timer)
      run()
    }, ms)
    timers.add(timer)
    return () => {
      clearTimeout(timer)
      timers.delete(timer)
    }
  }

  /** What is due sooner stays: on a page whose elements come anew all the time, the look would never come. */
  function lookLater(ms: number): void {
    waitMs = ms
    const dueMs = clock() + ms
    if (dueMs >= lookMs) return
    lookMs = dueMs
    endLook?.()
    endLook = wait(look, ms)
  }

  function look(): void {
    lookMs = Infinity
    if (roots.haveCome()) slices.add(roots.findIn(document))
    if (waitMs < longestLateMs) lookLater(2 * waitMs)
    else roots.waitNoMore()
  }

  watch.add(document)

  return {
    roots,
    stop() {
      isStopped = true
      watch.stop()
      places.clear()
      slices.stop()
      roots.clear()
      for (const timer of timers) clearTimeout(timer)
    },
  }
}
