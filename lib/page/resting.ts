// Owns the number that is pointed at: lit up at once, its chip after a while, both following what the page shows.

import type { PageNumber } from '../messages.ts'
import { watchAround } from './around.ts'
import type { Drawn } from './drawn.ts'
import type { Box } from './frame/place.ts'
import { boxOf, isInModal, isSameNumber, numberOf } from './pointed.ts'
import type { Hit, PageNumbers } from './scan/page-numbers.ts'
import { lookAtOnce } from './soon.ts'

/** Reads again, from what the page shows now, what a hit was read from. */
export type Again = (before: Hit) => Hit | null

export interface Resting {
  /** The pointer, the focus or a step has come to a number. */
  on: (hit: Hit, again: Again, waitMs: number) => void
  /** Gives what stands there now: it may be another number, or none, or have moved. */
  check: () => Hit | null
  /** Something is lit or shown: by the pointer, the focus, or a step to the next number. */
  isUp: () => boolean
  leave: () => void
}

export interface RestingOptions {
  numbers: PageNumbers
  /** What we have drawn on the page, once it is needed. */
  drawn: () => Drawn | null
  /** False when our extension has left this page: then nothing more is done. */
  isAlive: () => boolean
  /** The pointer, or the focus, has come to a number. */
  onMeet: () => void
  /** It has rested there. */
  onRest: (number: PageNumber, box: Box) => void
}

export function createResting({ numbers, drawn, isAlive, onMeet, onRest }: RestingOptions): Resting {
  let now: { hit: Hit; again: Again; timer: ReturnType<typeof setTimeout>; unwatch: () => void } | null = null

  const leave = () => {
    clearTimeout(now?.timer)
    now?.unwatch()
    now = null
    numbers.setHot(null)
    drawn()?.chip.hide()
  }
  const show = () => {
    const box = now && boxOf(now.hit)
    if (now && box && isAlive() && !isInModal(now.hit.element)) onRest(numberOf(now.hit), box)
  }
  const arrive = () => {
    check()
    show()
  }
  const on = (hit: Hit, again: Again, waitMs: number) => {
    if (now?.hit.element === hit.element && isSameNumber(now.hit, hit)) {
      now.again = again
      return
    }
    leave()
    numbers.setHot(hit)
    now = { hit, again, timer: setTimeout(arrive, waitMs), unwatch: watch(hit) }
    onMeet()
  }
  const follow = () => {
    if (!now) return
    const { hit: before, again, unwatch } = now
    const hit = again(before)
    if (!hit || !boxOf(hit)) return leave()
    if (!isSameNumber(hit, before)) return on(hit, again, 0)
    now.hit = hit
    if (hit.spot?.place !== before.spot?.place) numbers.setHot(hit)
    if (hit.element !== before.element) {
      unwatch()
      now.unwatch = watch(hit)
    }
    if (drawn()?.chip.shown()) show()
  }
  const check = () => {
    follow()
    return now && now.hit
  }
  const onChanged = lookAtOnce(follow)
  const watch = (hit: Hit) => watchAround(hit.element, { onMoved: leave, onChanged })

  return { on, check, leave, isUp: () => now !== null || !!drawn()?.chip.shown() }
}
