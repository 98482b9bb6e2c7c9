// Owns where the focus goes back to when the sidebar closes.

import { listen } from '../listening.ts'
import type { Host } from './host.ts'

export interface FocusMemory {
  /** The focus is in our host. */
  isOurs(): boolean
  /** Gives the focus back to where it was in the page, if we have it. */
  giveBack(): void
}

/** Remembers what had the page's focus last. */
export function watchFocus(host: Host, signal: AbortSignal): FocusMemory {
  let last: WeakRef<Element> | null = null
  const remember = (target: EventTarget | undefined) => {
    if (target instanceof Element && !host.isTarget(target)) last = new WeakRef(target)
  }
  // The path's first: inside the page's own open roots, too.
  const options = { capture: true, passive: true, signal }
  listen(window, 'focusin', (event) => remember(event.composedPath()[0]), options)
  // A press on bare ground takes the focus from everything; a focusin follows where something gets it.
  listen(window, 'pointerdown', (event) => host.isTarget(event.target) || (last = null), options)
  const active = deepActive(document)
  if (active !== document.body) remember(active ?? undefined)

  const isOurs = () => host.isTarget(document.activeElement)
  return {
    isOurs,
    giveBack() {
      if (!isOurs()) return
      const element = last?.deref()
      const inside = host.root.activeElement
      if (inside instanceof HTMLElement) inside.blur()
      if (element instanceof HTMLElement && element.isConnected) element.focus({ preventScroll: true })
    },
  }
}

function deepActive(root: DocumentOrShadowRoot): Element | null {
  const active = root.activeElement
  return (active?.shadowRoot && deepActive(active.shadowRoot)) ?? active
}
