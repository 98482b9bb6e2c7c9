// The whole sidebar drawn over a made-up world, and ways to find things in it as people do.

import { act } from 'preact/test-utils'
import { render } from 'preact'
import { onTestFinished } from 'vitest'
import {
  createSidebarModel,
  type SidebarModel,
  type SidebarOptions,
} from '../../../components/sidebar/sidebar-model.ts'
import { loadLater } from '../../../components/sidebar/later.tsx'
import { Sidebar } from '../../../components/sidebar/sidebar.tsx'
import { type Answers, createMadeWorld, type MadeWorld, settled } from './made-world.ts'

export interface Mounted {
  world: MadeWorld
  sidebar: SidebarModel
  /** Everything that is due has happened and is drawn. */
  settle: () => Promise<void>
  click: (target: Element) => Promise<void>
}

export async function mount(answers: Answers = {}, options: Partial<SidebarOptions> = {}): Promise<Mounted> {
  const world = createMadeWorld(answers)
  return mountIn(world, options)
}

export async function mountIn(world: MadeWorld, options: Partial<SidebarOptions> = {}): Promise<Mounted> {
  await loadLater()
  const root = document.createElement('div')
  document.body.append(root)
  const sidebar = createSidebarModel(world, {
    place: 'page',
    tabId: null,
    e164: '+84912345678',
    language: 'en',
    ...options,
  })
  const settle = async () => {
    await act(settled)
    // The list has drawn what is in view; the rest comes with the frames after it.
    while (all('.calls[aria-busy]').length > 0) await act(settled)
  }
  await act(() => render(<Sidebar sidebar={sidebar} />, root))
  onTestFinished(() => {
    render(null, root)
    root.remove()
    sidebar.close()
  })
  await settle()
  const click = async (target: Element) => {
    target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
    await settle()
  }
  return { world, sidebar, settle, click }
}

/** What a person reads there, spaces made one. */
export function textOf(target: Element | null | undefined): string {
  return (target?.textContent ?? '').replace(/\s+/g, ' ').trim()
}

export function all(selector: string): Element[] {
  return [...document.body.querySelectorAll(selector)]
}

export function one(selector: string): Element {
  const found = document.body.querySelector(selector)
  if (!found) throw new Error(`There is no ${selector} in: ${textOf(document.body)}`)
  return found
}

/** Name of a control: its label, else its words. */
function nameOf(target: Element): string {
  return target.getAttribute('aria-label') ?? textOf(target)
}

export function button(name: string, at = 0): HTMLButtonElement {
  const found = all('button').filter((each) => nameOf(each) === name)[at]
  if (!(found instanceof HTMLButtonElement)) {
    throw new Error(`There is no button ${name} among: ${all('button').map(nameOf).join(' | ')}`)
  }
  return found
}

export function hasButton(name: string): boolean {
  return all('button').some((each) => nameOf(each) === name)
}

/** The rows of the list of calls. */
export function rows(): Element[] {
  return all('ul[aria-label="Calls"] > li')
}

/** The `dd` of the `dt` with these words. */
export function figure(name: string): string {
  const term = all('dt').find((each) => textOf(each) === name)
  return textOf(term?.parentElement?.querySelector('dd'))
}

export function asked(world: MadeWorld, name: string): unknown[] {
  return world.asked.filter((each) => each.name === name).map((each) => each.ask)
}

export async function choose(select: Element, value: string): Promise<void> {
  if (!(select instanceof HTMLSelectElement)) throw new Error('not a select')
  await act(async () => {
    select.value = value
    select.dispatchEvent(new Event('change', { bubbles: true }))
    await settled()
  })
}

export async function press(key: string, target: EventTarget = document.body): Promise<void> {
  await act(async () => {
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    await settled()
  })
}
