// Owns how long work may hold the page: slices by the clock, a pause after each, and nothing is dropped.

/** Work that pauses where the slice is over, or anywhere. */
export type Work = Generator<void, void>

export interface Slices {
  /** Adds work behind what waits; `urgent` work comes before it. */
  add(work: Work, isUrgent?: boolean): void
  /** Whether nothing waits. */
  isIdle(): boolean
  /** Whether the running slice has used its time: work pauses then. */
  isOver: () => boolean
  stop(): void
}

export interface SliceOptions {
  clock: () => number
  /** Calls back when the next slice may begin. */
  nextSlice: (run: () => void) => void
  budgetMs?: number
  /** Told the length of each slice, in milliseconds. */
  onSlice?: (ms: number) => void
}

/** A slice ends at the first pause after this, well before the budget of 8 ms: the collector may want as much again. */
const defaultBudgetMs = 3

/** Runs work in slices of `budgetMs`, one after another, in the order it came. */
export function createSlices(options: SliceOptions): Slices {
  const { clock, nextSlice, onSlice, budgetMs = defaultBudgetMs } = options
  const urgent: Work[] = []
  const waiting: Work[] = []
  let isAsked = false
  let start = 0
  let isStopped = false

  function ask(): void {
    if (isAsked) return
    isAsked = true
    nextSlice(run)
  }

  function run(): void {
    isAsked = false
    if (isStopped) return
    start = clock()
    try {
      do step()
      while (!isIdle() && !isOver())
    } finally {
      if (!isIdle()) ask()
    }
    onSlice?.(clock() - start)
  }

  function isOver(): boolean {
    return clock() - start >= budgetMs
  }

  function step(): void {
    const queue = urgent.length > 0 ? urgent : waiting
    const [work] = queue
    if (!work) return
    let isDone = true
    try {
      isDone = work.next().done === true
    } finally {
      // Work that throws is broken: it must not stand before all other work for ever.
      if (isDone) queue.splice(queue.indexOf(work), 1)
    }
  }

  function isIdle(): boolean {
    return urgent.length === 0 && waiting.length === 0
  }

  return {
    add(work, isUrgent = false) {
      if (isStopped) return
      ;(isUrgent ? urgent : waiting).push(work)
      ask()
    },
    isIdle,
    isOver,
    stop() {
      isStopped = true
      urgent.length = 0
      waiting.length = 0
    },
  }
}
