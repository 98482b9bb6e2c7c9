// Every fault of the fake server × every endpoint × both profiles: the exact fault, the exact number of
// requests, and that a good answer afterwards is a good answer again.

import { assert, asyncProperty, constantFrom, jsonValue } from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Fault, Result } from '../../../lib/fault.ts'
import type { Sound } from '../../../lib/vbot/vbot.ts'
import { people } from '../../fake-vbot/customers.ts'
import { everyFault } from '../../fake-vbot/faults.ts'
import type { Profile, World } from './world.ts'
import { ask, askPage, createSignedIn, how, learned, startServer } from './world.ts'

const server = await startServer({ audioBytes: 20_000 })

const number = people.recordings.number
const ready = server.calls(number)[0]?.id ?? ''

type Endpoint = 'countAll' | 'getAll' | 'record'
type Seen = { fault: Fault | null; requests: number }
type Row = Seen | Record<Endpoint, Seen>

const seen = (fault: Fault | null, requests = 1): Seen => ({ fault, requests })
const vbot = (code: number, message = `Lỗi ${code}`): Fault => ({ kind: 'vbot', code, message })
const badReply = (expected: string): Fault => ({ kind: 'bad-reply', expected })
const notVBot: Row = {
  countAll: seen(badReply('VBot JSON')),
  getAll: seen(badReply('VBot JSON')),
  record: seen(badReply('sound')),
}
const wrongData: Row = {
  countAll: seen(badReply('count')),
  getAll: seen(badReply('list of calls')),
  record: seen(badReply('sound')),
}
const elsewhere = (profile: Profile): Row => {
  const fault: Fault = { kind: 'redirected', origin: server.origin }
  // A recording of v2 may follow: asked once by hand, then once along the redirect.
  return {
    countAll: seen(fault),
    getAll: seen(fault),
    record: profile === 'v2' ? seen(null, 2) : seen(fault),
  }
}

const table: Record<keyof typeof everyFault, (profile: Profile) => Row> = {
  'error -1': () => seen(vbot(-1)),
  'error 401': () => seen({ kind: 'signed-out' }),
  'error 401 over HTTP 200': () => seen({ kind: 'signed-out' }),
  'error 403': () => seen({ kind: 'forbidden' }),
  'error 404': () => ({
    countAll: seen(vbot(404)),
    getAll: seen(vbot(404)),
    record: seen({ kind: 'not-found' }),
  }),
  'error 409': (profile) => seen(profile === 'v3' ? { kind: 'forbidden', isKey: true } : vbot(409)),
  'error 500': () => seen({ kind: 'server', status: 500 }),
  'unknown error 777': () => seen(vbot(777, 'Lỗi lạ')),
  'HTTP 401': () => seen({ kind: 'signed-out' }),
  'HTTP 403': () => seen({ kind: 'forbidden' }),
  'HTTP 404': () => ({
    countAll: seen(badReply('VBot JSON')),
    getAll: seen(badReply('VBot JSON')),
    record: seen({ kind: 'not-found' }),
  }),
  'HTTP 429': () => seen({ kind: 'too-many', retryAfterMs: 1000 }, 3),
  'HTTP 500': () => seen({ kind: 'server', status: 500 }),
  'HTTP 502': () => seen({ kind: 'server', status: 502 }, 3),
  'HTTP 503': () => seen({ kind: 'too-many', retryAfterMs: 1000 }, 3),
  'HTTP 504': () => seen({ kind: 'server', status: 504 }, 3),
  'HTML page': () => notVBot,
  'HTML page, HTTP 502': () => seen({ kind: 'server', status: 502 }, 3),
  // Half a recording is sound still.
  'truncated body': () => ({ ...notVBot, record: seen(null) }),
  'empty body': () => notVBot,
  'data null': () => wrongData,
  'data missing': () => wrongData,
  'data object': () => wrongData,
  'data text': () => wrongData,
  'no envelope': () => notVBot,
  slow: () => seen(null),
  hanging: () => seen({ kind: 'timeout', seconds: 15 }),
  'cut before headers': () => seen({ kind: 'offline' }, 3),
  'cut mid-body': () => ({
    countAll: seen({ kind: 'offline' }, 3),
    getAll: seen({ kind: 'offline' }, 3),
    // What came may have been heard already: it is not begun anew.
    record: seen({ kind: 'offline' }),
  }),
  'redirect 301': elsewhere,
  'redirect 302': elsewhere,
  'redirect 307': elsewhere,
}

