// What every frame's page has to work with.

import type { PageSettings } from '../messages.ts'
import type { Send } from '../send.ts'
import type { PageNumbers } from './scan/page-numbers.ts'

export interface PageOptions {
  numbers: PageNumbers
  settings: () => PageSettings
  send: Send
  /** Our extension still stands behind this script. */
  isAlive: () => boolean
  /** Ends everything in this frame. */
  stop: () => void
  signal: AbortSignal
}
