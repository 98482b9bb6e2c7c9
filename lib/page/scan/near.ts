// Owns choosing which findings are marked: those near what is seen, since the browser pays for each mark in each frame.

import { isConnectedNow } from './dom.ts'
import type { Finding } from './finding.ts'
import { elementOf } from './order.ts'
import { countOf, distanceTo, type Measured, nearParts, sample, type Stretch } from './stretches.ts'

export interface Near {
  /** The findings have changed. */
  place(ordered: readonly Finding[]): void
  /** Something has scrolled, or may have been shown or hidden. */
  look(): void
  stop(): void
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
 * Watches one finding in many, and measures some when that may tell more: always by an IntersectionObserver, which
 * measures after the page's own layout and so never forces one.
 */
export function createNear(show: (near: Finding[]) => void): Near {
  let ordered: readonly Finding[] = []
  /** What is being measured: the findings when the look began. */
  let list = ordered
  let rest: ReturnType<typeof setTimeout> | null = null
  let isAgain = false
  let round = 0
  const someOfAll = createWatched(() => true)
  const someShown = createWatched(({ isIntersecting }) => !isIntersecting)

  /** Watches elements, and looks again when the browser tells of one what `isNews`. */
  function createWatched(isNews: (entry: IntersectionObserverEntry) => boolean) {
    let watched = new Set<Element>()
    const observer = new IntersectionObserver((entries) => entries.some(isNews) && look(), {
      rootMargin: '50%',
    })
    return (findings: readonly (Finding | undefined)[]): void => {
      const elements = new Set(findings.flatMap((finding) => elementOf(finding) ?? []))
      for (const element of watched) if (!elements.has(element)) observer.unobserve(element)
      for (const element of elements) if (!watched.has(element)) observer.observe(element)
      watched = elements
    }
  }

  function look(): void {
    if (ordered.length <= mostMarked) return
    isAgain = rest !== null
    if (rest) return
    rest = setTimeout(() => {
      rest = null
      if (isAgain) look()
    }, restMs)
    list = ordered
    narrow([{ from: 0, to: list.length, distance: 0 }], mostNarrowings, ++round)
  }

  /** Measures some of each stretch, until few enough may be near to measure each. */
  function narrow(stretches: readonly Stretch[], times: number, now: number): void {
    const count = countOf(stretches)
    if (count <= mostMeasured || times === 0) return measureAll(stretches, now)
    const samples = stretches.map((each) => sample(each, (mostWatched * (each.to - each.from)) / count))
    measure(samples.flat(), (rects) => {
      if (now !== round) return
      const measured = (index: number): Measured[] => {
        const rect = rects.get(index)
        return rect ? [{ index, rect }] : []
      }
      narrow(
        stretches.flatMap((each, at) => nearParts(each, (samples[at] ?? []).flatMap(measured))),
        times - 1,
        now,
      )
    })
  }

  /** Measures each finding, so many in a frame, those that may be nearest first. */
  function measureAll(stretches: readonly Stretch[], now: number): void {
    const waiting = stretches
      .toSorted((one, other) => one.distance - other.distance)
      .flatMap(({ from, to }) => sample({ from, to }, to - from))
    const near: { index: number; distance: number }[] = []
    const next = (): void =>
      measure(waiting.splice(0, mostMeasured), (rects) => {
        if (now !== round) return
        for (const [index, rect] of rects) {
          const distance = distanceTo(rect)
          if (distance !== null) near.push({ index, distance })
        }
        if (waiting.length > 0) next()
        else showNearest(near)
      })
    next()
  }

  function showNearest(near: { index: number; distance: number }[]): void {
    const seen = near.filter(({ distance }) => distance === 0).length
    const nearest = near
      .toSorted((one, other) => one.distance - other.distance)
      .slice(0, Math.max(mostMarked, Math.min(seen, mostSeen)))
      .map(({ index }) => index)
      .toSorted((one, other) => one - other)
      .flatMap((index) => list[index] ?? [])
    const current = list === ordered ? null : new Set(ordered)
    show(current ? nearest.filter((finding) => current.has(finding)) : nearest)
    const some = sample({ from: 0, to: nearest.length }, mostShownWatched)
    someShown(some.map((at) => nearest[at]))
  }

  /** Gives where findings stand; those that have gone are left out. */
  function measure(indexes: readonly number[], done: (rects: Map<number, DOMRectReadOnly>) => void): void {
    const elements = new Map(indexes.map((index) => [index, elementOf(list[index])]))
    const targets = new Set(
      [...elements.values()].flatMap((each) => (each && isConnectedNow(each) ? each : [])),
    )
    if (targets.size === 0) return done(new Map())
    const rectOf = new Map<Element, DOMRectReadOnly>()
    const once = new IntersectionObserver((entries) => {
      for (const { target, boundingClientRect } of entries) rectOf.set(target, boundingClientRect)
      once.disconnect()
      const rects = new Map<number, DOMRectReadOnly>()
      for (const [index, element] of elements) {
        const rect = element && rectOf.get(element)
        if (rect) rects.set(index, rect)
      }
      done(rects)
    })
    for (const target of targets) once.observe(target)
  }

  return {
    place(found) {
      ordered = found
      if (found.length > mostMarked) {
        someOfAll(sample({ from: 0, to: found.length }, mostWatched).map((index) => found[index]))
        return look()
      }
      round++
      someOfAll([])
      someShown([])
      show([...found])
    },
    look,
    stop() {
      round++
      ordered = []
      someOfAll([])
      someShown([])
      if (rest) clearTimeout(rest)
    },
  }
}
