// Owns the sidebar's width: the edge that is dragged, or moved by keys.

import { type Dock, narrowestPx, widestPx } from '../../settings.ts'
import { listen } from '../listening.ts'
import { draw } from './draw.ts'

const stepPx = 16

interface GripOptions {
  label: string
  /** Current dock and width. */
  layout: () => { dock: Dock; widthPx: number }
  /** A width to show at once; `isFinal`: to be remembered. */
  onWidth: (widthPx: number, isFinal: boolean) => void
  /** The iframe would swallow the pointer. */
  onDrag: (isDragged: boolean) => void
}

export function clampWidth(widthPx: number): number {
  return Math.round(Math.max(narrowestPx, Math.min(widestPx, widthPx)))
}

/** The width after a key; null for keys that mean nothing here. The arrow moves the edge its own way. */
export function widthAfterKey(key: string, dock: Dock, widthPx: number): number | null {
  const widens = dock === 'right' ? 'ArrowLeft' : 'ArrowRight'
  const narrows = dock === 'right' ? 'ArrowRight' : 'ArrowLeft'
  if (key === widens || key === 'ArrowUp') return clampWidth(widthPx + stepPx)
  if (key === narrows || key === 'ArrowDown') return clampWidth(widthPx - stepPx)
  if (key === 'Home') return narrowestPx
  if (key === 'End') return widestPx
  return null
}

/** The element; `tell` keeps its value right. */
export function createGrip({ label, layout, onWidth, onDrag }: GripOptions) {
  const grip = draw('div', {
    class: 'grip',
    role: 'separator',
    tabindex: 0,
    'aria-orientation': 'vertical',
    'aria-label': label,
    'aria-valuemin': narrowestPx,
    'aria-valuemax': widestPx,
  })
  let isDragged = false

  const widthAt = (x: number) => clampWidth(layout().dock === 'right' ? innerWidth - x : x)
  const drop = () => {
    if (!isDragged) return
    isDragged = false
    onDrag(false)
    onWidth(layout().widthPx, true)
  }
  listen(grip, 'pointerdown', (event) => {
    if (!event.isTrusted || event.button !== 0) return
    isDragged = true
    grip.setPointerCapture(event.pointerId)
    onDrag(true)
  })
  listen(grip, 'pointermove', (event) => {
    if (isDragged && event.isTrusted) onWidth(widthAt(event.clientX), false)
  })
  listen(grip, 'pointerup', drop)
  listen(grip, 'lostpointercapture', drop)
  listen(grip, 'keydown', (event) => {
    if (!event.isTrusted) return
    const { dock, widthPx } = layout()
    const width = widthAfterKey(event.key, dock, widthPx)
    if (width === null) return
    event.preventDefault()
    onWidth(width, true)
  })

  return { element: grip, tell: (widthPx: number) => grip.setAttribute('aria-valuenow', String(widthPx)) }
}
