// Owns measuring where elements stand: by an IntersectionObserver, which measures after the page's own layout and so
// never forces one. One measurement at a time.

import { isConnectedNow } from './dom.ts'

/** Where elements stand. */
export type Rects = ReadonlyMap<Element | null, DOMRectReadOnly>

export interface Meter {
  /** Whether it will still call back, or has, and was not stopped since. */
  isBusy(): boolean
  /** Calls back at the next frame: a hidden tab has none. */
  inFrame(run: () => void): void
  /** Tells after the next frame where elements stand; those that have gone are left out. */
  measure(elements: readonly (Element | null)[], done: (rects: Rects) => void): void
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
      const targets = new Set(elements.filter(isHere))
      if (targets.size === 0) return inFrame(() => done(new Map()))
      // It is told of all of them at once.
      const observer = new IntersectionObserver((entries) => {
        observer.disconnect()
        done(new Map(entries.map(({ target, boundingClientRect }) => [target, boundingClientRect])))
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
function isHere(element: Element | null): element is Element {
  return element !== null && isConnectedNow(element) && element.ownerDocument === document
}
