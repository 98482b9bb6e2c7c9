// Owns the way to all that works with numbers: it is a script of its own, which comes at the first sign of one.

import type { Answer, Order } from '../messages.ts'
import type { Met, PageOptions } from './page-options.ts'

/** A page whose numbers are tended, and what that can be told. */
export interface Tended {
  /** The settings are others now. */
  update: () => void
  /** Answers an order with the state after it; nothing where nobody needs to know. */
  carryOut: (order: Order) => Promise<Answer> | undefined
}

/** `met`: what the pointer or the focus came to before anybody watched. */
export type Tend = (options: PageOptions, met: Met | null) => Tended

/** Where the second script leaves for the first, in the world they share, what it does. */
const key = Symbol.for('vbot-tend')

export function offer(tend: Tend): void {
  Reflect.set(globalThis, key, tend)
}

export interface Bringing {
  /** The page's numbers are tended; null before that. */
  tended: () => Tended | null
  /** Has it come, once; null where it did not. */
  bring: () => Promise<Tended | null>
  /** The same where it is here or on its way; null where nobody needs it. */
  brought: () => Promise<Tended | null> | null
}

interface BringingOptions extends Pick<PageOptions, 'send' | 'stop' | 'signal'> {
  /** Once the background has said that we may work here; null where we may not. The script is asked for meanwhile. */
  page: Promise<PageOptions | null>
  met: () => Met | null
}

export function createBringing({ page, met, send, stop, signal }: BringingOptions): Bringing {
  let tended: Tended | null = null
  let coming: Promise<Tended | null> | null = null

  async function come(): Promise<Tended | null> {
    const [brought, options] = await Promise.all([send('bringNumbers', null), page])
    const tend: Tend | undefined = Reflect.get(globalThis, key)
    if (brought.ok && tend && options && !signal.aborted) return (tended = tend(options, met()))
    coming = null
    if (!brought.ok && brought.fault.kind === 'updated') stop()
    return null
  }

  return {
    tended: () => tended,
    bring: () => (coming ??= come()),
    brought: () => coming,
  }
}
