// Owns looking out for the first sign of a number: most frames have none, and are spared the script that works with them.

import { mayHoldWhole } from '../phone/may-hold.ts'
import { listen } from './listening.ts'
import type { Met } from './page-options.ts'
import { afterFrame, inTask } from './scan/after-frame.ts'
import { isConnectedNow, isElement, isInside, matchesSelector } from './scan/dom.ts'
import { isInClosed } from './scan/element-kind.ts'
import { createGround } from './scan/ground.ts'
import { edgeOf } from './scan/line.ts'
import { createPlaceKeeper } from './scan/place-keeper.ts'
import { scanLine, scanTree, type ScanReader } from './scan/scan.ts'
import { createSlices, type Work } from './scan/slices.ts'

export interface Lookout {
  /** What the pointer or the focus came to last. */
  met(): Met | null
  /** The settings are others now: what was no sign may be one. */
  update(): void
  stop(): void
}

interface LookoutOptions {
  /** Default country, ISO 3166 alpha-2. */
  country: () => string
  /** Told once: a text or a link may hold a number. */
  onSign: () => void
  /**
   * The pointer or the focus has come to what is read only then (a field, or what stands in an open root), or to anything
   * after the sign.
   */
  onNeed: () => void
  signal: AbortSignal
}

/** Looks through the page, and at what changes, until something may be a number or it is stopped. */
export function lookOut({ country, onSign, onNeed, signal }: LookoutOptions): Lookout {
  const ending = new AbortController()
  const clock = performance.now.bind(performance)
  let isFirst = true
  const slices = createSlices({
    clock,
    nextSlice(run) {
      // The first waits for no frame: what comes of it takes its time to be here.
      if (isFirst) inTask(run)
      else afterFrame(run)
      isFirst = false
    },
  })
  const places = createPlaceKeeper()
  let hasSign = false
  let met: Met | null = null
  const reader = createSignReader({
    slices,
    mayHold: (text) => mayHoldWhole(text, country()),
    onSign() {
      if (hasSign) return
      hasSign = true
      ground.stop()
      onSign()
    },
  })
  const ground = createGround({
    document,
    slices,
    places,
    clock,
    follow,
    onRoot: (root) => slices.add(scanTree(root, reader, places)),
  })

  function* follow(records: MutationRecord[]): Work {
    const nodes = new Set<Node>()
    for (const { type, target, addedNodes, previousSibling, nextSibling } of records) {
      if (type === 'childList') for (const node of addedNodes) nodes.add(node)
      else nodes.add(target)
      // What stood between two texts may have kept them apart, or joined them.
      for (const edge of [edgeOf(previousSibling), edgeOf(nextSibling)]) if (edge) nodes.add(edge)
      if (slices.isOver()) yield
    }
    for (const node of nodes) {
      if (isElement(node) && isConnectedNow(node) && !isInside(node, nodes)) {
        yield* ground.roots.findIn(node)
        yield* scanTree(node, reader, places)
      }
      const edge = edgeOf(node)
      if (edge) yield* scanLine(edge, reader)
      if (slices.isOver()) yield
    }
    ground.roots.letGo()
  }

  function* scanAll(): Work {
    yield* scanTree(document, reader, places)
    yield* ground.roots.findIn(document)
  }

  function stop(): void {
    ending.abort()
    ground.stop()
    met = null
  }

  function meet(event: PointerEvent | FocusEvent): void {
    const [target] = event.composedPath()
    if (!event.isTrusted || !(target instanceof Element)) return
    const isNew = target !== met?.target
    met = { target, point: event instanceof PointerEvent ? { x: event.clientX, y: event.clientY } : null }
    if (!isNew) return
    if (hasSign || target !== event.target || matchesSelector(target, 'input, textarea')) onNeed()
  }

  for (const type of ['pointermove', 'focusin'] as const)
    listen(window, type, meet, { capture: true, passive: true, signal: ending.signal })
  signal.addEventListener('abort', stop, { once: true, signal: ending.signal })
  slices.add(scanAll())

  return {
    met: () => met,
    stop,
    update() {
      if (hasSign) return
      slices.add(scanAll())
      for (const root of ground.roots.all()) slices.add(scanTree(root, reader, places))
    },
  }
}

interface SignOptions extends Pick<ScanReader, 'slices' | 'mayHold'> {
  onSign: () => void
}

/** Keeps nothing: whatever may hold a number, and stands where numbers are read, is the sign. */
function createSignReader({ slices, mayHold, onSign }: SignOptions): ScanReader {
  const look = (element: Element | null, closed: Map<Element, boolean>): void => {
    if (!isInClosed(element, closed)) onSign()
  }
  return {
    slices,
    mayHold,
    hasFindings: () => false,
    isWarm: () => true,
    *warmUp() {},
    forget() {},
    keepText(node, parent, _data, { closed }) {
      look(parent, closed)
      return node
    },
    keepLine({ pieces }, { closed }) {
      look(pieces[0]?.node.parentElement ?? null, closed)
      return pieces.at(-1)?.node
    },
    *keepLong(node, { closed }) {
      // Too long for a quick look.
      yield look(node.parentElement, closed)
    },
    keepLink(link, { closed }) {
      look(link, closed)
      return true
    },
  }
}
