// What the panels are told of a sidebar on its page, and when.

import { afterEach, beforeEach, expect, test } from 'vitest'
import { ok } from '../../../lib/fault.ts'
import type { Ask, PageNumber, PageSettings } from '../../../lib/messages.ts'
import { createChip } from '../../../lib/page/frame/chip.ts'
import { hostName } from '../../../lib/page/frame/old-hosts.ts'
import { createSidebar } from '../../../lib/page/sidebar.ts'
import type { Send } from '../../../lib/send.ts'
import { defaultLayout } from '../../../lib/settings.ts'
import { customer } from '../sidebar/made-calls.ts'

// happy-dom has no popovers yet. What is shown is the browser tests' matter.
const popovers = { togglePopover: () => true, showPopover: () => undefined, hidePopover: () => undefined }
const prototype: object = HTMLElement.prototype
beforeEach(() => {
  Object.assign(prototype, popovers)
  // Nor does it load frames unless told to, and says so in many words. Ours are empty.
  const { settings } = Reflect.get(globalThis, 'happyDOM') as { settings: object }
  Object.assign(settings, { enableIframePageLoading: true, disableIframePageLoading: false })
})
afterEach(() => {
  for (const name of Object.keys(popovers)) Reflect.deleteProperty(prototype, name)
})

const words = {
  frameTitle: '',
  callHistory: '',
  callHistoryOf: '',
  calls: '',
  owed: '',
  openSidebar: '',
  width: '',
}
const settings: PageSettings = {
  country: 'VN',
  isMarked: true,
  mapsOldNumbers: true,
  opensOnTelLink: true,
  place: 'page',
  layout: defaultLayout,
  isTop: true,
  words,
  language: 'en',
}
const number: PageNumber = { number: customer, label: '' }

function createPage() {
  const ending = new AbortController()
  const told: { ask: Ask<'pageChanged'>; answer: () => void }[] = []
  const send = ((name, ask) => {
    if (name !== 'pageChanged') return Promise.resolve(ok([]))
    return new Promise((resolve) => {
      told.push({ ask: ask as Ask<'pageChanged'>, answer: () => resolve(ok({ place: 'page' })) })
    })
  }) as Send
  const sidebar = createSidebar({
    settings: () => settings,
    send,
    url: 'about:blank',
    knowns: { of: () => null, learn: () => {}, ask: () => {} },
    list: () => [],
    isAlive: () => true,
    stop: () => {},
    signal: ending.signal,
  })
  return { sidebar, told, end: () => ending.abort() }
}

test('one that was made ready before its place was known is told that it is open', async () => {
  const { sidebar, told, end } = createPage()
  sidebar.prepare(number)
  sidebar.open(number, null, false)
  expect(sidebar.state().isOpen).toBe(false)
  for (const { answer } of told) answer()
  await expect.poll(() => sidebar.isOpen()).toBe(true)
  await expect.poll(() => told.at(-1)?.ask.state.isOpen).toBe(true)
  expect(told.filter(({ ask }) => ask.opens)).toHaveLength(1)
  end()
})

test('where the page keeps taking it away, it is given up, and no chip goes there either', async () => {
  const { sidebar, told, end } = createPage()
  told[0]?.answer()
  await Promise.resolve()
  sidebar.open(number, null, false)
  const { host } = sidebar
  const takeAway = new MutationObserver(() => {
    if (host.isInPlace()) document.querySelector(hostName)?.remove()
  })
  takeAway.observe(document.documentElement, { childList: true })
  document.querySelector(hostName)?.remove()
  await expect.poll(() => sidebar.isOpen()).toBe(false)
  takeAway.disconnect()
  const chip = createChip({
    host,
    settings: () => settings,
    room: () => sidebar.room(),
    onPress: () => {},
    onClick: () => {},
    onLeave: () => {},
  })
  chip.show(number, { left: 0, top: 0, right: 90, bottom: 20 }, null)
  expect(chip.shown()).toBeNull()
  expect(host.isInPlace()).toBe(false)
  end()
})

test('where its place is known, the telling that opens it says so, and closing is no news', async () => {
  const { sidebar, told, end } = createPage()
  told[0]?.answer()
  await Promise.resolve()
  sidebar.prepare(number)
  expect(sidebar.isOpen()).toBe(false)
  sidebar.open(number, null, false)
  const opening = told.find(({ ask }) => ask.opens)
  expect(opening?.ask.state).toMatchObject({ isOpen: true, shown: number })
  opening?.answer()
  sidebar.close()
  expect(sidebar.state().isOpen).toBe(false)
  expect(told).toHaveLength(2)
  end()
})
