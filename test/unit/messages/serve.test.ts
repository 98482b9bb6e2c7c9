import { describe, expect, test } from 'vitest'
import { ok } from '../../../lib/fault.ts'
import { type MessageName, type Sender, senders } from '../../../lib/messages.ts'
import { answer, type Handlers } from '../../../lib/serve.ts'
import type { Asker } from '../../../lib/sender.ts'
import { defaultLayout } from '../../../lib/settings.ts'

const number = { e164: '+84912345678', national: '0912345678', kind: 'mobile' }
const lookup = { number, span: null, isFresh: false, isPrivate: false }
const state = {
  seq: 1,
  shown: { number, label: '' },
  numbers: [],
  offered: null,
  isOpen: true,
  layout: defaultLayout,
}

/** One good example of every message. */
const examples: Record<MessageName, unknown> = {
  pageStart: null,
  bringNumbers: null,
  readForeign: { candidates: [{ text: '+65 6123 4567', country: 'VN' }] },
  known: { e164s: ['+84912345678'] },
  pageChanged: { state, opens: true, isInert: false, isNew: true, wish: 'page' },
  saveLayout: { layout: defaultLayout },
  openOnTop: { number: { number, label: 'SĐT' } },
  frameNumbers: { frameIds: [7] },
  orderFrame: { frameId: 7, order: { do: 'go-on', by: -1, hasChip: true } },
  frameChanged: null,
  panelStart: { tabId: null },
  pageState: { tabId: 3 },
  orderPage: { tabId: null, order: { do: 'close' } },
  count: lookup,
  calls: { ...lookup, page: 0, size: 20 },
  dropLookup: { e164: '+84912345678' },
  openOptions: { section: 'sign-in' },
  savePreferences: { startSpeed: 1.5 },
  tabState: null,
  openHistory: { tabId: 3, number },
  optionsState: null,
  saveSettings: { changes: { vbotId: 'anphat' } },
  addSite: { pattern: 'https://crm.anphat.example/*' },
  removeSite: { pattern: 'https://crm.anphat.example/*' },
  signIn: { by: 'token', token: 'made-up', isKept: false },
  signOut: null,
  testConnection: null,
  learnAgain: null,
  diagnose: null,
}

const names = Object.keys(examples) as MessageName[]
const allSenders: Sender[] = ['page', 'panel', 'popup', 'options']

const asker = (is: Sender): Asker => ({ is, tabId: 3, frameId: 0, site: null, isPrivate: false })

function handlersThatTell(handled: string[]): Handlers {
  const handle = (name: string) => () => {
    handled.push(name)
    return Promise.resolve(ok())
  }
  return Object.fromEntries(names.map((name) => [name, handle(name)])) as unknown as Handlers
}

describe('every message from every sender', () => {
  const rows = names.flatMap((name) => allSenders.map((sender) => [name, sender] as const))

  test.each(rows)('%s from %s', async (name, sender) => {
    const handled: string[] = []
    const message = { name, ask: examples[name] }
    const result = await answer(handlersThatTell(handled), message, () => Promise.resolve(asker(sender)))
    const may = senders[name].includes(sender)
    expect(result.ok).toBe(may)
    expect(handled).toEqual(may ? [name] : [])
  })

  test.each(names)('%s from a refused sender gets its fault', async (name) => {
    const handled: string[] = []
    const fault = { kind: 'no-permission', origin: 'https://evil.example' } as const
    const message = { name, ask: examples[name] }
    const result = await answer(handlersThatTell(handled), message, () =>
      Promise.resolve({ is: 'refused', fault }),
    )
    expect(result).toEqual({ ok: false, fault })
    expect(handled).toEqual([])
  })
})

describe('garbage', () => {
  const garbage: unknown[] = [
    { name: 'constructor', ask: null },
    { name: '__proto__', ask: null },
    { name: 'count' },
    { name: 'count', ask: null },
    { name: 'savePreferences', ask: { startSpeed: 3.5 } },
    { name: 'count', ask: { ...lookup, number: { ...number, e164: "+84'; drop" } } },
    { name: 'calls', ask: { ...lookup, page: -1, size: 20 } },
    { name: 'calls', ask: { ...lookup, page: 0, size: 1e9 } },
    {
      name: 'pageChanged',
      ask: {
        state: { ...state, numbers: Array.from({ length: 201 }, () => ({ number, label: '' })) },
        opens: true,
        isInert: false,
      },
    },
    { name: 'orderPage', ask: { tabId: null, order: { do: 'eval', code: '1' } } },
    { name: 'signIn', ask: { by: 'token', token: '', isKept: false } },
    { name: 'signIn', ask: { by: 'magic' } },
    { name: 'openOptions', ask: { section: '//evil.example' } },
    { name: 'known', ask: { e164s: Array(201).fill('+84912345678') } },
    { name: 'frameNumbers', ask: { frameIds: Array(101).fill(7) } },
    { name: 7, ask: null },
    'text',
    null,
    [],
  ]
  test.each(garbage.map((each) => [JSON.stringify(each)?.slice(0, 80), each]))('%s', async (_, message) => {
    const handled: string[] = []
    for (const sender of allSenders) {
      const result = await answer(handlersThatTell(handled), message, () => Promise.resolve(asker(sender)))
      expect(result).toMatchObject({ ok: false, fault: { kind: 'bug' } })
    }
    expect(handled).toEqual([])
  })

  test('nobody looks up who sent it', async () => {
    let isAsked = false
    const identify = () => {
      isAsked = true
      return Promise.reject(new Error('no settings'))
    }
    await answer(handlersThatTell([]), { name: 'nonsense' }, identify)
    expect(isAsked).toBe(false)
  })

  test('a sender that cannot be looked up is answered with a fault', async () => {
    const message = { name: 'signOut', ask: null }
    const result = await answer(handlersThatTell([]), message, () => Promise.reject(new Error('no settings')))
    expect(result).toEqual({ ok: false, fault: { kind: 'bug', where: 'signOut' } })
  })

  test('what a handler throws never leaves: it may hold a number', async () => {
    const handlers = {
      ...handlersThatTell([]),
      signOut: () => Promise.reject(new Error('token abc of 0912345678')),
    } as Handlers
    const result = await answer(handlers, { name: 'signOut', ask: null }, () =>
      Promise.resolve(asker('options')),
    )
    expect(result).toEqual({ ok: false, fault: { kind: 'bug', where: 'signOut' } })
  })
})
