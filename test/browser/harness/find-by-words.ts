// Finds controls as a user does: by the words on them.

import type { ElementHandle, Frame, Page } from 'puppeteer-core'
import { untilAtRest } from './click.ts'

type Screen = Page | Frame

/** The field with this label, once it is there. */
export async function field(screen: Screen, label: string): Promise<ElementHandle<HTMLInputElement>> {
  const handle = await screen.waitForFunction(
    (label) =>
      [...document.querySelectorAll<HTMLInputElement>('input, select, textarea')].find(
        (each) =>
          each.getAttribute('aria-label') === label ||
          [...(each.labels ?? [])].some((words) => words.textContent?.trim() === label),
      ),
    {},
    label,
  )
  return handle.asElement() as ElementHandle<HTMLInputElement>
}

/** The button or link with this name, once it is there and can be used. */
export async function button(screen: Screen, name: string): Promise<ElementHandle<HTMLElement>> {
  const handle = await screen.waitForFunction(
    (name) =>
      [...document.querySelectorAll<HTMLElement>('button, a[href], summary, [role=button]')].find(
        (each) =>
          (each.getAttribute('aria-label') ?? each.textContent?.trim()) === name &&
          each.getClientRects().length > 0 &&
          !(each as HTMLButtonElement).disabled,
      ),
    {},
    name,
  )
  return handle.asElement() as ElementHandle<HTMLElement>
}

export async function press(screen: Screen, name: string): Promise<void> {
  const found = await button(screen, name)
  await untilAtRest(found)
  await found.click()
}

/** Replaces what stands in the field. */
export async function type(screen: Screen, label: string, text: string): Promise<void> {
  const found = await field(screen, label)
  await found.evaluate((input) => {
    input.focus()
    input.select()
  })
  if (text) await found.type(text)
  else await found.press('Backspace')
}

/** Waits until some words stand in a place: `says(page, '[role=status]', 'Connected')`. */
export async function says(screen: Screen, selector: string, words: string): Promise<string> {
  const handle = await screen.waitForFunction(
    (selector, words) =>
      [...document.querySelectorAll(selector)]
        .map((each) => each.textContent ?? '')
        .find((text) => text.includes(words)),
    // By the clock: a screen behind others draws no frames to ask at.
    { polling: 20 },
    selector,
    words,
  )
  return String(await handle.jsonValue())
}
