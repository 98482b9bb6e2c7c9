// Owns what was learned about a part of the page while it is read; good for one piece of work.

import { type Headers, noHeaders } from './column.ts'
import { type Displays, noDisplays } from './display.ts'
import type { Closed } from './element-kind.ts'

export interface Notes {
  closed: Closed
  displays: Displays
  headers: Headers
  /** Dialling links. */
  links: ReadonlySet<Element>
  /** Nothing was read before: there is nothing to forget. */
  isFirst: boolean
}

export function takeNotes(): Notes {
  return {
    closed: new Map(),
    displays: noDisplays(),
    headers: noHeaders(),
    links: new Set(),
    isFirst: false,
  }
}
