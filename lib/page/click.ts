// Owns what counts as a click on a number, and where the page has its own use for one. Nothing the page does is swallowed.

import { matchesSelector } from './scan/dom.ts'

/** Where the page's own action goes first, and the chip opens the sidebar. */
export const clickable =
  'a[href], button, summary, label, [onclick], ' +
  ['button', 'link', 'menuitem', 'tab', 'option', 'row'].map((role) => `[role="${role}"]`).join(', ')

/** A press that moves farther selects text. */
const slackPx = 5

/** What is asked of a click; a MouseEvent has it all. */
export type ClickFacts = Pick<
  MouseEvent,
  'isTrusted' | 'button' | 'detail' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'clientX' | 'clientY'
>

/**
 * A click that asks for a history: made by the user, plain, single, and no part of selecting text (agents double-click
 * and drag to copy). `pressed`: where the button went down; null where that was not seen.
 */
export function isPlainClick(
  click: ClickFacts,
  pressed: { x: number; y: number } | null,
  isSelectionEmpty: boolean,
): boolean {
  const hasModifier = click.altKey || click.ctrlKey || click.metaKey || click.shiftKey
  if (!click.isTrusted || click.button !== 0 || hasModifier || click.detail !== 1) return false
  if (!pressed || !isSelectionEmpty) return false
  return Math.hypot(click.clientX - pressed.x, click.clientY - pressed.y) < slackPx
}

/** Whether the page has its own action for a click here. `path`: innermost first. */
export function isClickable(path: readonly Element[]): boolean {
  if (path.some((element) => matchesSelector(element, clickable))) return true
  const [target] = path
  return target !== undefined && getComputedStyle(target).cursor === 'pointer'
}

/** Whether text is edited here: the page's own editors are left alone. */
export function isEdited(target: Element | undefined): boolean {
  return document.designMode === 'on' || (target instanceof HTMLElement && target.isContentEditable)
}

/** The elements an event went through, innermost first, those inside open roots too. */
export function elementsOf(event: Event): Element[] {
  return event.composedPath().filter((node) => node instanceof Element)
}
