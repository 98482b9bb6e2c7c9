// Owns our two entries in the highlight registry. Ranges are static: live ones make every change of the page slow.

import type { Finding, Place } from './finding.ts'
import { rangesIn } from './line.ts'
import type { Spot } from './page-list.ts'
import { hotMarkName, markName } from './style.ts'

export interface Marks {
  /** Marks exactly these findings. */
  show(findings: Iterable<Finding>): void
  setHot(spot: Spot | null): void
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
    const ranges = finding.places.slice(0, mostInFinding).flatMap((place) => staticRanges(finding, place))
    for (const range of ranges) marks.add(range)
    size += ranges.length
    return { places: finding.places, ranges }
  }

  function unmark({ ranges }: Shown): void {
    for (const range of ranges) marks.delete(range)
    size -= ranges.length
  }

  function healHot(): void {
    if (hotRanges.length > 0) put(hotMarkName, hot)
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
      put(markName, marks)
    },

    setHot(spot) {
      hot.clear()
      hotRanges = spot ? staticRanges(spot.finding, spot.place) : []
      for (const range of hotRanges) hot.add(range)
      if (hotRanges.length > 0) healHot()
      else take(hotMarkName, hot)
    },

    heal() {
      healHot()
      if (marks.size !== size) {
        marks.clear()
        for (const { ranges } of shown.values()) for (const range of ranges) marks.add(range)
      }
      if (shown.size > 0) put(markName, marks)
    },

    clear() {
      shown.clear()
      marks.clear()
      hot.clear()
      size = 0
      hotRanges = []
      take(markName, marks)
      take(hotMarkName, hot)
    },
  }
}

function staticRanges({ pieces }: Finding, { start, end }: Place): StaticRange[] {
  return rangesIn(pieces, start, end).map((range) => new StaticRange(range))
}

/** Looked at first: registering anew makes the browser paint anew. */
function put(name: string, highlight: Highlight): void {
  if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight)
}

/** Leaves what the page may have put there under our name. */
function take(name: string, highlight: Highlight): void {
  if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name)
}
