// What nobody documents, in every combination: histories are whole, and little is asked to find out.

import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import type { Call } from '../../../lib/call.ts'
import type { Result } from '../../../lib/fault.ts'
import type { CallsPage } from '../../../lib/history.ts'
import { hasOlder, type Reading, readPage } from '../../../lib/paging.ts'
import { people } from '../../fake-vbot/customers.ts'
import type { ServerFault } from '../../fake-vbot/faults.ts'
import type { Switches } from '../../fake-vbot/switches.ts'
import type { World } from './world.ts'
import { ask, askPage, createSignedIn, how, startServer } from './world.ts'

const server = await startServer()
const { log } = server

const span = { fromMs: Date.now() - 60 * 86_400_000, toMs: Date.now() }

/** Every page of a number, as `Load more` asks for them. */
async function loadAll(
  world: World,
  number: string,
  more: Parameters<typeof askPage>[2] = {},
): Promise<Call[]> {
  const calls: Call[] = []
  const total = server.calls(number).length
  for (let read: Reading | null = null; ;) {
    const question = askPage(number, read?.pages ?? 0, more)
    const came: Result<CallsPage> = await world.vbot.calls(question, how())
    if (!came.ok) throw new Error(came.fault.kind)
    calls.push(...came.value.calls)
    read = readPage(read, came.value)
    if (!hasOlder(read, { size: question.size, known: calls.length, total })) return calls
  }
}

/** What the sidebar does with a number: count and first page at once. */
async function look(world: World, number: string, more: Parameters<typeof askPage>[2] = {}) {
  const [count, calls] = await Promise.all([
    world.vbot.count(ask(number, more), how()),
    world.vbot.calls(askPage(number, 0, more), how()),
  ])
  return {
    total: count.ok ? count.value.total : count.fault.kind,
    ids: calls.ok ? calls.value.calls.map(({ id }) => id) : calls.fault.kind,
  }
}

const idsOf = (number: string) => server.calls(number).map(({ id }) => id)
const idsWithin = (number: string) =>
  server
    .calls(number)
    .filter(({ atMs }) => atMs >= span.fromMs && atMs <= span.toMs)
    .map(({ id }) => id)

const bases: Partial<Switches>[] = [
  { pageBase: 0 },
  { pageBase: 1, pageZero: 'refused' },
  { pageBase: 1, pageZero: 'same-as-first' },
]
const units: Partial<Switches>[] = (['ms', 's'] as const).flatMap((timeUnit) =>
  (['refused', 'taken-as-is'] as const).map((wrongTimeUnit) => ({ timeUnit, wrongTimeUnit })),
)
const spellings: Partial<Switches>[] = (['0', '84', 'both'] as const).map((phoneSpelling) => ({
  phoneSpelling,
}))
const statuses: Partial<Switches>[] = (['200', 'matching'] as const).map((errorStatus) => ({ errorStatus }))

const dialects = bases.flatMap((base) =>
  units.flatMap((unit) =>
    spellings.flatMap((spelling) => statuses.map((status) => ({ ...base, ...unit, ...spelling, ...status }))),
  ),
)

describe.each(dialects)('%o', (dialect) => {
  beforeEach(() => server.set(dialect))

  test('whole histories, two extra requests at most, and none later', async () => {
    const world = await createSignedIn(server)
    const first = await look(world, people.pages.number)
    expect(first).toEqual({ total: 45, ids: idsOf(people.pages.number).slice(0, 20) })
    expect(log.entries.length - 2).toBeLessThanOrEqual(2)
    expect(await world.vbot.learned()).toEqual({
      pageBase: dialect.pageBase,
      timeUnit: null,
      spelling: dialect.phoneSpelling === '84' ? '84' : '0',
    })
    log.clear()

    // Another number, then the rest of the first: no extra request any more.
    expect(await look(world, people.one.number)).toEqual({ total: 1, ids: idsOf(people.one.number) })
    expect(log.entries).toHaveLength(2)
    log.clear()
    const calls = await loadAll(world, people.pages.number)
    expect(calls.map(({ id }) => id)).toEqual(idsOf(people.pages.number))
    expect(log.entries).toHaveLength(2)
    log.clear()

    // The first period teaches the unit; the second asks nothing extra.
    const within = await look(world, people.pages.number, { span })
    expect(within.total).toBe(idsWithin(people.pages.number).length)
    expect(within.ids).toEqual(idsWithin(people.pages.number).slice(0, 20))
    expect(log.entries.length - 2).toBeLessThanOrEqual(2)
    expect((await world.vbot.learned()).timeUnit).toBe(dialect.timeUnit)
    log.clear()
    world.restart()
    const second = await look(world, people.owed.number, { span })
    expect(second.total).toBe(idsWithin(people.owed.number).length)
    expect(log.entries).toHaveLength(2)
  })
})

