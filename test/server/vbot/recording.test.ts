// Recordings: by id with the credential, elsewhere without; streamed, cut, cancelled, and no sound at all.

import { describe, expect, onTestFinished, test } from 'vitest'
import type { Recording } from '../../../lib/call.ts'
import type { Fault, Result } from '../../../lib/fault.ts'
import type { Sound } from '../../../lib/vbot/vbot.ts'
import { people } from '../../fake-vbot/customers.ts'
import { startFakeVBot } from '../../fake-vbot/server.ts'
import type { Profile, World } from './world.ts'
import { ask, askPage, createSignedIn, how, learned, startServer } from './world.ts'

const server = await startServer({ audioBytes: 500_000 })
const { log, other } = server

const [ready, notReady, gone] = server.calls(people.recordings.number).map(({ id }) => id)
const elsewhere: Recording = { by: 'url', url: `${other.origin}/recordings/${ready}.wav` }

interface Heard {
  mimeType: string
  totalBytes: number | null
  bytes: number
  largest: number
  chunks: number
  fault: Fault | null
}

async function hear(sound: Result<Sound>): Promise<Heard | Fault> {
  if (!sound.ok) return sound.fault
  const { mimeType, totalBytes } = sound.value
  const heard: Heard = { mimeType, totalBytes, bytes: 0, largest: 0, chunks: 0, fault: null }
  for await (const chunk of sound.value.chunks) {
    if (!chunk.ok) return { ...heard, fault: chunk.fault }
    heard.bytes += chunk.value.byteLength
    heard.chunks++
    heard.largest = Math.max(heard.largest, chunk.value.byteLength)
  }
  return heard
}

const open = async (world: World, recording: Recording) =>
  hear(await world.vbot.recording(recording, how().signal))

describe.each(['v2', 'v3'] as const)('profile %s', (profile) => {
  const header = profile === 'v2' ? 'authorization' : 'x-api-key'

  test('by id: the whole file in chunks that fit a message', async () => {
    const world = await createSignedIn(server, profile, learned)
    const heard = await open(world, { by: 'id', id: ready ?? '' })
    expect(heard).toMatchObject({ mimeType: 'audio/wav', totalBytes: 500_000, bytes: 500_000, fault: null })
    expect('largest' in heard && heard.largest).toBeLessThanOrEqual(192 * 1024)
    // Nor in crumbs, each with the cost of a message.
    expect('chunks' in heard && heard.chunks).toBeLessThanOrEqual(8)
    expect(log.entries[0]?.credentials).toEqual([header])
  })

  test.each(['api', 'file', 'id'] as const)('as getAll tells it (%s)', async (recordFile) => {
    server.set({ recordFile })
    const world = await createSignedIn(server, profile, learned)
    const page = await world.vbot.calls(askPage(people.recordings.number), how())
    const recording = page.ok ? page.value.calls[0]?.recordings[0] : undefined
    expect(recording?.by).toBe(recordFile === 'file' ? 'url' : 'id')
    expect(await open(world, recording ?? { by: 'id', id: '' })).toMatchObject({
      bytes: 500_000,
      fault: null,
    })
    expect(other.log.entries.flatMap(({ credentials }) => credentials)).toEqual([])
  })

  test('an address of the endpoint on another host is asked at the configured one', async () => {
    const world = await createSignedIn(server, profile, learned)
    const url = `${other.origin}/api/crm/historycall/record/${ready}`
    expect(await open(world, { by: 'url', url })).toMatchObject({ bytes: 500_000 })
    expect(other.log.entries).toHaveLength(0)
  })

  test('the other host never sees the credential, whatever is asked and wherever it is sent', async () => {
    const world = await createSignedIn(server, profile, { ...learned, pageSize: 20 })
    const more = { isFresh: true }
    await open(world, elsewhere)
    for (const status of [301, 302, 303, 307, 308] as const) {
      server.heal()
      server.fail({ kind: 'redirect', status })
      await world.vbot.count(ask(people.one.number, more), how())
      await world.vbot.calls(askPage(people.one.number, 0, more), how())
      await open(world, { by: 'id', id: ready ?? '' })
      await world.vbot.signIn({ by: 'password', username: 'a', password: 'b', isKept: false })
      await world.vbot.test()
    }
    expect(other.log.entries.length).toBeGreaterThan(0)
    for (const entry of other.log.entries) {
      expect(entry.credentials).toEqual([])
      expect(entry.body).toBe('')
      expect(JSON.stringify(entry)).not.toMatch(/fake-access-token|fake-api-key/)
    }
    for (const entry of log.entries) expect(entry.query).not.toMatch(/fake-access-token|fake-api-key/)
  })

  test('neither does anything we keep or tell', async () => {
    const world = await createSignedIn(server, profile, learned)
    const secret = profile === 'v2' ? server.token : server.apiKey
    const told: unknown[] = []
    for (const message of [secret, `Bearer ${secret}`]) {
      server.heal()
      server.fail({ kind: 'error', code: 5, message })
      told.push(await world.vbot.count(ask(people.one.number), how()))
      told.push(await world.vbot.recording({ by: 'id', id: ready ?? '' }, how().signal))
      told.push(await world.vbot.test())
    }
    told.push(await world.vbot.exchanges(), await world.vbot.signInState())
    expect(JSON.stringify(told)).not.toContain(secret)
    expect([...world.stores.local.values.values()].join()).not.toContain(secret)
  })
})

