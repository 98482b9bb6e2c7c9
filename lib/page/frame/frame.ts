// Owns the sidebar on the page: an iframe of our own document, its place at the edge, its width, its tab.

import type { Known } from '../../history.ts'
import type { PageNumber, PageSettings } from '../../messages.ts'
import type { SiteLayout } from '../../settings.ts'
import { writeFrameHash } from '../../frame-hash.ts'
import { draw } from './draw.ts'
import { clampWidth, createGrip } from './grip.ts'
import type { Host } from './host.ts'
import type { Box, Point } from './place.ts'
import { createTab } from './tab.ts'

/** How long a frame that opened under the pointer lets a second click through to the page: a double click selects there. */
const secondClickMs = 500
/** A frame that was made ready and not shown goes away again: a button that went down made no click. */
const readyMs = 3_000

export interface Frame {
  /** Lets the sidebar's document come, unseen, for a number that is likely to be shown next. */
  prepare(number: PageNumber): void
  /** Shows the sidebar. `from`: where the click was that asked for it. */
  open(number: PageNumber | null, from: Point | null): void
  /** Takes the sidebar away, and stops whatever plays in it. */
  close(): void
  isOpen(): boolean
  /** Draws itself again after the layout or what is known changed. */
  update(number: PageNumber | null, known: Known | null): void
  focus(): void
  /** The part of the viewport the sidebar leaves free. */
  room(): Box
}

interface FrameOptions {
  host: Host
  settings: () => PageSettings
  /** The sidebar document's address, without a hash. */
  url: string
  layout: () => SiteLayout
  onWidth: (widthPx: number, isFinal: boolean) => void
  onExpand: () => void
  /** The sidebar's document loaded itself once more. */
  onLoadedAgain: () => void
}

export function createFrame(options: FrameOptions): Frame {
  const { host, settings, url, layout } = options
  let iframe: HTMLIFrameElement | null = null
  let panel: HTMLElement | null = null
  let wantsFocus = false
  /** The number a frame was made ready for and is not shown yet; null: it is shown, or there is none. */
  let ready: { e164: string; timer: ReturnType<typeof setTimeout> } | null = null

  const grip = createGrip({
    label: settings().words.width,
    layout,
    onWidth: options.onWidth,
    onDrag: (isDragged) => panel?.classList.toggle('drags', isDragged),
  })
  const tab = createTab({ settings, onClick: options.onExpand })

  const drawPanel = (number: PageNumber | null) => {
    iframe = draw('iframe', { title: settings().words.frameTitle, allow: 'autoplay *; clipboard-write *' })
    // Chromium: a page that isolates itself (COEP) shows no other frame.
    if ('credentialless' in iframe) iframe.setAttribute('credentialless', '')
    let hasLoaded = false
    iframe.addEventListener('load', () => {
      if (wantsFocus) iframe?.focus()
      if (hasLoaded) options.onLoadedAgain()
      hasLoaded = true
    })
    // Set once: another number travels by message, for a new address would load the sidebar anew.
    iframe.src = url + writeFrameHash(settings().language, number?.number.e164 ?? '')
    return draw('div', { class: 'frame', popover: 'manual' }, iframe, grip.element)
  }

  const lay = () => {
    if (!panel) return
    const { dock, widthPx, isCollapsed } = layout()
    for (const element of [panel, tab.element]) element.classList.toggle('left', dock === 'left')
    panel.style.setProperty('--width', `${clampWidth(widthPx)}px`)
    grip.tell(clampWidth(widthPx))
    panel.togglePopover(!isCollapsed)
    tab.element.togglePopover(isCollapsed)
  }

  const stand = (number: PageNumber | null) => {
    panel = drawPanel(number)
    host.add()
    host.root.append(panel, tab.element)
  }
  const close = () => {
    clearTimeout(ready?.timer)
    ready = null
    panel?.remove()
    tab.element.remove()
    panel = iframe = null
    wantsFocus = false
    host.keep(false)
  }

  return {
    prepare(number) {
      const { e164 } = number.number
      // Open, or ready for this very number.
      if (panel && (!ready || ready.e164 === e164)) return
      close()
      stand(number)
      ready = { e164, timer: setTimeout(close, readyMs) }
    },
    open(number, from) {
      const isOther = ready !== null && ready.e164 !== number?.number.e164
      if (panel && (isOther || !host.isInPlace())) close()
      if (!panel) stand(number)
      clearTimeout(ready?.timer)
      ready = null
      host.keep(true)
      lay()
      if (from && panel) letThrough(panel, from)
    },
    close,
    isOpen: () => panel !== null && !ready,
    update(number, known) {
      if (!panel || ready) return
      tab.tell(number?.number ?? null, known)
      lay()
    },
    focus() {
      wantsFocus = true
      iframe?.focus()
      // Once: a sidebar that loads itself again must not take the focus from the page.
      setTimeout(() => (wantsFocus = false), 2_000)
    },
    room() {
      const { dock, widthPx, isCollapsed } = layout()
      const taken = !panel || ready ? 0 : isCollapsed ? 36 : Math.min(clampWidth(widthPx), innerWidth)
      return {
        left: dock === 'left' ? taken : 0,
        top: 0,
        right: dock === 'right' ? innerWidth - taken : innerWidth,
        bottom: innerHeight,
      }
    },
  }
}

function letThrough(panel: HTMLElement, from: Point): void {
  const { left, right } = panel.getBoundingClientRect()
  if (from.x < left || from.x > right) return
  panel.classList.add('waits')
  setTimeout(() => panel.classList.remove('waits'), secondClickMs)
}
