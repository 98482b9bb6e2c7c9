// Owns measuring where elements stand: by an IntersectionObserver, which measures after the page's own layout and so
// never forces one. One measurement at a time.

import { isConnectedNow } from './dom.ts'

/** Where elements stand, by their keys. */
export type Rects = ReadonlyMap<number, DOMRectReadOnly>

export interface Meter {
  /** Whether it will still call back, or has, and was not stopped since. */
  isBusy(): boolean
  /** Calls back at the next frame: a hidden tab has none. */
  inFrame(run: () => void): void
  /** Tells in one of the next frames where elements stand; those that have gone are left out. */
  measure(elements: ReadonlyMap<number, Element>, done: (rects: Rects) => void): void
  /** Nothing that was asked for is told any more. */
  stop(): void
}

export function createMeter(): Meter {
  let end: (() => void) | null = null

  function inFrame(run: () => void): void {
    const frame = requestAnimationFrame(run)
    end = () => cancelAnimationFrame(frame)
  }

  return {
    isBusy: () => end !== null,
    inFrame,
    measure(elements, done) {
      const targets = new Set([...elements.values()].filter(isHere))
      if (targets.size === 0) return inFrame(() => done(new Map()))
      const rectOf = new Map<Element, DOMRectReadOnly>()
      const observer = new IntersectionObserver((entries) => {
        for (const { target, boundingClientRect } of entries) rectOf.set(target, boundingClientRect)
        observer.disconnect()
        const rects = new Map<number, DOMRectReadOnly>()
        for (const [key, element] of elements) {
          const rect = rectOf.get(element)
          if (rect) rects.set(key, rect)
        }
        done(rects)
      })
      end = () => observer.disconnect()
      for (const target of targets) observer.observe(target)
    },
    stop() {
      end?.()
      end = null
    },
  }
}

/** Whether it stands in this document: of others, Chromium may tell nothing, ever. */
function isHere(element: Element): boolean {
  return isConnectedNow(element) && element.ownerDocument === document
}
