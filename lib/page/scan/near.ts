// Owns choosing which findings are marked: those near what is seen, since the browser pays for each mark in each frame.

import { isHidden } from './dom.ts'
import type { Finding } from './finding.ts'
import { createMeter } from './meter.ts'
import { elementOf } from './order.ts'
import { countOf, distanceTo, type Measured, nearParts, sample, type Stretch } from './stretches.ts'

export interface Near {
  /** The findings have changed. */
  place(ordered: readonly Finding[]): void
  /** Something has scrolled, or may have been shown or hidden. */
  look(): void
  stop(): void
}

/** A finding, by its index, that is near. */
interface Nearby {
  index: number
  /** How far it is from what is seen, in pixels. */
  distance: number
}

/** Findings marked at once, about: three screens of a dense table. So many are never measured. */
const mostMarked = 150
/** All that is seen is marked, up to here. */
const mostSeen = 600
/** Findings measured in one frame. */
const mostMeasured = 600
/** Elements watched: each costs a little in every frame. */
const mostWatched = 128
/** Of what is marked, so many are watched too: when they go, others may stand in their place. */
const mostShownWatched = 32
/** What may be near is narrowed so often before each of it is measured. */
const mostNarrowings = 3
/** Scrolling is followed this often. */
const restMs = 100

/**
 * Watches one finding in many, and measures some when that may tell more. `standing` gives what stands where a finding
 * stood: the page may have changed while it was measured.
 */
export function createNear(
  show: (near: readonly Finding[]) => void,
  standing: (finding: Finding) => readonly Finding[],
): Near {
  let ordered: readonly Finding[] = []
  /** What is being measured: the findings when the look began. */
  let list = ordered
  /** What the last look has found to be near. */
  let shown = ordered
  let isDue = false
  let rest: ReturnType<typeof setTimeout> | null = null
  const meter = createMeter()
  const someOfAll = createWatched(() => true)
  const someShown = createWatched(({ isIntersecting }) => !isIntersecting)

  /** Watches elements, and looks again when the browser tells of one what `isNews`. */
  function createWatched(isNews: (entry: IntersectionObserverEntry) => boolean) {
    let watched = new Set<Element>()
    const observer = new IntersectionObserver((entries) => entries.some(isNews) && look(), {
      rootMargin: '50%',
    })
    return (findings: readonly Finding[]): void => {
      const elements = new Set(findings.flatMap((finding) => elementOf(finding) ?? []))
      for (const element of watched) if (!elements.has(element)) observer.unobserve(element)
      for (const element of elements) if (!watched.has(element)) observer.observe(element)
      watched = elements
    }
  }

  function look(): void {
    isDue = ordered.length > mostMarked
    // No frame comes to end it: it would hold what leaves the page meanwhile.
    if (isHidden(document)) leave()
    begin()
  }

  /** One look after another: begun anew at each change, none would come to its end on a page that is never quiet. */
  function begin(): void {
    if (!isDue || rest || meter.isBusy()) return
    meter.inFrame(() => {
      isDue = false
      rest = setTimeout(() => {
        rest = null
        begin()
      }, restMs)
      list = ordered
      someOfAll(someOf(list, mostWatched))
      narrow([{ from: 0, to: list.length, distance: 0 }], mostNarrowings)
    })
  }

  function leave(): void {
    meter.stop()
    list = []
  }

  /** Measures some of each stretch, until few enough may be near to measure each. */
  function narrow(stretches: readonly Stretch[], times: number): void {
    const count = countOf(stretches)
    if (count <= mostMeasured || times === 0) return measureAll(stretches)
    const some = stretches.flatMap((each) => sample(each, (mostWatched * (each.to - each.from)) / count))
    measure(some, (measured) => {
      const parts = stretches.flatMap((each) => nearParts(each, measured))
      // The same would be measured once more, and tell the same.
      narrow(parts, countOf(parts) < count ? times - 1 : 0)
    })
  }

  /** Measures each finding, so many in a frame, those that may be nearest first. */
  function measureAll(stretches: readonly Stretch[]): void {
    const waiting = stretches
      .toSorted((one, other) => one.distance - other.distance)
      .flatMap(({ from, to }) => sample({ from, to }, to - from))
    const near: Nearby[] = []
    const next = (): void =>
      measure(waiting.splice(0, mostMeasured), (measured) => {
        const before = near.length
        for (const { index, rect } of measured) {
          const distance = distanceTo(rect)
          if (distance !== null) near.push({ index, distance })
        }
        if (waiting.length === 0) return finish(near)
        // The others may take many frames.
        if (near.length > before) show([...shown, ...nearest(near)].flatMap(standing))
        next()
      })
    next()
  }

  function finish(near: readonly Nearby[]): void {
    shown = nearest(near)
    leave()
    begin()
    showAgain()
    someShown(someOf(shown, mostShownWatched))
  }

  function nearest(near: readonly Nearby[]): Finding[] {
    const seen = near.filter(({ distance }) => distance === 0).length
    return near
      .toSorted((one, other) => one.distance - other.distance)
      .slice(0, Math.max(mostMarked, Math.min(seen, mostSeen)))
      .toSorted((one, other) => one.index - other.index)
      .flatMap(({ index }) => list[index] ?? [])
  }

  function showAgain(): void {
    shown = shown.flatMap(standing)
    show(shown)
  }

  /** Gives those whose places are known, by their indexes. */
  function measure(indexes: readonly number[], done: (measured: Measured[]) => void): void {
    const elements = indexes.map((index) => elementOf(list[index]))
    meter.measure(elements, (rects) =>
      done(
        indexes.flatMap((index, at) => {
          const rect = rects.get(elements[at] ?? null)
          return rect ? { index, rect } : []
        }),
      ),
    )
  }

  return {
    place(found) {
      ordered = found
      if (found.length > mostMarked) {
        showAgain()
        // The page shows something else: nothing of what is being measured is left.
        if (!someOf(list, mostWatched).some((one) => standing(one).length > 0)) leave()
        return look()
      }
      isDue = false
      leave()
      someOfAll([])
      someShown([])
      shown = found
      show(found)
    },
    look,
    stop() {
      ordered = []
      isDue = false
      leave()
      someOfAll([])
      someShown([])
      if (rest) clearTimeout(rest)
    },
  }
}

function someOf(findings: readonly Finding[], count: number): Finding[] {
  return sample({ from: 0, to: findings.length }, count).flatMap((at) => findings[at] ?? [])
}
