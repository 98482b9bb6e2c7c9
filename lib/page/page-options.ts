// What every frame's page has to work with.

import type { PageSettings } from '../messages.ts'
import type { Send } from '../send.ts'
import type { Point } from './frame/place.ts'

export interface PageOptions {
  settings: () => PageSettings
  send: Send
  /** Address of the sidebar's document. */
  url: string
  /** Our extension still stands behind this script. */
  isAlive: () => boolean
  /** Ends everything in this frame. */
  stop: () => void
  signal: AbortSignal
}

/** What the pointer came to, and where; or what the focus came to. */
export interface Met {
  target: Element
  point: Point | null
}
