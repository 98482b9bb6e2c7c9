// A fault that mends itself: counts down to VBot's own time, waits for the network, or for the user to come back from the
// options page, then tries again.

import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import type { Fault, FaultKind } from '../../lib/fault.ts'
import { countDown } from './count-down.ts'
import type { SidebarWorld } from './world.ts'

export interface Retry {
  /** Seconds until it tries again by itself; null where it does not. */
  secondsLeft: ReadonlySignal<number | null>
  close: () => void
}

/** Mended on the options page; whether they are, the background knows without asking VBot. */
const mendedElsewhere = new Set<FaultKind>(['signed-out', 'not-configured', 'no-permission'])

export interface RetryOptions {
  fault: ReadonlySignal<Fault | null>
  retry: () => void
}

export function createRetry(world: SidebarWorld, { fault, retry }: RetryOptions): Retry {
  const secondsLeft = signal<number | null>(null)
  // A fault is told once: other signals that change beside it must not start the count anew.
  const current = computed(() => fault.value)
  const stopCounting = effect(() => {
    const now = current.value
    if (now?.kind !== 'too-many') {
      secondsLeft.value = null
      return
    }
    const tell = (left: number) => {
      secondsLeft.value = left
    }
    return countDown(world, now.retryAfterMs, tell, () => {
      secondsLeft.value = null
      retry()
    })
  })
  const stops = [
    world.onOnline(() => {
      if (current.peek()?.kind === 'offline') retry()
    }),
    world.onReturn(() => {
      const now = current.peek()
      if (now && mendedElsewhere.has(now.kind)) retry()
    }),
  ]
  return {
    secondsLeft,
    close() {
      stopCounting()
      for (const stop of stops) stop()
    },
  }
}