async function listen(sound: Result<Sound>): Promise<Result<null>> {
  if (!sound.ok) return sound
  for await (const chunk of sound.value.chunks) if (!chunk.ok) return chunk
  return { ok: true, value: null }
}

function run(world: World, endpoint: Endpoint): Promise<Result<unknown>> {
  const asked = { isFresh: true }
  if (endpoint === 'countAll') return world.vbot.count(ask(number, asked), how())
  if (endpoint === 'getAll') return world.vbot.calls(askPage(number, 0, asked), how())
  return world.vbot.recording({ by: 'id', id: ready }, how().signal).then(listen)
}

const endpoints: Endpoint[] = ['countAll', 'getAll', 'record']

describe.each(['v2', 'v3'] as const)('profile %s', (profile) => {
  describe.each(endpoints)('%s', (endpoint) => {
    test.each(Object.keys(table) as (keyof typeof everyFault)[])('%s', async (name) => {
      const row = table[name](profile)
      const expected = 'requests' in row ? row : row[endpoint]
      const world = await createSignedIn(server, profile, learned)
      server.fail(name === 'slow' ? { kind: 'slow', delayMs: 20 } : everyFault[name], { at: endpoint })
      const running = run(world, endpoint)
      if (name === 'hanging') {
        await server.log.until((entry) => entry.endpoint === endpoint)
        world.clock.runOut()
      }
      const result = await running
      expect(result.ok ? null : result.fault).toEqual(expected.fault)
      expect(server.log.entries).toHaveLength(expected.requests)
      server.heal()
      expect(await run(world, endpoint)).toMatchObject({ ok: true })
    })
  })
})

test('a Retry-After of more than two seconds is told at once, not waited for', async () => {
  const world = await createSignedIn(server, 'v2', learned)
  server.fail({ kind: 'status', status: 429, retryAfter: '30' })
  expect(await run(world, 'countAll')).toEqual({
    ok: false,
    fault: { kind: 'too-many', retryAfterMs: 30_000 },
  })
  expect(server.log.entries).toHaveLength(1)
  expect(world.clock.pauses).toEqual([])
})

test('a Retry-After that is over already, by a clock that runs ahead, is no leave to ask at once', async () => {
  const world = await createSignedIn(server, 'v2', learned)
  server.fail({ kind: 'status', status: 429, retryAfter: 'Fri, 01 Jan 2016 00:00:00 GMT' })
  const told = await run(world, 'countAll')
  expect(told).toMatchObject({ ok: false, fault: { kind: 'too-many' } })
  if (told.ok || told.fault.kind !== 'too-many') throw new Error('Not refused.')
  expect(told.fault.retryAfterMs).toBeGreaterThanOrEqual(1_000)
  expect(Math.min(...world.clock.pauses)).toBeGreaterThanOrEqual(150)
})

test('a short Retry-After is waited for, and the answer then comes', async () => {
  const world = await createSignedIn(server, 'v2', learned)
  server.fail({ kind: 'status', status: 503, retryAfter: '2' }, { times: 2 })
  expect(await run(world, 'countAll')).toMatchObject({ ok: true })
  expect(world.clock.pauses).toEqual([2000, 2000])
})

test('pauses between attempts grow, and differ by chance', async () => {
  const world = await createSignedIn(server, 'v2', learned)
  server.fail({ kind: 'cut', at: 'before-headers' })
  await run(world, 'countAll')
  const [first = 0, second = 0] = world.clock.pauses
  expect(first).toBeGreaterThanOrEqual(150)
  expect(first).toBeLessThan(300)
  expect(second).toBeGreaterThanOrEqual(300)
  expect(second).toBeLessThan(600)
})

