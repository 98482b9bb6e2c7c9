// Owns what the pointer, the focus and a click on the page mean for us: one set of listeners for all numbers.

import type { PageNumber, PageSettings } from '../messages.ts'
import { clickable, elementsOf, isClickable, isPlainClick } from './click.ts'
import type { DrawOptions } from './drawn.ts'
import { listen } from './listening.ts'
import type { Met } from './page-options.ts'
import type { Point } from './frame/place.ts'
import { boxOf, isInModal, isSameNumber, numberOf, type Opening } from './pointed.ts'
import { hitAt, hitOf, isField } from './reading.ts'
import { createResting, type RestingOptions } from './resting.ts'
import { elementAt, matchesSelector, pathOf } from './scan/dom.ts'
import type { Hit } from './scan/page-numbers.ts'

/** A chip appears where the pointer rests, not along its way; beside plain text, which opens by itself, it takes its time. */
const restMs = { clickable: 80, plain: 400 }

interface PointingOptions extends RestingOptions {
  /** What the pointer or the focus came to before anybody watched. */
  met: Met | null
  settings: () => PageSettings
  /** A button has gone down on a number that a click would open. */
  onPress: (number: PageNumber) => void
  onOpen: (opening: Opening) => void
  signal: AbortSignal
}

/** Watches the page. */
export function watchPointing(
  options: PointingOptions,
): Pick<DrawOptions, 'readAgain' | 'restOn' | 'endRest'> {
  const { numbers, met, drawn, settings, isAlive, onPress, onOpen, signal } = options
  const resting = createResting(options)
  const { leave } = resting
  const on = <Type extends keyof WindowEventMap>(type: Type, hear: (event: WindowEventMap[Type]) => void) =>
    listen(window, type, hear, { capture: true, passive: true, signal })
  let pressed: Point | null = null
  let moved: { target: Element; point: Point } | null = null

  /** What a plain click opens; null where there is nothing, or the page has a use of its own for it. */
  const openedAt = (path: readonly Element[], point: Point): Hit | null => {
    const [target] = path
    const hit = !target || isField(target) ? null : hitAt(numbers, target, point)
    return hit && (hit.isTelLink ? settings().opensOnTelLink : !isClickable(path)) ? hit : null
  }

  const isOurs = (target: EventTarget | null) => drawn()?.host.isTarget(target) ?? false
  const isNearChip = (point: Point) => drawn()?.chip.isNear(point) ?? false

  /** What stands at a point now, in whatever element; in `target` where something of ours covers it. */
  const readAt = (target: Element, point: Point): Hit | null => {
    const top = elementAt(point.x, point.y)
    const at = top && !isOurs(top) ? top : target
    return at.isConnected ? hitAt(numbers, at, point) : null
  }

  /** The number that was stepped to, wherever it stands now; or at its old place, where the page was drawn anew there. */
  const findAgain = (before: Hit): Hit | null => {
    const ifSame = (hit: Hit | null) => (hit && isSameNumber(hit, before) ? hit : null)
    const box = boxOf(before)
    const middle = box && { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }
    return ifSame(numbers.again(before)) ?? ifSame(middle && readAt(before.element, middle))
  }

  const look = () => {
    if (!moved) return
    const { target, point } = moved
    moved = null
    if (!target.isConnected) return
    const hit = hitAt(numbers, target, point)
    if (hit) {
      const waitMs = isField(target) || isClickable(pathOf(target)) ? restMs.clickable : restMs.plain
      resting.on(hit, () => readAt(target, point), waitMs)
    } else if (resting.isUp() && !isNearChip(point)) leave()
  }

  const lookAtFocused = (target: Element) => {
    if (!matchesSelector(target, ':focus-visible')) return
    if (!isField(target) && !matchesSelector(target, clickable)) return
    const again = () => (target.isConnected ? hitOf(numbers, target) : null)
    const hit = again()
    if (hit) resting.on(hit, again, 0)
  }

  on('pointermove', (event) => {
    const [target] = elementsOf(event)
    if (!event.isTrusted || !target || isOurs(event.target)) return
    // A button is down: text is being selected.
    if (event.buttons !== 0) return leave()
    if (!moved) requestAnimationFrame(look)
    moved = { target, point: { x: event.clientX, y: event.clientY } }
  })
  on('pointerdown', (event) => {
    if (!event.isTrusted || isOurs(event.target)) return
    pressed = { x: event.clientX, y: event.clientY }
    const hit = event.button === 0 && openedAt(elementsOf(event), pressed)
    if (hit && isAlive()) onPress(numberOf(hit))
  })
  on('click', (event) => {
    const path = elementsOf(event)
    const [target] = path
    const from = pressed
    if (!target || isOurs(event.target) || !isPlainClick(event, from, isSelectionEmpty())) return
    const hit = openedAt(path, { x: event.clientX, y: event.clientY })
    if (!hit || !isAlive()) return
    leave()
    onOpen({ number: numberOf(hit), from, isInert: isInModal(target) })
  })
  on('focusin', (event) => {
    const [target] = elementsOf(event)
    if (target && !isOurs(event.target)) lookAtFocused(target)
  })
  on('focusout', (event) => isOurs(event.relatedTarget) || leave())
  on('pagehide', leave)
  on('keydown', (event) => event.key === 'Escape' && leave())
  on('pointerout', (event) => {
    const hasLeft = event.relatedTarget === null || isOurs(event.relatedTarget)
    if (hasLeft && resting.isUp() && !isNearChip({ x: event.clientX, y: event.clientY })) leave()
  })
  signal.addEventListener('abort', leave)
  if (met?.point) {
    moved = { target: met.target, point: met.point }
    requestAnimationFrame(look)
  } else if (met) lookAtFocused(met.target)

  return {
    readAgain() {
      const hit = resting.check()
      return hit && numberOf(hit)
    },
    restOn: (hit) => resting.on(hit, findAgain, 0),
    endRest: leave,
  }
}

function isSelectionEmpty(): boolean {
  return document.getSelection()?.isCollapsed ?? true
}
