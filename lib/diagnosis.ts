// What the diagnostics section shows and its report holds: no credential, no number longer than three digits.

import type { Fault } from './fault.ts'

/** One request to VBot, as it is remembered for diagnosis. */
export interface Exchange {
  /** Unix ms. */
  at: number
  endpoint: 'getAll' | 'countAll' | 'record' | 'token'
  /** null: it went well. */
  fault: Fault | null
  status: number | null
  tookMs: number
  /** How many calls came, where that is what was asked. */
  calls: number | null
}

export interface Diagnosis {
  version: string
  browser: string
  /** Origins the browser allows us. */
  granted: string[]
  registeredSites: number
  listedSites: number
  exchanges: Exchange[]
}
