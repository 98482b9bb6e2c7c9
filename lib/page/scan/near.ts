// Owns choosing which findings are marked: those near what is seen, since the browser pays for each mark in each frame.

import type { Finding } from './finding.ts'

/** Marks registered at once. */
const mostMarked = 200

export interface Near {
  /** The findings have changed. */
  place(ordered: readonly Finding[]): void
  stop(): void
}

export function createNear(show: (near: Finding[]) => void): Near {
  return {
    place: (ordered) => show(ordered.slice(0, mostMarked)),
    stop() {},
  }
}
