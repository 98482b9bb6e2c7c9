// Moves the focus among the buttons of a list by arrow keys.

/** False where there is nowhere to go. */
export function stepFocus(
  within: HTMLElement,
  by: 1 | -1,
  selector = 'button',
  from: Element | null = document.activeElement,
): boolean {
  const stops = [...within.querySelectorAll<HTMLElement>(selector)]
  const at = stops.findIndex((stop) => stop === from)
  const next = stops[at + by]
  next?.focus()
  return next !== undefined
}
