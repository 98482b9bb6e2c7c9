// What was just done, said for a few seconds beside the button that did it.

import { type ReadonlySignal, signal } from '@preact/signals'
import type { SidebarWorld } from './world.ts'

export interface Saying {
  /** Empty where there is nothing to say any more. */
  said: ReadonlySignal<string>
  say: (words: string) => void
  close: () => void
}

const saidMs = 4_000

export function createSaying(world: SidebarWorld): Saying {
  const said = signal('')
  let stop = () => {}
  return {
    said,
    say(words) {
      stop()
      said.value = words
      stop = world.later(saidMs, () => {
        said.value = ''
      })
    },
    close: () => stop(),
  }
}
