// Owns the chip beside a number: what is known of it, and the way to its history.

import { fill } from '../../fill.ts'
import type { Known } from '../../history.ts'
import type { PageNumber, PageSettings } from '../../messages.ts'
import { knownWords } from '../known.ts'
import { listen } from '../listening.ts'
import { draw, drawLogo, drawOwed } from './draw.ts'
import type { Host } from './host.ts'
import { type Box, isOnTheWay, placeChip, type Point } from './place.ts'

export interface Chip {
  /**
   * Shows the chip beside `number`, which stands at `box` (viewport pixels); one that shows it already only moves.
   * True where it did not show it.
   */
  show(number: PageNumber, box: Box, known: Known | null): boolean
  hide(): void
  /** What became known of a number meanwhile. */
  tell(known: Known): void
  /** The number the chip is shown for. */
  shown(): PageNumber | null
  /** The pointer is over the number, the chip, or between them. */
  isNear(point: Point): boolean
}

interface ChipOptions {
  host: Host
  settings: () => PageSettings
  /** The part of the viewport that the sidebar leaves free. */
  room: () => Box
  onPress: (number: PageNumber) => void
  onClick: (number: PageNumber) => void
  /** The pointer has left the chip. */
  onLeave: (point: Point) => void
}

export function createChip({ host, settings, room, onPress, onClick, onLeave }: ChipOptions): Chip {
  let button: HTMLButtonElement | null = null
  let shown: { number: PageNumber; box: Box } | null = null
  /** The number the chip was shown for as the button went down. */
  let pressed: PageNumber | null = null

  const isShown = (number: PageNumber) => shown?.number.number.e164 === number.number.e164

  const drawButton = () => {
    // No tab stop: a page with a thousand numbers must not get one more.
    const chip = draw('button', { class: 'chip', popover: 'manual', tabindex: -1, type: 'button' })
    listen(chip, 'click', (event) => {
      if (!event.isTrusted || !shown) return
      // It may have become another's between the two; and not all that clicks presses.
      const isMeant = !pressed || isShown(pressed)
      pressed = null
      if (isMeant) onClick(shown.number)
    })
    // The page's selection and focus stay where they are.
    listen(chip, 'mousedown', (event) => event.preventDefault())
    listen(chip, 'pointerdown', (event) => {
      if (!event.isTrusted || event.button !== 0 || !shown) return
      pressed = shown.number
      onPress(pressed)
    })
    listen(chip, 'pointerleave', (event) => onLeave({ x: event.clientX, y: event.clientY }))
    host.root.append(chip)
    return chip
  }

  const write = (chip: HTMLButtonElement, number: PageNumber, known: Known | null) => {
    const { words, language } = settings()
    const facts = knownWords(known, settings())
    const [label = words.callHistory, owed] = facts
    chip.replaceChildren(drawLogo(), draw('span', {}, label))
    if (owed) chip.append(draw('span', { class: 'owed' }, drawOwed(), owed))
    const name = fill(words.callHistoryOf, { number: number.number.national }, language)
    chip.setAttribute('aria-label', [name, ...facts].join(', '))
  }

  const place = (chip: HTMLButtonElement, box: Box) => {
    const { x, y } = placeChip(box, { width: chip.offsetWidth, height: chip.offsetHeight }, room())
    chip.style.translate = `${x}px ${y}px`
  }

  return {
    show(number, box, known) {
      const isNews = !isShown(number)
      // Put there once: a page that takes our host away would have it back at each of its changes.
      if (isNews && !host.add()) return false
      button ??= drawButton()
      shown = { number, box }
      if (isNews) {
        write(button, number, known)
        if (!button.matches(':popover-open')) button.showPopover()
      }
      place(button, box)
      return isNews
    },
    hide() {
      shown = null
      if (button?.isConnected && button.matches(':popover-open')) button.hidePopover()
    },
    tell(known) {
      if (!button || shown?.number.number.e164 !== known.e164) return
      write(button, shown.number, known)
      place(button, shown.box)
    },
    shown: () => shown?.number ?? null,
    isNear(point) {
      if (!button || !shown) return false
      return isOnTheWay(point, shown.box, button.getBoundingClientRect())
    },
  }
}