describe('redirects', () => {
  const followed: [Profile, unknown][] = [
    ['v2', { bytes: 500_000, fault: null }],
    ['v3', { kind: 'redirected', origin: server.origin }],
  ]

  test.each(followed)('a recording of %s', async (profile, expected) => {
    const world = await createSignedIn(server, profile, learned)
    server.fail({ kind: 'redirect', status: 302 }, { at: 'record' })
    expect(await open(world, { by: 'id', id: ready ?? '' })).toMatchObject(expected as object)
  })

  test('to an origin without permission: that origin is what is missing', async () => {
    const world = await createSignedIn(server, 'v2', learned)
    world.forbidden.add(other.origin)
    server.fail({ kind: 'redirect', status: 302 }, { at: 'record' })
    const fault = { kind: 'no-permission', origin: other.origin }
    expect(await open(world, { by: 'id', id: ready ?? '' })).toEqual(fault)
  })

  test('to nowhere: redirected, not offline', async () => {
    const world = await createSignedIn(server, 'v2', learned)
    server.fail({ kind: 'redirect', status: 302, to: 'http://127.0.0.1:1/x' }, { at: 'record' })
    const fault = { kind: 'redirected', origin: server.origin }
    expect(await open(world, { by: 'id', id: ready ?? '' })).toEqual(fault)
  })
})

test('a 401 of another host says nothing about our sign-in', async () => {
  const refusing = await startFakeVBot()
  onTestFinished(() => refusing.close())
  const url = `${refusing.v2Url}/api/crm/historycall/record/${ready}`
  const world = await createSignedIn(server, 'v2', learned)
  server.fail({ kind: 'redirect', status: 302, to: url }, { at: 'record' })
  expect(await open(world, { by: 'id', id: ready ?? '' })).toEqual({ kind: 'forbidden' })
  expect(refusing.log.entries).toMatchObject([{ credentials: [], status: 401 }])
  const direct = `${refusing.v2Url}/api/crm/historycall/countAll`
  expect(await open(world, { by: 'url', url: direct })).toEqual({ kind: 'forbidden' })
  expect(await world.vbot.signInState()).toMatchObject({ state: 'signed-in' })
})

describe('elsewhere', () => {
  const places: [string, string, Fault][] = [
    ['http', 'http://files.example/a.mp3', { kind: 'bad-reply', expected: 'https' }],
    ['a password in it', 'https://a:b@files.example/a.mp3', { kind: 'bad-reply', expected: 'recording id' }],
    ['no address', 'javascript:alert(1)', { kind: 'bad-reply', expected: 'recording id' }],
    ['a file', 'file:///etc/passwd', { kind: 'bad-reply', expected: 'recording id' }],
  ]

  test.each(places)('%s: no request', async (_, url, fault) => {
    const world = await createSignedIn(server, 'v2', learned)
    expect(await open(world, { by: 'url', url })).toEqual(fault)
    expect(log.entries).toHaveLength(0)
  })

  test.each(['.', '..', ''])('an id that would climb out of the endpoint: %j', async (id) => {
    const world = await createSignedIn(server, 'v2', learned)
    expect(await open(world, { by: 'id', id })).toMatchObject({ kind: 'bad-reply' })
    expect(log.entries).toHaveLength(0)
  })

  test('an id is one part of the path, whatever is in it', async () => {
    const world = await createSignedIn(server, 'v2', learned)
    await open(world, { by: 'id', id: '../countAll?phone=1#x' })
    expect(log.entries[0]?.path).toBe('/v2.0/api/crm/historycall/record/..%2FcountAll%3Fphone%3D1%23x')
  })

  test('without permission: which origin is missing', async () => {
    const world = await createSignedIn(server, 'v2', learned)
    world.forbidden.add(other.origin)
    expect(await open(world, elsewhere)).toEqual({ kind: 'no-permission', origin: other.origin })
    expect(other.log.entries).toHaveLength(0)
  })

  test('a 404 there is not-found', async () => {
    const world = await createSignedIn(server, 'v2', learned)
    expect(await open(world, { by: 'url', url: `${other.origin}/recordings/none.wav` })).toEqual({
      kind: 'not-found',
    })
  })
})

