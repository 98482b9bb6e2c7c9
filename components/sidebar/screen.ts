// What the sidebar shows: one of these at a time.

import type { ReadonlySignal } from '@preact/signals'
import type { Fault } from '../../lib/fault.ts'
import type { PageNumber } from '../../lib/messages.ts'
import type { Export } from './export-model.ts'
import type { History } from './history-model.ts'
import type { Player } from './player-model.ts'
import type { Retry } from './retry-model.ts'

export type Screen =
  /** Nothing has come yet; `title` is the number, where the frame's address told it. */
  | { kind: 'starting'; title: string }
  | { kind: 'failed'; title: string; fault: Fault }
  | { kind: 'numbers'; numbers: PageNumber[] }
  | HistoryScreen

export interface HistoryScreen {
  kind: 'history'
  shown: PageNumber
  history: History
  player: Player
  retry: Retry
  /** null until it was first asked for. */
  export: ReadonlySignal<Export | null>
  startExport: () => Promise<void>
  /** Ends all of it: late answers are dropped. */
  close: () => void
}
