// Kept answers, shared requests, the line of four, private windows: fast and polite.

import { describe, expect, test } from 'vitest'
import type { Lookup } from '../../../lib/history.ts'
import { people } from '../../fake-vbot/customers.ts'
import type { World } from './world.ts'
import { ask, askPage, createSignedIn, how, learned, signInto, startServer } from './world.ts'

const server = await startServer()
const { log } = server

const number = people.pages.number
const createWorld = () => createSignedIn(server, 'v2', learned)
const look = (world: World, more: Partial<Lookup> = {}, of: string = number) =>
  Promise.all([world.vbot.count(ask(of, more), how()), world.vbot.calls(askPage(of, 0, more), how())])
const staleness = (looked: Awaited<ReturnType<typeof look>>) =>
  looked.map((answer) => (answer.ok ? answer.value.isStale : answer.fault.kind))

describe('kept answers', () => {
  test('for as long as the setting says: nothing is asked, over a restart too', async () => {
    const world = await createWorld()
    await look(world)
    world.clock.nowMs += 60_000
    world.restart()
    expect(staleness(await look(world))).toEqual([false, false])
    expect(log.entries).toHaveLength(2)
  })

  test('older ones come at once, marked, with the time they were given', async () => {
    const world = await createWorld()
    const at = world.clock.nowMs
    await look(world)
    world.clock.nowMs += 60_001
    const looked = await look(world)
    expect(staleness(looked)).toEqual([true, true])
    expect(looked.map((answer) => (answer.ok ? answer.value.at : 0))).toEqual([at, at])
    expect(log.entries).toHaveLength(2)
    expect(staleness(await look(world, { isFresh: true }))).toEqual([false, false])
    expect(log.entries).toHaveLength(4)
    expect(staleness(await look(world))).toEqual([false, false])
  })

  test('a clock that was set back makes them old, not new', async () => {
    const world = await createWorld()
    await look(world)
    world.clock.nowMs -= 1
    expect(staleness(await look(world))).toEqual([true, true])
  })

  test('fresh is asked for even where a fresh one is kept', async () => {
    const world = await createWorld()
    await look(world)
    await look(world, { isFresh: true })
    expect(log.entries).toHaveLength(4)
  })

  test('each number, span, page and size is its own', async () => {
    const world = await createWorld()
    const span = { fromMs: world.clock.nowMs - 86_400_000, toMs: world.clock.nowMs }
    await look(world)
    await look(world, { span })
    await look(world, {}, people.one.number)
    await world.vbot.calls(askPage(number, 1), how())
    await world.vbot.calls(askPage(number, 0, { size: 50 }), how())
    expect(log.entries).toHaveLength(8)
  })

  test('faults are not kept', async () => {
    const world = await createWorld()
    server.fail({ kind: 'error', code: 500 })
    await look(world)
    server.heal()
    expect(staleness(await look(world))).toEqual([false, false])
  })

  test.each([
    ['base URL', { baseUrl: `${server.v2Url}/` }],
    ['VBot ID', { vbotId: 'VB2002' }],
    ['project code', { projectCode: 'OTHER' }],
    ['dialect', { dialect: { ...learned.dialect, spelling: null } }],
    ['profile', { apiVersion: 'v3', baseUrl: server.v3Url }],
  ] as const)('another %s: all dropped from every store', async (_, changes) => {
    const world = await createWorld()
    await look(world)
    Object.assign(world.settings, changes)
    expect(await world.vbot.known([askPage(number).number.e164])).toEqual([])
    const kept = [...world.stores.memory.values].filter(([key]) => key.startsWith('vbot/kept:'))
    expect(kept).toEqual([])
  })

  test('another sign-in: all dropped', async () => {
    const world = await createWorld()
    await look(world)
    await signInto(world, server)
    await look(world)
    expect(log.entries).toHaveLength(4)
  })

  test('settings that change while an answer is on its way: it is given, not kept', async () => {
    const world = await createWorld()
    const gate = server.hold({ phone: number })
    const looking = look(world)
    await gate.arrived(2)
    world.settings.baseUrl += '/'
    await look(world, {}, people.one.number)
    gate.release()
    expect(staleness(await looking)).toEqual([false, false])
    expect(await world.vbot.known([ask(number).number.e164])).toEqual([])
    log.clear()
    // Nor does it drop what was kept since.
    await look(world, {}, people.one.number)
    expect(log.entries).toHaveLength(0)
  })

  test('4 MB at most, the oldest out first', async () => {
    const world = await createWorld()
    const { busy, one } = people
    await look(world, {}, one.number)
    for (let page = 0; page < 60; page++) {
      world.clock.nowMs += 1
      await world.vbot.calls(askPage(busy.number, page, { size: 100 }), how())
    }
    const { values } = world.stores.memory
    const kept = [...values].filter(([key]) => key.startsWith('vbot/kept'))
    const bytes = kept.reduce((sum, [, json]) => sum + Buffer.byteLength(json), 0)
    expect(bytes).toBeGreaterThan(3_500_000)
    expect(bytes).toBeLessThan(4_100_000)
    log.clear()
    await world.vbot.calls(askPage(busy.number, 59, { size: 100 }), how())
    expect(log.entries).toHaveLength(0)
    await look(world, {}, one.number)
    expect(log.entries).toHaveLength(2)
  })

  test('a store that is full costs speed, not the answer', async () => {
    const world = await createWorld()
    const whole = { ...world.stores.memory }
    Object.assign(world.stores.memory, {
      set: (key: string, value: unknown) =>
        key.startsWith('vbot/kept') ? Promise.reject(new Error('quota')) : whole.set(key, value),
    })
    expect(staleness(await look(world))).toEqual([false, false])
  })
})

