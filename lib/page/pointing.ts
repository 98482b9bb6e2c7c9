// Owns what the pointer, the focus and a click on the page mean for us: one set of listeners for all numbers.

import type { PageNumber, PageSettings } from '../messages.ts'
import { watchAround } from './around.ts'
import { clickable, elementsOf, isClickable, isPlainClick } from './click.ts'
import type { Drawn, DrawOptions } from './drawn.ts'
import { listen } from './listening.ts'
import type { Met } from './page-options.ts'
import type { Box, Point } from './frame/place.ts'
import { boxOf, isSameNumber, numberOf, type Opening } from './pointed.ts'
import { hitAt, hitOf, isField } from './reading.ts'
import { elementAt, matchesSelector, parentOf } from './scan/dom.ts'
import type { Hit, PageNumbers } from './scan/page-numbers.ts'
import { lookAtOnce } from './soon.ts'

/** A chip appears where the pointer rests, not along its way; beside plain text, which opens by itself, it takes its time. */
const restMs = { clickable: 80, plain: 400 }

interface PointingOptions {
  numbers: PageNumbers
  /** What the pointer or the focus came to before anybody watched. */
  met: Met | null
  /** What we have drawn on the page, once it is needed. */
  drawn: () => Drawn | null
  settings: () => PageSettings
  /** False when our extension has left this page: then nothing more is done. */
  isAlive: () => boolean
  /** The pointer, or the focus, has come to a number. */
  onMeet: () => void
  /** A button has gone down on a number that a click would open. */
  onPress: (number: PageNumber) => void
  /** It has rested there. */
  onRest: (number: PageNumber, box: Box) => void
  onOpen: (opening: Opening) => void
  signal: AbortSignal
}

/** A number that the pointer, the focus or a step has come to. */
interface Resting {
  hit: Hit
  /** Reads it again from what the page shows now. */
  again: (before: Hit) => Hit | null
  waitMs: number
  timer: ReturnType<typeof setTimeout>
  unwatch: () => void
}

