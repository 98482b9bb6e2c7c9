// Owns choosing which findings are marked: those near what is seen, since the browser pays for each mark in each frame.

import { isConnectedNow } from './dom.ts'
import type { Finding } from './finding.ts'
import { elementOf } from './order.ts'

export interface Near {
  /** The findings have changed. */
  place(ordered: readonly Finding[]): void
  /** Something has scrolled. */
  look(): void
  stop(): void
}

/** Marks registered at once, about: three screens of a dense table. */
const mostMarked = 150
/** Elements watched: each costs a little in every frame. */
const mostWatched = 128
/** Scrolling is followed this often. */
const restMs = 100

/** Some findings that stand together, from one index to another. */
interface Stretch {
  from: number
  to: number
  /** How far its middle is from the middle of what is seen, in pixels. */
  distance: number
}

/**
 * Watches one finding in many, and measures some when that may tell more: always by an IntersectionObserver, which
 * measures after the page's own layout and so never forces one.
 */
export function createNear(show: (near: Finding[]) => void): Near {
  let ordered: readonly Finding[] = []
  let watched = new Set<Element>()
  let rest: ReturnType<typeof setTimeout> | null = null
  let isAgain = false
  let round = 0
  const observer = new IntersectionObserver(look, { rootMargin: '50%' })

  function watch(elements: ReadonlySet<Element>): void {
    for (const element of watched) if (!elements.has(element)) observer.unobserve(element)
    for (const element of elements) if (!watched.has(element)) observer.observe(element)
    watched = new Set(elements)
  }

  function look(): void {
    if (watched.size === 0) return
    isAgain = rest !== null
    if (rest) return
    rest = setTimeout(() => {
      rest = null
      if (isAgain) look()
    }, restMs)
    const now = ++round
    const all = sample(0, ordered.length, mostWatched)
    measure(all, (stretches) => {
      if (now !== round) return
      const near = closest(stretches, 2 * mostWatched)
      if (countOf(near) <= mostMarked) return showAll(near)
      // Still too many: measured once more, closer.
      const inner = near.flatMap(({ from, to }) =>
        sample(from, to, Math.ceil((mostWatched * (to - from)) / countOf(near))),
      )
      measure(inner, (closer) => now === round && showAll(closest(closer, mostMarked)))
    })
  }

  function showAll(near: Stretch[]): void {
    show(near.flatMap(({ from, to }) => ordered.slice(from, to)).slice(0, 2 * mostMarked))
  }

  /** Indexes of about `count` findings, evenly spread, the last one included. */
  function sample(from: number, to: number, count: number): number[] {
    const step = Math.max(1, Math.ceil((to - from) / Math.max(1, count)))
    const indexes: number[] = []
    for (let index = from; index < to; index += step) indexes.push(index)
    if (indexes.at(-1) !== to - 1) indexes.push(to - 1)
    return indexes
  }

  /** Gives the stretches between findings that are rendered, with those that are hidden between them. */
  function measure(indexes: number[], done: (stretches: Stretch[]) => void): void {
    const elements = indexes.map((index) => elementOf(ordered[index]))
    const rects = new Map<Element, DOMRectReadOnly>()
    const once = new IntersectionObserver((entries) => {
      for (const { target, boundingClientRect } of entries) rects.set(target, boundingClientRect)
      once.disconnect()
      done(stretchesOf(indexes, elements, rects))
    })
    for (const element of new Set(elements)) if (element && isConnectedNow(element)) once.observe(element)
  }

  return {
    place(found) {
      ordered = found
      if (found.length <= mostMarked) {
        round++
        watch(new Set())
        return show([...found])
      }
      const elements = sample(0, found.length, mostWatched).map((index) => elementOf(found[index]))
      watch(new Set(elements.filter((element) => element !== null)))
      look()
    },
    look,
    stop() {
      round++
      observer.disconnect()
      watched.clear()
      if (rest) clearTimeout(rest)
      ordered = []
    },
  }
}

function countOf(stretches: Stretch[]): number {
  return stretches.reduce((sum, { from, to }) => sum + to - from, 0)
}

/** Those that reach into what is seen and half a screen around it, nearest first, until there are `most` findings. */
function closest(stretches: Stretch[], most: number): Stretch[] {
  const kept: Stretch[] = []
  for (const stretch of stretches.toSorted((one, other) => one.distance - other.distance)) {
    if (kept.length > 1 && countOf(kept) + stretch.to - stretch.from > most) break
    kept.push(stretch)
  }
  return kept.toSorted((one, other) => one.from - other.from)
}

function stretchesOf(
  indexes: number[],
  elements: (Element | null)[],
  rects: ReadonlyMap<Element, DOMRectReadOnly>,
): Stretch[] {
  const margin = innerHeight / 2
  const seen = indexes.flatMap((index, at) => {
    const element = elements[at]
    const rect = element && rects.get(element)
    return rect && (rect.width > 0 || rect.height > 0) ? [{ index, rect }] : []
  })
  return seen.flatMap(({ index, rect }, at) => {
    const next = seen[at + 1]
    const top = Math.min(rect.top, next?.rect.top ?? rect.top)
    const bottom = Math.max(rect.bottom, next?.rect.bottom ?? rect.bottom)
    if (bottom < -margin || top > innerHeight + margin) return []
    const to = next?.index ?? index + 1
    return [{ from: index, to, distance: Math.abs((top + bottom - innerHeight) / 2) }]
  })
}