test('a store that takes nothing: what is learned of the server is learned once all the same', async () => {
  const world = await createSignedIn(server)
  Object.assign(world.stores.local, { set: () => Promise.reject(new Error('quota')) })
  expect(staleness(await look(world))).toEqual([false, false])
  const { pageBase, spelling } = await world.vbot.learned()
  expect([pageBase, spelling]).not.toContain(null)
  log.clear()
  expect(staleness(await look(world, { isFresh: true }))).toEqual([false, false])
  expect(log.entries).toHaveLength(2)
})

describe('known', () => {
  test('says what is kept, asks nobody, and knows who is owed a call', async () => {
    const world = await createWorld()
    const { owed, one, none } = people
    await look(world, {}, owed.number)
    await look(world, {}, one.number)
    log.clear()
    world.restart()
    const e164s = [owed, one, none, owed].map((person) => ask(person.number).number.e164)
    expect(await world.vbot.known(e164s)).toEqual([
      { e164: e164s[0], total: 128, isOwed: true },
      { e164: e164s[1], total: 1, isOwed: expect.any(Boolean) },
    ])
    expect(log.entries).toHaveLength(0)
  })
})

describe('shared requests', () => {
  test('the same number in several tabs is one lookup', async () => {
    const world = await createWorld()
    const gate = server.hold()
    const looking = Promise.all([look(world), look(world), look(world, { isFresh: true })])
    await gate.arrived(2)
    gate.release()
    for (const looked of await looking) expect(staleness(looked)).toEqual([false, false])
    expect(log.entries).toHaveLength(2)
  })

  test('one who leaves does not take it from the others', async () => {
    const world = await createWorld()
    const gate = server.hold()
    const cancel = new AbortController()
    const left = world.vbot.count(ask(number), how({ signal: cancel.signal }))
    const stayed = world.vbot.count(ask(number), how())
    await gate.arrived()
    cancel.abort()
    expect(await left).toEqual({ ok: false, fault: { kind: 'interrupted' } })
    gate.release()
    expect(await stayed).toMatchObject({ ok: true, value: { total: 45 } })
    expect(log.entries).toHaveLength(1)
  })

  test('when the last one leaves it is cancelled, and who comes then asks anew', async () => {
    const world = await createWorld()
    const gate = server.hold()
    const cancel = new AbortController()
    const left = world.vbot.count(ask(number), how({ signal: cancel.signal }))
    await gate.arrived()
    cancel.abort()
    await left
    await log.until((entry) => entry.isCancelled)
    gate.release()
    expect(await world.vbot.count(ask(number), how())).toMatchObject({ ok: true })
    expect((await world.vbot.exchanges()).map(({ fault }) => fault)).toEqual([null])
  })

  test('a question that was over before it began asks nothing', async () => {
    const world = await createWorld()
    expect(await world.vbot.count(ask(number), how({ signal: AbortSignal.abort() }))).toMatchObject({
      ok: false,
    })
    expect(log.entries).toHaveLength(0)
  })
})