describe('a number without calls', () => {
  test('teaches nothing, and costs nothing extra', async () => {
    const world = await createSignedIn(server)
    expect(await look(world, people.none.number)).toEqual({ total: 0, ids: [] })
    expect(log.entries).toHaveLength(2)
    expect(await look(world, people.none.number, { span })).toEqual({ total: 0, ids: [] })
    expect(log.entries).toHaveLength(2)
    expect(await world.vbot.learned()).toEqual({ pageBase: null, timeUnit: null, spelling: null })
  })

  test('leaves the learning to the next one', async () => {
    const world = await createSignedIn(server)
    await look(world, people.none.number)
    expect(await look(world, people.one.number)).toEqual({ total: 1, ids: idsOf(people.one.number) })
  })
})

test('two numbers at once learn once', async () => {
  const world = await createSignedIn(server)
  const numbers = [people.pages.number, people.owed.number, people.one.number]
  const looks = await Promise.all(numbers.map((number) => look(world, number)))
  expect(looks.map(({ ids }) => ids)).toEqual(numbers.map((number) => idsOf(number).slice(0, 20)))
  expect(log.entries.length - 2 * numbers.length).toBeLessThanOrEqual(2)
})

test.each([
  { name: 'service', e164: '+8419006067', national: people.service.number, kind: 'service' },
  {
    name: 'foreign',
    e164: `+${people.foreign.number}`,
    national: people.foreign.number,
    kind: 'international',
  },
] as const)(
  'a $name number has one spelling: nothing to learn about it',
  async ({ e164, national, kind }) => {
    const world = await createSignedIn(server)
    const count = await world.vbot.count({ ...ask(national), number: { e164, national, kind } }, how())
    expect(count).toMatchObject({ ok: true, value: { total: server.calls(national).length } })
    expect(log.entries.map(({ phone }) => phone)).toEqual([national])
    expect((await world.vbot.learned()).spelling).toBeNull()
  },
)

/** A server whose page 0 fails in ways that might be a refusal and might be bad luck. */
const oddRefusals: [string, ServerFault][] = [
  ['error 500 over HTTP 200', { kind: 'error', code: 500, status: 200 }],
  ['HTTP 500', { kind: 'status', status: 500 }],
  ['an unknown error', { kind: 'error', code: 42 }],
  ['a page of HTML', { kind: 'html' }],
  ['HTTP 400', { kind: 'status', status: 400 }],
]

describe.each(oddRefusals)('page 0 fails with %s', (_, fault) => {
  const pageZero = (phone: string) => phone === people.pages.number
  const failPageZero = (times?: number) =>
    server.fail(fault, { at: 'getAll', phone: pageZero, page: '0', ...(times ? { times } : {}) })

  test('counted from 1: learned, whole history, two extra requests at most for each thing', async () => {
    const world = await createSignedIn(server)
    failPageZero()
    const calls = await loadAll(world, people.pages.number)
    expect(calls.map(({ id }) => id)).toEqual(idsOf(people.pages.number))
    expect((await world.vbot.learned()).pageBase).toBe(1)
  })

  test('counted from 0, bad luck once: nothing is drawn or learned, and the next try is whole', async () => {
    server.set({ pageBase: 0 })
    const world = await createSignedIn(server)
    failPageZero(1)
    expect(await world.vbot.calls(askPage(people.pages.number), how())).toMatchObject({ ok: false })
    expect((await world.vbot.learned()).pageBase).toBeNull()
    const calls = await loadAll(world, people.pages.number)
    expect(calls.map(({ id }) => id)).toEqual(idsOf(people.pages.number))
    expect((await world.vbot.learned()).pageBase).toBe(0)
  })
})

