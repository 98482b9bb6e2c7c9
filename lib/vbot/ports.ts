// Everything this folder needs from outside: stores, the browser's permissions, the clock and chance.

import type { Settings } from '../settings.ts'
import type { Store } from '../store.ts'

export type { Store } from '../store.ts'

export interface VBotPorts {
  /** Read anew at each use. */
  settings(): Promise<Settings>
  /** Ends with the browser, closed to content scripts: access token, kept answers, last exchanges. */
  memory: Store
  /** Outlives the browser, closed to content scripts and framed pages: the kept credential. */
  vault: Store
  /** Outlives the browser, open to content scripts: what was learned about a server. No secret. */
  local: Store
  /** `origin` has a port where the address has one. */
  hasPermission(origin: string): Promise<boolean>
  isOnline(): boolean
  /** Unix ms. */
  now(): number
  /** At least 0, less than 1. */
  random(): number
  /** Ends after `ms`, or (resolved or rejected) when `signal` is aborted. */
  wait(ms: number, signal: AbortSignal): Promise<void>
}

/** How a question is asked: `signal` says that nobody waits any more. */
export interface How {
  signal: AbortSignal
  /** From a private window: nothing of it is kept or shared. */
  isPrivate: boolean
}
