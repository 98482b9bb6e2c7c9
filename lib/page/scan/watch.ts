// Owns noticing what the page changes: collected, and handed on when it is quiet or when it has waited long enough.

export interface Watch {
  /** Watches a document or a shadow root as well. */
  add(root: Node): void
  stop(): void
}

export interface WatchOptions {
  /** What has changed, oldest first. */
  onChanges: (records: MutationRecord[]) => void
  /** Told at once while something is held in its place. */
  onRemoved: (records: MutationRecord[]) => void
  isHeld: () => boolean
  clock: () => number
  /** Quiet for this long: hand on. */
  quietMs?: number
  /** A page that is never quiet is looked at this often. */
  longestWaitMs?: number
  /** Waits; gives a function that ends the wait. */
  wait: (run: () => void, ms: number) => () => void
}

/** Memory is bounded by handing on at once what is more than this. */
const mostRecords = 5_000

export function createWatch(options: WatchOptions): Watch {
  const { onChanges, onRemoved, isHeld, clock, wait, quietMs = 80, longestWaitMs = 300 } = options
  let collected: MutationRecord[][] = []
  let count = 0
  let since = 0
  let last = 0
  let cancel: (() => void) | null = null

  function handOn(): void {
    cancel?.()
    cancel = null
    const records = collected.flat()
    collected = []
    count = 0
    if (records.length > 0) onChanges(records)
  }

  /** One timer for all: set anew at each change, it would be most of what a change costs the page. */
  function handOnWhenQuiet(): void {
    const dueMs = Math.min(last + quietMs, since + longestWaitMs) - clock()
    if (dueMs > 0) cancel = wait(handOnWhenQuiet, dueMs)
    else handOn()
  }

  const observer = new MutationObserver((records) => {
    last = clock()
    if (count === 0) since = last
    collected.push(records)
    count += records.length
    if (isHeld()) onRemoved(records)
    if (count > mostRecords) return handOn()
    cancel ??= wait(handOnWhenQuiet, quietMs)
  })

  return {
    add(root) {
      observer.observe(root, {
        childList: true,
        characterData: true,
        subtree: true,
        attributeFilter: ['contenteditable', 'href'],
      })
    },
    stop() {
      observer.disconnect()
      cancel?.()
      collected = []
    },
  }
}