test('a call that comes in between pages 0 and 1 does not mislead', async () => {
  onTestFinished(() => server.reset())
  for (const [base, pageZero] of [
    [0, 'refused'],
    [1, 'same-as-first'],
  ] as const) {
    for (const late of ['0', '1']) {
      server.reset()
      server.set({ pageBase: base, pageZero })
      const world = await createSignedIn(server)
      const gate = server.hold({ at: 'getAll', page: late })
      const lookingUp = look(world, people.pages.number)
      await gate.arrived()
      await log.until((entry) => entry.endpoint === 'getAll' && entry.isOver)
      server.addCall(people.pages.number)
      gate.release()
      await lookingUp
      expect((await world.vbot.learned()).pageBase).toBe(base)
    }
  }
})

test('a server that keeps some calls under each spelling: both stay asked, and none is hidden', async () => {
  const world = await createSignedIn(server)
  const { pages, one } = people
  const spelled = `84${pages.number.slice(1)}`
  const row = { date_create: '01/02/2020 10:00:00', type_call: 'INCALL', group_id: 'under-84' }
  server.fail({ kind: 'data', data: 1 }, { at: 'countAll', phone: spelled })
  server.fail({ kind: 'data', data: [row] }, { at: 'getAll', phone: spelled, page: '1' })
  const first = await look(world, pages.number)
  expect(first.total).toBe(46)
  expect(first.ids).toEqual([...idsOf(pages.number).slice(0, 20), 'under-84'])
  expect((await world.vbot.learned()).spelling).toBeNull()
  const calls = await loadAll(world, pages.number)
  expect(new Set(calls.map(({ id }) => id))).toEqual(new Set([...idsOf(pages.number), 'under-84']))
  expect(calls).toHaveLength(46)
  await look(world, one.number)
  expect((await world.vbot.learned()).spelling).toBe('0')
})

test('what the user insists on is used, and nothing is asked to find it out', async () => {
  server.set({ pageBase: 0, timeUnit: 's', phoneSpelling: '84' })
  const world = await createSignedIn(server, 'v2', {
    dialect: { pageBase: 0, timeUnit: 's', spelling: '84' },
  })
  const within = await look(world, people.pages.number, { span })
  expect(within.total).toBe(idsWithin(people.pages.number).length)
  expect(log.entries).toHaveLength(2)
  expect(await world.vbot.learned()).toEqual({ pageBase: null, timeUnit: null, spelling: null })
})

test.each([
  ['base URL', { baseUrl: `${server.v2Url}/` }],
  ['VBot ID', { vbotId: 'VB2002' }],
  ['what the user insists on', { dialect: { pageBase: 1, timeUnit: null, spelling: null } }],
] as const)('another %s: what was learned is dropped', async (_, changes) => {
  const world = await createSignedIn(server)
  await look(world, people.one.number)
  expect((await world.vbot.learned()).spelling).toBe('0')
  Object.assign(world.settings, changes)
  expect((await world.vbot.learned()).spelling).toBeNull()
})

test('learn again: forgotten, and found out anew after the server has changed', async () => {
  const world = await createSignedIn(server)
  await look(world, people.pages.number)
  server.set({ pageBase: 0, phoneSpelling: '84' })
  await world.vbot.learnAgain()
  expect((await world.vbot.learned()).spelling).toBeNull()
  const calls = await loadAll(world, people.pages.number)
  expect(calls.map(({ id }) => id)).toEqual(idsOf(people.pages.number))
})

test('a server that sends fewer than asked for is read to its end', async () => {
  server.set({ maxSize: 10, oversize: 'clamped' })
  const world = await createSignedIn(server)
  await world.vbot.count(ask(people.pages.number), how())
  const calls = await loadAll(world, people.pages.number)
  expect(calls.map(({ id }) => id)).toEqual(idsOf(people.pages.number))
})

test('oldest first or newest first: a page is shown newest first', async () => {
  server.set({ order: 'oldest' })
  const world = await createSignedIn(server)
  const { ids } = await look(world, people.legs.number)
  expect(ids).toEqual(idsOf(people.legs.number))
})
