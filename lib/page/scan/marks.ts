// Owns our two entries in the highlight registry. Ranges are static: live ones make every change of the page slow.

import type { Finding, Place } from './finding.ts'
import { rangesIn } from './line.ts'
import { hotMarkName, markName } from './style.ts'

export interface Marks {
  /** Marks exactly these findings. */
  show(findings: Iterable<Finding>): void
  setHot(finding: Finding | null, place?: Place): void
  /** Puts our marks back where the page has cleared or replaced them. */
  heal(): void
  clear(): void
}

interface Shown {
  places: Place[]
  ranges: StaticRange[]
}

/** Marks in one line: a long text is not marked further, only read where it is pointed at. */
const mostInFinding = 100

export function createMarks(): Marks {
  const marks = new Highlight()
  const hot = new Highlight()
  hot.priority = 1
  const shown = new Map<Finding, Shown>()
  let size = 0
  let hotRanges: StaticRange[] = []

  function mark(finding: Finding): Shown {
    const ranges = finding.places
      .slice(0, mostInFinding)
      .flatMap(({ start, end }) =>
        rangesIn(finding.pieces, start, end).map((range) => new StaticRange(range)),
      )
    for (const range of ranges) marks.add(range)
    size += ranges.length
    return { places: finding.places, ranges }
  }

  function unmark({ ranges }: Shown): void {
    for (const range of ranges) marks.delete(range)
    size -= ranges.length
  }

  function healHot(): void {
    if (hotRanges.length === 0) return
    if (CSS.highlights.get(hotMarkName) !== hot) CSS.highlights.set(hotMarkName, hot)
  }

  return {
    show(findings) {
      const wanted = new Set(findings)
      for (const [finding, before] of shown) {
        if (wanted.has(finding) && before.places === finding.places) continue
        unmark(before)
        shown.delete(finding)
      }
      for (const finding of wanted) if (!shown.has(finding)) shown.set(finding, mark(finding))
      if (CSS.highlights.get(markName) !== marks) CSS.highlights.set(markName, marks)
    },

    setHot(finding, place) {
      hot.clear()
      hotRanges =
        finding && place
          ? rangesIn(finding.pieces, place.start, place.end).map((range) => new StaticRange(range))
          : []
      for (const range of hotRanges) hot.add(range)
      if (hotRanges.length > 0) healHot()
      else if (CSS.highlights.get(hotMarkName) === hot) CSS.highlights.delete(hotMarkName)
    },

    heal() {
      healHot()
      if (marks.size !== size) {
        marks.clear()
        for (const { ranges } of shown.values()) for (const range of ranges) marks.add(range)
      }
      if (shown.size > 0 && CSS.highlights.get(markName) !== marks) CSS.highlights.set(markName, marks)
    },

    clear() {
      shown.clear()
      marks.clear()
      hot.clear()
      size = 0
      hotRanges = []
      if (CSS.highlights.get(markName) === marks) CSS.highlights.delete(markName)
      if (CSS.highlights.get(hotMarkName) === hot) CSS.highlights.delete(hotMarkName)
    },
  }
}
