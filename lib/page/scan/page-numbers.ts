// Owns the numbers of one frame's page: found, kept up to date, marked, and read when pointed at.

import type { FoundNumber } from '../../phone/number.ts'
import { listen } from '../listening.ts'
import { afterFrame, inTask } from './after-frame.ts'
import { type Dirty, readChanges } from './changes.ts'
import { isConnectedNow, isDesigned, isElement } from './dom.ts'
import { dressForMarks } from './dress.ts'
import { readField } from './field.ts'
import type { Finding } from './finding.ts'
import { createFindings } from './finding.ts'
import type { ReadForeign } from './foreign.ts'
import { createForeign } from './foreign.ts'
import { createGround } from './ground.ts'
import type { Hit, HitTest } from './hit.ts'
import { createHitTest, rootsAround } from './hit.ts'
import { createMarks } from './marks.ts'
import { takeNotes } from './notes.ts'
import { createPlaceKeeper } from './place-keeper.ts'
import { createReader } from './read.ts'
import { scanLine, scanTree } from './scan.ts'
import { createSettling, innerShifts, type Shift, shifts } from './settling.ts'
import { createSlices, type Work } from './slices.ts'

export type { Hit } from './hit.ts'

export interface NumberSettings {
  /** Numbers are marked; hover and selection work without. */
  isMarked: boolean
  /** Default country, ISO 3166 alpha-2. */
  country: string
  mapsOldNumbers: boolean
}

export interface PageNumbers {
  /** The number at a point of the viewport, read from the live text; null where there is none. */
  numberAt(x: number, y: number, target?: Element | null, root?: Document | ShadowRoot): Hit | null
  /** The number a `tel:` or `callto:` link dials. */
  numberOfLink(link: HTMLAnchorElement): Hit | null
  /** The numbers in a field's value; never a password's. */
  numbersInField(field: HTMLInputElement | HTMLTextAreaElement): FoundNumber[]
  /** What was found, in reading order. */
  ordered: () => readonly Finding[]
  /** Where a number stands now. */
  hitOf: HitTest['of']
  /** What stands now where a hit was made; null where that has gone. */
  again: HitTest['again']
  /** Lights one number up; null: none. */
  setHot(hit: Hit | null): void
  /** Calls back when the list may have changed. Gives a function that ends this. */
  onChange(listener: () => void): () => void
  update(settings: NumberSettings): void
  /** How much of the page is held: flat over hours, or something leaks. */
  heldCount(): number
  stop(): void
}

export interface WatchOptions extends NumberSettings {
  document: Document
  /** Asks the background what candidates of other countries are. */
  readForeign: ReadForeign
  signal?: AbortSignal
  /** Milliseconds, growing. */
  clock?: () => number
  /** Calls back when the next slice of work may begin. */
  nextSlice?: (run: () => void) => void
  /** Told the length of each slice, in milliseconds. */
  onSlice?: (ms: number) => void
}

export function watchNumbers(options: WatchOptions): PageNumbers {
  const { document, readForeign, signal, onSlice } = options
  const clock = options.clock ?? performance.now.bind(performance)
  const ending = new AbortController()
  let settings: NumberSettings = options
  /** What is seen is being read: its slices wait for no frames, so that it is marked soon. */
  let isSeenFirst = false

  const slices = createSlices({
    clock,
    nextSlice: options.nextSlice ?? ((run) => (isSeenFirst ? inTask(run) : afterFrame(run))),
    ...(onSlice && { onSlice }),
  })
  const findings = createFindings()
  const places = createPlaceKeeper()
  const foreign = createForeign(readForeign, findings, () => settling.want())
  const reader = createReader({ findings, slices, settings: () => settings, onCandidates: foreign.decide })
  const marks = createMarks()
  const hits = createHitTest(document, findings, reader, foreign)
  const ground = createGround({
    document,
    slices,
    places,
    clock,
    follow,
    onRoot(root, signal) {
      dressForMarks(root)
      for (const type of innerShifts) hearShift(root, type, signal)
      slices.add(readRoot(root))
    },
  })
  const { roots } = ground
  const settling = createSettling({
    document,
    findings,
    roots,
    marks,
    slices,
    isMarked: () => settings.isMarked,
  })

  function* follow(records: MutationRecord[]): Work {
    if (isEditedWhole()) return clear()
    const dirty: Dirty = { trees: new Set(), lines: new Set() }
    yield* readChanges(records, dirty, slices.isOver)
    const notes = takeNotes()
    for (const tree of dirty.trees) {
      yield* roots.findIn(tree)
      yield* scanTree(tree, reader, places, notes)
      if (slices.isOver()) yield
    }
    for (const line of dirty.lines) {
      yield* scanLine(line, reader, notes)
      if (slices.isOver()) yield
    }
    for (const { removedNodes } of records) for (const node of removedNodes) free(node)
    settling.want()
  }

  function free(node: Node): void {
    if (isElement(node)) settling.wantSweep()
    const finding = findings.of(node)
    if (finding && !isConnectedNow(node)) findings.drop(finding)
  }

  function isEditedWhole(): boolean {
    return isDesigned(document)
  }

  function clear(): void {
    findings.clear()
    settling.clear()
  }

  function* readRoot(root: ShadowRoot): Work {
    yield* scanTree(root, reader, places)
    settling.want()
  }

  /** What is seen is read and marked before the rest is read. */
  function* scanAll(): Work {
    if (isEditedWhole()) return
    const notes = takeNotes()
    const first = Document.prototype.elementFromPoint.call(document, innerWidth / 2, innerHeight / 8)
    if (first) {
      isSeenFirst = true
      try {
        yield* scanTree(document, reader, places, notes, first)
        yield* settling.settle()
      } finally {
        isSeenFirst = false
      }
      notes.isFirst = true
      yield
    }
    yield* roots.findIn(document)
    yield* scanTree(document, reader, places, notes)
    // Links are read before texts, and open roots after them.
    if (roots.all().size === 0 && notes.links.size === 0) settling.takeAsRead()
    settling.want()
  }

  function stop(): void {
    ground.stop()
    settling.stop()
    marks.clear()
    findings.clear()
    ending.abort()
  }

  function takeRootOf(target: Element | null | undefined): void {
    for (const root of rootsAround(target ?? null).toReversed()) roots.take(root)
  }

  function start(): void {
    slices.add(scanAll())
  }

  function hearShift(target: EventTarget, type: Shift, signal: AbortSignal): void {
    listen(target, type, settling.look, { capture: true, passive: true, signal })
  }

  for (const type of shifts) hearShift(window, type, ending.signal)
  signal?.addEventListener('abort', stop, { once: true })
  start()

  return {
    numberAt(x, y, target) {
      if (isEditedWhole()) return null
      takeRootOf(target)
      return hits.at(x, y, target ?? null)
    },
    numberOfLink: (link) => hits.ofLink(link),
    numbersInField: (field) => readField(field, settings, foreign),
    ordered: settling.ordered,
    hitOf: hits.of,
    again: hits.again,
    setHot: (hit) => marks.setHot(hit?.spot ?? null),
    onChange: settling.onChange,
    update(next) {
      const before = settings
      settings = next
      if (before.country !== next.country || before.mapsOldNumbers !== next.mapsOldNumbers) {
        clear()
        start()
        for (const root of roots.all()) slices.add(readRoot(root))
      }
      settling.mark()
    },
    heldCount: () => findings.all().size + settling.ordered().length + roots.all().size,
    stop,
  }
}
