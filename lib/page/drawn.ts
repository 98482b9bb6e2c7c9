// Owns the way to all that we draw on a page: it is a script of its own, which comes when it is needed first.

import type { PageNews, PageNumber, PageState } from '../messages.ts'
import type { Chip } from './frame/chip.ts'
import type { Host } from './frame/host.ts'
import type { Box } from './frame/place.ts'
import type { PageOptions } from './page-options.ts'
import type { Opening } from './pointed.ts'

/** What we draw on one page, and what it can be told. */
export interface Drawn {
  host: Host
  chip: Chip
  /** A number rests under the pointer. */
  rest: (number: PageNumber, box: Box) => void
  /** A click on the number is likely to follow. */
  prepare: (number: PageNumber) => void
  open: (opening: Opening) => void
  /** Answers an order with the state after it; a frame inside the page answers none. */
  carryOut: (order: PageNews['order']) => PageState | undefined
}

export interface DrawOptions extends PageOptions {
  /** Address of the sidebar's document. */
  url: string
  /** Reads the number under the chip again from what the page shows now. */
  readAgain: () => PageNumber | null
}

export type Draw = (options: DrawOptions) => Drawn

/** Where the second script leaves for the first, in the world they share, how to draw. */
const key = Symbol.for('vbot-draw')

export function offer(draw: Draw): void {
  Reflect.set(globalThis, key, draw)
}

export interface Bringing {
  /** What we draw, once it is here. */
  drawn: () => Drawn | null
  /** Runs with it: at once where it is here, else when it has come. */
  use: (run: (drawn: Drawn) => void) => void
  bring: () => Promise<Drawn | null>
}

export function createBringing(options: DrawOptions): Bringing {
  const { send, signal, stop } = options
  let drawn: Drawn | null = null
  let coming: Promise<Drawn | null> | null = null

  async function come(): Promise<Drawn | null> {
    const brought = await send('bringHost', null)
    const draw: Draw | undefined = Reflect.get(globalThis, key)
    if (brought.ok && draw && !signal.aborted) return (drawn = draw(options))
    coming = null
    if (!brought.ok && brought.fault.kind === 'updated') stop()
    return null
  }

  const bring = () => (coming ??= come())
  /** Twice: it may have joined an earlier try that fails. */
  async function useSoon(run: (drawn: Drawn) => void): Promise<void> {
    const here = (await bring()) ?? (await bring())
    if (here) run(here)
  }

  return {
    bring,
    drawn: () => drawn,
    use(run) {
      if (drawn) run(drawn)
      else void useSoon(run)
    },
  }
}