describe('what comes', () => {
  const kinds = [
    ['wav', 'audio/wav'],
    ['mp3', 'audio/mpeg'],
    ['ogg', 'audio/ogg'],
    ['m4a', 'audio/mp4'],
  ] as const
  const types = ['right', 'application/octet-stream', 'audio/x-unheard-of', 'text/plain', '']

  test.each(kinds.flatMap(([audio, mimeType]) => types.map((type) => [audio, type, mimeType] as const)))(
    '%s called %j is %s',
    async (audio, audioType, mimeType) => {
      server.set({ audio, audioType })
      const world = await createSignedIn(server, 'v2', learned)
      expect(await open(world, { by: 'id', id: ready ?? '' })).toMatchObject({ mimeType, fault: null })
    },
  )

  test('JSON called audio is JSON', async () => {
    server.set({ errorStatus: '200' })
    const world = await createSignedIn(server, 'v2', learned)
    server.fail({ kind: 'json', value: { error: 404, message: 'x', data: null } })
    expect(await open(world, { by: 'id', id: ready ?? '' })).toEqual({ kind: 'not-found' })
  })

  test.each([
    ['not ready', notReady],
    ['gone', gone],
    ['unknown', 'nobody'],
  ])('%s: not found', async (_, id) => {
    const world = await createSignedIn(server, 'v2', learned)
    expect(await open(world, { by: 'id', id: id ?? '' })).toEqual({ kind: 'not-found' })
  })

  test('without a length', async () => {
    server.set({ audioLength: false })
    const world = await createSignedIn(server, 'v2', learned)
    expect(await open(world, { by: 'id', id: ready ?? '' })).toMatchObject({
      totalBytes: null,
      bytes: 500_000,
    })
  })

  test('a 401 in JSON is renewed, and the recording comes', async () => {
    const world = await createSignedIn(server, 'v2', learned)
    const { username, password } = server
    await world.vbot.signIn({ by: 'password', username, password, isKept: false })
    onTestFinished(() => server.reset())
    server.expireTokens()
    log.clear()
    expect(await open(world, { by: 'id', id: ready ?? '' })).toMatchObject({ bytes: 500_000 })
    expect(log.entries.map(({ endpoint }) => endpoint)).toEqual(['record', 'token', 'record'])
  })
})

describe('on the way', () => {
  test('cut: what came is given, then the fault', async () => {
    const world = await createSignedIn(server, 'v2', learned)
    server.set({ audioBytes: 20_000 })
    server.fail({ kind: 'cut', at: 'mid-body' })
    const heard = await open(world, { by: 'id', id: ready ?? '' })
    expect(heard).toMatchObject({ totalBytes: 20_000, bytes: 10_000, fault: { kind: 'offline' } })
  })

  test('silence: a time-out, counted from the last chunk that was waited for', async () => {
    const world = await createSignedIn(server, 'v2', learned)
    server.hold({ after: 'half' })
    const sound = await world.vbot.recording({ by: 'id', id: ready ?? '' }, how().signal)
    if (!sound.ok) throw new Error(sound.fault.kind)
    const faults: Fault[] = []
    for await (const chunk of sound.value.chunks) {
      // It is not the server that is waited for now: no time is running.
      expect(world.clock.running).toBe(0)
      if (!chunk.ok) faults.push(chunk.fault)
      else void world.clock.limits(1).then(() => world.clock.runOut())
    }
    expect(faults).toEqual([{ kind: 'timeout', seconds: 15 }])
  })

  test('cancelled while it comes: the server sees it go', async () => {
    const world = await createSignedIn(server, 'v2', learned)
    server.hold({ after: 'half' })
    const cancel = new AbortController()
    const sound = await world.vbot.recording({ by: 'id', id: ready ?? '' }, cancel.signal)
    const hearing = hear(sound)
    cancel.abort()
    expect(await hearing).toMatchObject({ fault: { kind: 'interrupted' } })
    await log.until((entry) => entry.isCancelled)
  })

  test('left by its listener: the server sees it go', async () => {
    const world = await createSignedIn(server, 'v2', learned)
    server.hold({ after: 'half' })
    const sound = await world.vbot.recording({ by: 'id', id: ready ?? '' }, how().signal)
    if (!sound.ok) throw new Error(sound.fault.kind)
    for await (const chunk of sound.value.chunks) {
      expect(chunk.ok).toBe(true)
      break
    }
    await log.until((entry) => entry.isCancelled)
  })

  test('four recordings that are listened to do not stop a lookup', async () => {
    const world = await createSignedIn(server, 'v2', learned)
    server.hold({ at: 'record', after: 'half' })
    const recording = { by: 'id', id: ready ?? '' } as const
    const cancel = new AbortController()
    const sounds = await Promise.all([1, 2, 3, 4].map(() => world.vbot.recording(recording, cancel.signal)))
    expect(sounds.every(({ ok }) => ok)).toBe(true)
    expect(await world.vbot.count(ask(people.one.number), how())).toMatchObject({ ok: true })
    cancel.abort()
  })
})
