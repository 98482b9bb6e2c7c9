// The options page drawn on a made-up world, and found as a user finds it: by words.

import { render } from 'preact'
import { onTestFinished } from 'vitest'
import { createOptionsModel } from '../../../components/options/options-model.ts'
import { OptionsPage } from '../../../components/options/options-page.tsx'
import type { MadeUpWorld } from './world.ts'

export async function open(world: MadeUpWorld, hash = '') {
  const model = createOptionsModel(world, hash)
  render(<OptionsPage model={model} />, document.body)
  onTestFinished(() => render(null, document.body))
  await model.start()
  await settle()
  world.asked.length = 0
  return model
}

/** Everything asked has been answered and drawn. */
export function settle(): Promise<void> {
  return new Promise((done) => setTimeout(() => requestAnimationFrame(() => setTimeout(done))))
}

export function field(label: string): HTMLInputElement {
  const found = [...document.querySelectorAll('label')].find((each) => each.textContent === label)
  const input = found && document.getElementById(found.htmlFor)
  if (!(input instanceof HTMLInputElement)) throw new Error(`no field ${label}`)
  return input
}

export function pick(label: string): HTMLSelectElement {
  const found = [...document.querySelectorAll('label')].find((each) => each.textContent === label)
  const select = found && document.getElementById(found.htmlFor)
  if (!(select instanceof HTMLSelectElement)) throw new Error(`no choice ${label}`)
  return select
}

export function button(name: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent) === name,
  )
  if (!found) throw new Error(`no button ${name}`)
  return found
}

export function type(label: string, text: string) {
  const input = field(label)
  input.value = text
  input.dispatchEvent(new Event('input', { bubbles: true }))
}

export function leave(label: string) {
  field(label).dispatchEvent(new FocusEvent('blur'))
}

export async function choose(label: string, value: string) {
  const select = pick(label)
  select.value = value
  select.dispatchEvent(new Event('change', { bubbles: true }))
  await settle()
}

export async function press(name: string) {
  button(name).click()
  await settle()
}

export function statuses(): string[] {
  return texts('[role=status]')
}

export function alerts(): string[] {
  return texts('[role=alert]')
}

function texts(selector: string): string[] {
  return [...document.querySelectorAll(selector)]
    .map((each) => each.textContent?.trim() ?? '')
    .filter((text) => text !== '')
}
