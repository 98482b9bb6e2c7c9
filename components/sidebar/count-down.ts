// Seconds until something is tried again, whatever the computer's clock does meanwhile.

import type { SidebarWorld } from './world.ts'

/** No less: whoever waits has just been refused. */
const leastMs = 1000

/** Tells the seconds left, each second, and at last calls `end`. Gives back how to stop. */
export function countDown(
  world: Pick<SidebarWorld, 'now' | 'later'>,
  ms: number,
  tell: (secondsLeft: number) => void,
  end: () => void,
): () => void {
  let leftMs = Math.max(leastMs, ms)
  let stop = () => {}
  const step = () => {
    if (leftMs <= 0) return end()
    tell(Math.ceil(leftMs / 1000))
    const stepMs = Math.min(1000, leftMs)
    const at = world.now()
    stop = world.later(stepMs, () => {
      // A timer is never early: less than its time is a clock that was set back. More may be a laptop that slept.
      leftMs -= Math.max(stepMs, world.now() - at)
      step()
    })
  }
  step()
  return () => stop()
}