describe('in line', () => {
  test('four at once; 50 numbers clicked in a row cost no more than the last', async () => {
    const world = await createWorld()
    const gate = server.hold()
    const cancels: AbortController[] = []
    const looking = Array.from({ length: 50 }, (_, at) => {
      cancels.at(-1)?.abort()
      const cancel = new AbortController()
      cancels.push(cancel)
      const of = at === 49 ? number : `09${String(20_000_000 + at)}`
      const asker = how({ signal: cancel.signal })
      return Promise.all([world.vbot.count(ask(of), asker), world.vbot.calls(askPage(of), asker)])
    })
    await log.until((entry) => entry.phone === number, 2)
    gate.release()
    const answers = await Promise.all(looking)
    expect(answers.at(-1)).toMatchObject([
      { value: { total: 45 } },
      { value: { e164: ask(number).number.e164 } },
    ])
    for (const answer of answers.slice(0, -1)) expect(answer).toMatchObject([{ ok: false }, { ok: false }])
    expect(log.mostAtOnce).toBeLessThanOrEqual(4)
  })

  test('each answer is about the number it was asked for, whatever comes first', async () => {
    server.fail({ kind: 'slow', delayMs: { minMs: 0, maxMs: 40 } })
    const world = await createWorld()
    const asked = Object.values(people).filter(({ kind }) => kind === 'mobile' || kind === 'landline')
    const looked = await Promise.all(asked.map(({ number: of }) => look(world, {}, of)))
    for (const [at, [count, calls]] of looked.entries()) {
      const of = asked[at]?.number ?? ''
      expect(count).toMatchObject({ value: { e164: ask(of).number.e164, total: server.calls(of).length } })
      const ids = calls.ok ? calls.value.calls.map(({ id }) => id) : []
      expect(ids).toEqual(
        server
          .calls(of)
          .slice(0, 20)
          .map(({ id }) => id),
      )
    }
    expect(log.mostAtOnce).toBeLessThanOrEqual(4)
    // A long line is over: there is room again.
    expect(staleness(await look(world, { isFresh: true }))).toEqual([false, false])
  })

  test('a time limit counts the waiting in line, and empties the line', async () => {
    const world = await createWorld()
    server.fail({ kind: 'hanging' })
    const counting = Promise.all(
      Array.from({ length: 10 }, (_, at) => world.vbot.count(ask(`09${String(30_000_000 + at)}`), how())),
    )
    await log.until(() => true, 4)
    await world.clock.limits(10)
    world.clock.runOut()
    for (const count of await counting)
      expect(count).toMatchObject({ fault: { kind: 'timeout', seconds: 15 } })
    server.heal()
    expect(await world.vbot.count(ask(number), how())).toMatchObject({ ok: true })
  })
})

describe('a private window', () => {
  const isPrivate = true

  test('leaves nothing of the number behind', async () => {
    const world = await createWorld()
    await look(world, {}, people.one.number)
    const looked = await look(world, { isPrivate })
    expect(staleness(looked)).toEqual([false, false])
    const stored = Object.values(world.stores).flatMap(({ values }) => [...values].flat())
    expect(stored.join()).not.toContain(number.slice(1))
    expect(await world.vbot.known([ask(number).number.e164])).toEqual([])
  })

  test('takes nothing that others have asked for, and shares nothing on the way', async () => {
    const world = await createWorld()
    await look(world)
    await world.vbot.count(ask(number), how({ isPrivate }))
    expect(log.entries).toHaveLength(3)
    log.clear()
    const gate = server.hold()
    const asking = Promise.all([
      world.vbot.count(ask(people.one.number), how()),
      world.vbot.count(ask(people.one.number), how({ isPrivate })),
    ])
    await gate.arrived(2)
    gate.release()
    await asking
    expect(log.entries).toHaveLength(2)
  })
})