test('without a network nothing is tried again', async () => {
  const world = await createSignedIn(server, 'v2', learned)
  world.clock.isOnline = false
  server.fail({ kind: 'cut', at: 'before-headers' })
  expect(await run(world, 'countAll')).toEqual({ ok: false, fault: { kind: 'offline' } })
  expect(server.log.entries).toHaveLength(1)
})

test('a permission taken back on the way is said to be that, and no network that is down', async () => {
  const world = await createSignedIn(server, 'v2', learned)
  const fault: Fault = { kind: 'no-permission', origin: server.origin }
  for (const askVBot of [
    () => world.vbot.count(ask(number), how()),
    () => world.vbot.calls(askPage(number, 0), how()),
    () => world.vbot.recording({ by: 'id', id: 'made-up' }, how().signal),
    () => world.vbot.signIn({ by: 'password', username: 'an', password: 'made-up', isKept: false }),
  ]) {
    let asked = 0
    world.ports.hasPermission = () => Promise.resolve(asked++ === 0)
    world.restart()
    server.fail({ kind: 'cut', at: 'before-headers' })
    expect(await askVBot()).toEqual({ ok: false, fault })
    server.heal()
  }
})

test("VBot's message is quoted without numbers and without the credential", async () => {
  const world = await createSignedIn(server, 'v2', learned)
  const message = `Sai ${server.token} của 0912.345.678, +84 912 345 678, mã 123 \u202e${'x'.repeat(300)}`
  server.fail({ kind: 'error', code: 12, message })
  const result = await run(world, 'countAll')
  const said = result.ok || result.fault.kind !== 'vbot' ? '' : result.fault.message
  expect(said).toMatch(/^Sai … của …, \+?…, mã 123 x+$/)
  expect(said.length).toBeLessThanOrEqual(200)
})

test.each(endpoints)('%s without permission for the address: no request', async (endpoint) => {
  const world = await createSignedIn(server, 'v2', learned)
  world.forbidden.add(server.origin)
  const fault: Fault = { kind: 'no-permission', origin: server.origin }
  expect(await run(world, endpoint)).toEqual({ ok: false, fault })
  expect(server.log.entries).toHaveLength(0)
})

test.each([
  ['no address', { baseUrl: '' }],
  ['an address that is none', { baseUrl: 'vbot' }],
  ['http elsewhere than on this computer', { baseUrl: 'http://vbot.example/v2.0' }],
  ['a password in the address', { baseUrl: 'https://a:b@vbot.example/v2.0' }],
  ['no VBot ID', { vbotId: ' ' }],
  ['no project code', { projectCode: '' }],
  ['a token where v3 wants a key', { apiVersion: 'v3' }],
] as const)('%s: not configured, no request', async (_, changes) => {
  const world = await createSignedIn(server, 'v2', learned)
  Object.assign(world.settings, changes)
  for (const endpoint of endpoints) {
    expect(await run(world, endpoint)).toEqual({ ok: false, fault: { kind: 'not-configured' } })
  }
  expect(server.log.entries).toHaveLength(0)
})

test(
  'any JSON under any status, while nothing is learned: an answer or a fault, never a bug of ours',
  { timeout: 30_000 },
  async () => {
    const statuses = constantFrom(200, 200, 204, 400, 401, 404, 418, 500)
    const property = asyncProperty(jsonValue({ maxDepth: 2 }), statuses, async (value, status) => {
      server.heal()
      server.fail({ kind: 'json', value, status })
      const world = await createSignedIn(server)
      const { username, password } = server
      const results = [
        await world.vbot.signIn({ by: 'password', username, password, isKept: true }),
        ...(await Promise.all(endpoints.map((endpoint) => run(world, endpoint)))),
        ...(await world.vbot.test()).map(({ result }) => result),
      ]
      return results.every((result) => result.ok || result.fault.kind !== 'bug')
    })
    await assert(property, { numRuns: 60 })
  },
)
