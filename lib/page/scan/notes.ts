// Owns what was learned about a part of the page while it is read; good for one piece of work.

import { type Displays, noDisplays } from './display.ts'
import type { Closed } from './element-kind.ts'

/** The headers of a table section or grid, by column. */
export interface Columns {
  names: string[]
  /** By what a grid calls a column. */
  named?: ReadonlyMap<string, string>
  /** Whether any cell spans more than one column or row; looked for at the first row that is not as wide as the names. */
  hasSpans?: boolean
}

/** Headers of what was met in one piece of work. */
export interface Headers {
  /** By section, or what may hold a head that stands apart. */
  tables: Map<Element, Columns>
  /** By grid, or what may hold the head of one. */
  grids: Map<Element, Columns>
  /** What stands over the rows of a list, or beside its values, by list. */
  lists: Map<Element, Columns>
}

export function noHeaders(): Headers {
  return { tables: new Map(), grids: new Map(), lists: new Map() }
}

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
