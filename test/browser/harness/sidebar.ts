// The sidebar on a record of the CRM, read and used as an agent does.

import type { Frame, Page } from 'puppeteer-core'
import { expect } from 'vitest'
import { people } from '../../fake-vbot/customers.ts'
import type { ShownNumber } from '../../fake-vbot/numbers.ts'
import { clickWords } from './click.ts'
import { button, field, says } from './find-by-words.ts'
import { sidebarFrame } from './launch.ts'
import { untilMarked } from './marks.ts'
import type { World } from './open-world.ts'

export interface Opened {
  page: Page
  sidebar: Frame
}

/** Opens the record (An Phát's holds most of the named numbers), clicks the number, and waits for its calls. */
export async function openHistory(
  world: World,
  person: Pick<ShownNumber, 'number' | 'shown'>,
  record = person.number,
): Promise<Opened> {
  const page = await world.openCustomer(record)
  return { page, sidebar: await lookUpOn(page, person) }
}

export async function lookUpOn(page: Page, { shown }: Pick<ShownNumber, 'shown'>): Promise<Frame> {
  await untilMarked(page)
  // Followed, a `tel:` link makes the browser ask for an application, over everything and for good.
  await page.evaluate(() =>
    addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest('a[href^="tel:"]')) event.preventDefault()
    }),
  )
  await clickWords(page, shown)
  const sidebar = await sidebarFrame(page)
  await sidebar.waitForSelector('ul.calls li')
  return sidebar
}

/** An Phát's record, with five numbers. */
export const fullRecord = people.owed.number

export const heading = (sidebar: Frame) => sidebar.$eval('h1', (h1) => h1.textContent)

/** What stands behind a term: `termOf(sidebar, 'Total calls')`. */
export function termOf(sidebar: Frame, term: string): Promise<string> {
  return sidebar.$$eval(
    'dt',
    (terms, term) =>
      terms
        .find((dt) => dt.textContent === term)
        ?.nextElementSibling?.textContent?.replace(/\s+/g, ' ')
        .trim() ?? '',
    term,
  )
}

/** Waits until a term stands there with this behind it. */
export async function untilTerm(sidebar: Frame, term: string, value: string): Promise<void> {
  await sidebar.waitForFunction(
    (term, value) =>
      [...document.querySelectorAll('dt')]
        .find((dt) => dt.textContent === term)
        ?.nextElementSibling?.textContent?.replace(/\s+/g, ' ')
        .trim() === value,
    {},
    term,
    value,
  )
}

/** Waits until the sidebar shows this number's whole history, as VBot has it; if it doesn't, says what it shows. */
export async function untilHistory({ vbot }: World, sidebar: Frame, number: string): Promise<void> {
  const total = vbot.calls(number).length
  await sidebar
    .waitForFunction(
      (number, total) =>
        document.querySelector('h1')?.textContent.replaceAll(' ', '') === number &&
        document.querySelector('dd')?.textContent === total &&
        (total === '0' || document.querySelector('ul.calls > li[data-call]') !== null),
      {},
      number,
      new Intl.NumberFormat('en').format(total),
    )
    .catch(async (error: unknown) => {
      const shown = await sidebar.evaluate('document.body.innerText')
      throw new Error(`Instead of the history of ${number} there is: ${String(shown)}`, { cause: error })
    })
}

/** The same, with no fault beside it. */
export async function expectHistory(world: World, sidebar: Frame, number: string): Promise<void> {
  await untilHistory(world, sidebar, number)
  expect(await sidebar.$('[role=alert] h2')).toBeNull()
}

/** Ids of the calls in the tree, in order, once all that belong there are drawn. */
export async function callIds(sidebar: Frame): Promise<string[]> {
  await sidebar.waitForSelector('ul.calls:not([aria-busy])')
  return sidebar.$$eval('ul.calls > li', (rows) => rows.map((row) => row.dataset['call'] ?? ''))
}

/** How many rows the list stands for, in the tree or not. -1: not known yet. */
export const setSize = (sidebar: Frame) =>
  sidebar.$eval('ul.calls > li', (row) => Number(row.getAttribute('aria-setsize')))

/** Picks a period by its words, as a click on them does. */
export async function choosePeriod(sidebar: Frame, name: string): Promise<void> {
  const radio = await field(sidebar, name)
  await radio.evaluate((input) => input.labels?.[0]?.click())
}

/** Chooses an option by its place or its words. */
export async function choose(sidebar: Frame, label: string, option: string): Promise<void> {
  const list = await field(sidebar, label)
  const value = await list.evaluate(
    (select, option) =>
      [...(select as unknown as HTMLSelectElement).options].find((each) => each.text.startsWith(option))
        ?.value,
    option,
  )
  if (value === undefined) throw new Error(`${label} offers no ${option}.`)
  await list.select(value)
}

/** The words of every option but the first, which stands for no choice. */
export async function optionsOf(sidebar: Frame, label: string): Promise<string[]> {
  const list = await field(sidebar, label)
  return list.evaluate((select) =>
    [...(select as unknown as HTMLSelectElement).options].slice(1).map((each) => each.text),
  )
}

/** A call's row, opened. */
export async function openCall(sidebar: Frame, at = 0): Promise<void> {
  const rows = await sidebar.$$('ul.calls .call-open')
  await rows[at]?.click()
  await sidebar.waitForSelector('.details')
}

/** What the live region or an offer says, once it says it. */
export const announced = (sidebar: Frame, words: string) =>
  says(sidebar, '[role=status], [role=alert]', words)

/** Scrolls what scrolls in the sidebar to its end, as a wheel does. */
export const scrollToEnd = (sidebar: Frame) =>
  sidebar.$eval('main.body', (body) => body.scrollTo({ top: body.scrollHeight }))

/** By the button alone: a mouse goes there first, and scrolling there loads by itself. */
export const loadMore = async (sidebar: Frame) =>
  (await button(sidebar, 'Load more')).evaluate((more) => more.click())

/** Firefox gives no clipboard to read: whatever is copied is noted as it passes. */
export async function noteCopies(sidebar: Frame): Promise<() => Promise<string[]>> {
  await sidebar.evaluate(() => {
    const copies: string[] = []
    Reflect.set(globalThis, 'copies', copies)
    document.addEventListener('copy', () => {
      const focused = document.activeElement
      copies.push(focused instanceof HTMLTextAreaElement ? focused.value : String(getSelection()))
    })
    const write = navigator.clipboard.writeText.bind(navigator.clipboard)
    navigator.clipboard.writeText = async (text) => {
      await write(text)
      copies.push(text)
    }
  })
  return () => sidebar.evaluate(() => Reflect.get(globalThis, 'copies') as string[])
}