/** Watches the page. */
export function watchPointing(
  options: PointingOptions,
): Pick<DrawOptions, 'readAgain' | 'restOn' | 'endRest'> {
  const { numbers, met, drawn, settings, isAlive, onMeet, onPress, onRest, onOpen, signal } = options
  const on = <Type extends keyof WindowEventMap>(type: Type, hear: (event: WindowEventMap[Type]) => void) =>
    listen(window, type, hear, { capture: true, passive: true, signal })
  let pressed: Point | null = null
  let resting: Resting | null = null
  let moved: { target: Element; point: Point } | null = null

  /** What a plain click opens; null where there is nothing, or the page has a use of its own for it. */
  const openedAt = (path: readonly Element[], point: Point): Hit | null => {
    const [target] = path
    const hit = !target || isField(target) ? null : hitAt(numbers, target, point)
    return hit && (hit.isTelLink ? settings().opensOnTelLink : !isClickable(path)) ? hit : null
  }

  const isOurs = (target: EventTarget | null) => drawn()?.host.isTarget(target) ?? false
  const isNearChip = (point: Point) => drawn()?.chip.isNear(point) ?? false
  /** Something is lit or shown: by the pointer, the focus, or a step to the next number. */
  const isUp = () => resting !== null || !!drawn()?.chip.shown()
  const leave = () => {
    clearTimeout(resting?.timer)
    resting?.unwatch()
    resting = null
    numbers.setHot(null)
    drawn()?.chip.hide()
  }

  const show = () => {
    if (!resting) return
    const { hit } = resting
    const box = boxOf(hit)
    if (isAlive() && box && !isInModal(hit.element)) onRest(numberOf(hit), box)
  }

  const rest = (hit: Hit, again: Resting['again'], waitMs: number) => {
    if (resting && isSame(resting.hit, hit)) return
    leave()
    numbers.setHot(hit)
    const arrive = () => {
      check()
      show()
    }
    resting = { hit, again, waitMs, timer: setTimeout(arrive, waitMs), unwatch: watch(hit) }
    onMeet()
  }

  /** What stands there now may be another number, or none, or have moved. */
  const check = () => {
    if (!resting) return
    const { hit: before, again, waitMs, unwatch } = resting
    const hit = again(before)
    if (!hit || !boxOf(hit)) return leave()
    const isShown = !!drawn()?.chip.shown()
    if (!isSameNumber(hit, before)) return rest(hit, again, isShown ? 0 : waitMs)
    resting.hit = hit
    if (hit.spot?.place !== before.spot?.place) numbers.setHot(hit)
    if (hit.element !== before.element) {
      unwatch()
      resting.unwatch = watch(hit)
    }
    // Only then: a page that takes our host away would have it back at each change.
    if (isShown && !isSameBox(boxOf(hit), boxOf(before))) show()
  }
  const onChanged = lookAtOnce(check)
  const watch = (hit: Hit) => watchAround(hit.element, { onMoved: leave, onChanged })

  /** What stands at a point now, in whatever element; in `target` where something of ours covers it. */
  const readAt = (target: Element, point: Point): Hit | null => {
    const top = elementAt(point.x, point.y)
    const at = top && !isOurs(top) ? top : target
    return at.isConnected ? hitAt(numbers, at, point) : null
  }

  /** The number that was stepped to, wherever it stands now; or at its old place, where the page was drawn anew there. */
  const findAgain = (before: Hit): Hit | null => {
    const isIt = (hit: Hit | null): hit is Hit => hit !== null && isSameNumber(hit, before)
    const now = numbers.again(before)
    if (isIt(now)) return now
    const box = boxOf(before)
    const there = box && readAt(before.element, middleOf(box))
    return isIt(there) ? there : null
  }

  const look = () => {
    if (!moved) return
    const { target, point } = moved
    moved = null
    if (!target.isConnected) return
    const hit = hitAt(numbers, target, point)
    if (hit) {
      const waitMs = isField(target) || isClickable(pathOf(target)) ? restMs.clickable : restMs.plain
      rest(hit, () => readAt(target, point), waitMs)
    } else if (isUp() && !isNearChip(point)) leave()
  }

  const lookAtFocused = (target: Element) => {
    if (!matchesSelector(target, ':focus-visible')) return
    if (!isField(target) && !matchesSelector(target, clickable)) return
    const again = () => (target.isConnected ? hitOf(numbers, target) : null)
    const hit = again()
    if (hit) rest(hit, again, 0)
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
    if (hasLeft && isUp() && !isNearChip({ x: event.clientX, y: event.clientY })) leave()
  })
  signal.addEventListener('abort', leave)
  if (met?.point) {
    moved = { target: met.target, point: met.point }
    requestAnimationFrame(look)
  } else if (met) lookAtFocused(met.target)

  return {
    readAgain() {
      check()
      return resting && numberOf(resting.hit)
    },
    restOn: (hit) => rest(hit, findAgain, 0),
    endRest: leave,
  }
}

function isSameBox(a: Box | null, b: Box | null): boolean {
  return a?.left === b?.left && a?.top === b?.top && a?.right === b?.right && a?.bottom === b?.bottom
}

function middleOf({ left, top, right, bottom }: Box): Point {
  return { x: (left + right) / 2, y: (top + bottom) / 2 }
}

function isSame(a: Hit, b: Hit): boolean {
  return a.element === b.element && isSameNumber(a, b)
}

function isSelectionEmpty(): boolean {
  return document.getSelection()?.isCollapsed ?? true
}

function isInModal(target: Element): boolean {
  return pathOf(target).some((element) => matchesSelector(element, 'dialog:modal'))
}

/** The element and what it stands in, outside its open roots too. */
function pathOf(target: Element): Element[] {
  const path: Element[] = []
  for (let node: Node | null = target; node; node = node instanceof ShadowRoot ? node.host : parentOf(node)) {
    if (node instanceof Element) path.push(node)
  }
  return path
}