describe('what is asked', () => {
  const day = { fromMs: 1_780_000_000_000, toMs: 1_780_086_399_999 }

  test.each([
    ['v2', null, 'vbot_id=VB1001&project_code=DEMO&phone=0977010203'],
    ['v2', day, 'vbot_id=VB1001&project_code=DEMO&from=1780000000000&to=1780086399999&phone=0977010203'],
    ['v3', null, 'phone=0977010203'],
    ['v3', day, 'from=1780000000000&to=1780086399999&phone=0977010203'],
  ] as const)('%s: exactly as documented (%o)', async (profile, span, query) => {
    const world = await createSignedIn(server, profile, learned)
    await look(world, { span })
    expect(log.at('countAll').map((entry) => entry.query)).toEqual([query])
    expect(log.at('getAll').map((entry) => entry.query)).toEqual([`${query}&page=1&size=20`])
    const credentials = profile === 'v2' ? ['authorization'] : ['x-api-key']
    for (const entry of log.entries) expect(entry.credentials).toEqual(credentials)
  })

  test('more calls than a page may have are not asked for', async () => {
    const world = await createWorld()
    await world.vbot.calls(askPage(number, 0, { size: 5000 }), how())
    expect(log.entries[0]?.query).toContain('size=100')
  })
})

describe('exchanges', () => {
  test('the last 20, newest first, over a restart, without a number in them', async () => {
    const world = await createWorld()
    for (let at = 0; at < 25; at++) {
      await world.vbot.count(ask(number, { isFresh: true }), how())
      world.clock.nowMs += 1
    }
    server.fail({ kind: 'error', code: 403, status: 403 })
    await world.vbot.calls(askPage(number), how())
    const exchanges = await world.vbot.exchanges()
    expect(exchanges).toHaveLength(20)
    expect(exchanges[0]).toMatchObject({ endpoint: 'getAll', fault: { kind: 'forbidden' }, status: 403 })
    expect(JSON.stringify(exchanges)).not.toContain(number.slice(1))
    world.restart()
    expect(await world.vbot.exchanges()).toEqual(exchanges)
  })
})

describe('test connection', () => {
  test.each(['v2', 'v3'] as const)('%s: all three work, by one number that is nobody’s', async (profile) => {
    const world = await createSignedIn(server, profile, learned)
    const steps = await world.vbot.test()
    expect(steps.map(({ step, result }) => [step, result.ok])).toEqual([
      ['count', true],
      ['calls', true],
      ['recording', true],
    ])
    expect(log.entries.map(({ phone }) => phone)).toEqual(['0900000000', '0900000000', ''])
  })

  test('nothing learned yet: three requests still', async () => {
    const world = await createSignedIn(server)
    expect((await world.vbot.test()).every(({ result }) => result.ok)).toBe(true)
    expect(log.entries).toHaveLength(3)
    expect(await world.vbot.learned()).toEqual({ pageBase: null, timeUnit: null, spelling: null })
  })

  test('a fault of one is told of that one', async () => {
    const world = await createWorld()
    server.fail({ kind: 'error', code: 403 }, { at: 'getAll' })
    const steps = await world.vbot.test()
    expect(steps.map(({ result }) => (result.ok ? 'ok' : result.fault.kind))).toEqual([
      'ok',
      'forbidden',
      'ok',
    ])
  })

  test('what would fail everywhere is asked once', async () => {
    const world = await createWorld()
    server.fail({ kind: 'error', code: 401 })
    const steps = await world.vbot.test()
    expect(steps.map(({ result }) => (result.ok ? 'ok' : result.fault.kind))).toEqual(
      Array(3).fill('signed-out'),
    )
    expect(log.entries).toHaveLength(1)
  })

  test('not configured: says so', async () => {
    const world = await createWorld()
    world.settings.projectCode = ''
    const [step] = await world.vbot.test()
    expect(step?.result).toEqual({ ok: false, fault: { kind: 'not-configured' } })
  })
})
