// Whether there are older calls than the pages that came. VBot never says: a full page tells, and the count.

import type { Call } from './call.ts'
import type { CallsPage } from './history.ts'

/** How far one list has been read, newest page first. */
export interface Reading {
  /** Pages that came; the next one has this number. */
  pages: number
  /** What VBot's own pages hold, where it sends fewer rows than asked for. */
  firstRows: number
  lastRows: number
  /** Tells the last page from others. */
  lastPage: string
  /** Times in a row that the last page came again: past their end some servers send it for ever. */
  repeats: number
}

export function readPage(before: Reading | null, { calls, unreadable, rows }: CallsPage): Reading {
  const lastPage = [...calls.map(({ id }) => id), unreadable].join(' ')
  return {
    pages: (before?.pages ?? 0) + 1,
    firstRows: before?.firstRows ?? rows,
    lastRows: rows,
    lastPage,
    repeats: before?.lastPage === lastPage ? before.repeats + 1 : 0,
  }
}

/**
 * `size`: rows asked for at a time. `known`: calls that came, readable or not. `total`: VBot's count, null where it is
 * not known.
 */
export function hasOlder(
  { pages, firstRows, lastRows, repeats }: Reading,
  { size, known, total }: { size: number; known: number; total: number | null },
): boolean {
  // The same page once more may be as many new calls as a page holds.
  if (lastRows === 0 || repeats > 1) return false
  const isFull = lastRows >= size || (pages > 1 && lastRows >= firstRows)
  // A count that was taken before, or that counts otherwise, ends nothing: only the very number does.
  if (isFull) return total !== known
  // The end, or the first page of a server that sends fewer than asked for.
  return pages === 1 && total !== null && total > known
}

/** Calls that came and were not known: pages overlap where new calls have moved them on. */
export function unknownTo(known: readonly Call[], came: readonly Call[]): Call[] {
  const ids = new Set(known.map((call) => call.id))
  return came.filter((call) => !ids.has(call.id))
}
