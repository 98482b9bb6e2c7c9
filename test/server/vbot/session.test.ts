// Signing in three ways, renewing, being refused, and what is kept where.

import { beforeEach, describe, expect, test } from 'vitest'
import type { SignIn } from '../../../lib/sign-in.ts'
import { people } from '../../fake-vbot/customers.ts'
import type { ServerFault } from '../../fake-vbot/faults.ts'
import type { World } from './world.ts'
import { ask, createSignedIn, createWorld, how, learned, startServer } from './world.ts'

const server = await startServer()
const { log } = server

const byPassword = (isKept: boolean): SignIn => ({
  by: 'password',
  username: server.username,
  password: server.password,
  isKept,
})

async function createByPassword(isKept = false): Promise<World> {
  const world = createWorld(server, 'v2', learned)
  expect(await world.vbot.signIn(byPassword(isKept))).toMatchObject({ ok: true })
  log.clear()
  return world
}

const count = (world: World, number: string = people.one.number) =>
  world.vbot.count(ask(number, { isFresh: true }), how())
const signedOut = { ok: false, fault: { kind: 'signed-out' } }

/** Some 20 numbers, so that nothing is shared. */
const numbers = Object.values(people).map(({ number }) => number)

describe('signing in', () => {
  test('with a password: says until when, and stores no password', async () => {
    const world = createWorld(server, 'v2', learned)
    expect(await world.vbot.signInState()).toEqual({ state: 'signed-out', sinceMs: null })
    const signed = await world.vbot.signIn(byPassword(true))
    const untilMs = world.clock.nowMs + 899_000
    const value = { state: 'signed-in', by: 'password', untilMs, isRenewed: true, isKept: true }
    expect(signed).toEqual({ ok: true, value })
    expect(log.entries[0]).toMatchObject({ method: 'POST', query: '', credentials: [] })
    const stored = Object.values(world.stores).flatMap(({ values }) => [...values.values()])
    expect(stored.join()).not.toContain(server.password)
    expect(await count(world)).toMatchObject({ ok: true })
  })

  test.each([['oauth'], ['envelope']] as const)(
    'a refused password (%s) is forbidden',
    async (tokenRefusal) => {
      server.set({ tokenRefusal })
      const world = createWorld(server, 'v2', learned)
      const signed = await world.vbot.signIn({ by: 'password', username: 'a', password: 'b', isKept: false })
      expect(signed).toEqual({ ok: false, fault: { kind: 'forbidden' } })
      expect(await world.vbot.signInState()).toEqual({ state: 'signed-out', sinceMs: null })
    },
  )

  test('a failed sign-in leaves the former one as it was', async () => {
    const world = await createSignedIn(server, 'v2', learned)
    server.fail({ kind: 'status', status: 502 }, { at: 'token' })
    expect(await world.vbot.signIn(byPassword(false))).toEqual({
      ok: false,
      fault: { kind: 'server', status: 502 },
    })
    expect(log.at('token')).toHaveLength(1)
    expect(await count(world)).toMatchObject({ ok: true })
  })

  test('a pasted token may bring its word and blanks along', async () => {
    const world = createWorld(server, 'v2', learned)
    await world.vbot.signIn({ by: 'token', token: ` Bearer ${server.token}\n`, isKept: false })
    expect(await count(world)).toMatchObject({ ok: true })
    expect(log.entries[0]?.headers.authorization).toBe(`Bearer ${server.token}`)
  })

  test.each(['', '   ', 'có dấu', 'two words', 'x'.repeat(9000)])('an unusable token: %s', async (token) => {
    const world = createWorld(server, 'v2', learned)
    const signed = await world.vbot.signIn({ by: 'token', token, isKept: false })
    expect(signed).toEqual({ ok: false, fault: { kind: 'not-configured' } })
  })

  test('nobody has signed in yet: not configured. Signed out: signed-out', async () => {
    const world = createWorld(server, 'v2', learned)
    expect(await count(world)).toEqual({ ok: false, fault: { kind: 'not-configured' } })
    await world.vbot.signIn({ by: 'token', token: server.token, isKept: true })
    await world.vbot.signOut()
    expect(await count(world)).toEqual(signedOut)
    expect(await world.vbot.signInState()).toEqual({ state: 'signed-out', sinceMs: world.clock.nowMs })
    expect(log.entries).toHaveLength(0)
  })
})

describe('keep me signed in', () => {
  const ways: [string, 'v2' | 'v3', (isKept: boolean) => SignIn, string][] = [
    ['token', 'v2', (isKept) => ({ by: 'token', token: server.token, isKept }), server.token],
    ['password', 'v2', byPassword, 'fake-refresh'],
    ['key', 'v3', (isKept) => ({ by: 'key', key: server.apiKey, isKept }), server.apiKey],
  ]

  test.each(ways)(
    '%s: on, it outlives the browser, in the vault alone',
    async (_, profile, signIn, secret) => {
      const world = createWorld(server, profile, learned)
      await world.vbot.signIn(signIn(true))
      expect([...world.stores.vault.values.values()].join()).toContain(secret)
      expect([...world.stores.local.values.values()].join()).not.toContain(secret)
      world.closeBrowser()
      expect(await world.vbot.signInState()).toMatchObject({ state: 'signed-in', isKept: true })
      expect(await count(world)).toMatchObject({ ok: true })
    },
  )

  test.each(ways)(
    '%s: off, it ends with the browser and leaves nothing',
    async (_, profile, signIn, secret) => {
      const world = createWorld(server, profile, learned)
      await world.vbot.signIn(signIn(true))
      await world.vbot.signIn(signIn(false))
      expect([...world.stores.vault.values.values()].join()).not.toContain(secret)
      world.restart()
      expect(await count(world)).toMatchObject({ ok: true })
      world.closeBrowser()
      expect(await world.vbot.signInState()).toMatchObject({ state: 'signed-out' })
    },
  )

  test.each(ways)('%s: signing out leaves no secret anywhere', async (_, profile, signIn, secret) => {
    const world = createWorld(server, profile, learned)
    await world.vbot.signIn(signIn(true))
    await count(world)
    await world.vbot.signOut()
    const left = Object.values(world.stores).flatMap(({ values }) => [...values.values()])
    expect(left.join()).not.toContain(secret)
    expect(left.join()).not.toContain('fake-access')
  })

  test('a vault that is broken: signed in for as long as the browser runs', async () => {
    const world = createWorld(server, 'v2', learned)
    const broken = () => Promise.reject(new Error('no IndexedDB here'))
    Object.assign(world.stores.vault, { get: broken, set: broken, remove: broken, keys: broken })
    const signed = await world.vbot.signIn(byPassword(true))
    expect(signed).toMatchObject({ ok: true, value: { state: 'signed-in', isKept: false } })
    expect(await count(world)).toMatchObject({ ok: true })
  })
})

describe('renewal', () => {
  test('with 60 seconds left the token is used; with less it is renewed first', async () => {
    const world = await createByPassword()
    world.clock.nowMs += 839_000
    await count(world)
    expect(log.at('token')).toHaveLength(0)
    world.clock.nowMs += 1
    expect(await count(world)).toMatchObject({ ok: true })
    expect(log.entries.map(({ endpoint }) => endpoint)).toEqual(['countAll', 'token', 'countAll'])
    expect(log.at('token')[0]?.body).toMatch(/^grant_type=refresh_token&refresh_token=fake-refresh-/)
  })

  test('where the vault takes nothing any more, what renewed it is kept for as long as the browser runs', async () => {
    server.set({ refreshTokens: 'single-use' })
    const world = await createByPassword(true)
    const full = () => Promise.reject(new Error('quota'))
    const whole = { ...world.stores.vault }
    Object.assign(world.stores.vault, { set: full })
    for (let renewals = 0; renewals < 2; renewals++) {
      world.clock.nowMs += 900_000
      world.restart()
      expect(await count(world)).toMatchObject({ ok: true })
    }
    Object.assign(world.stores.vault, whole)
    world.clock.nowMs += 900_000
    expect(await count(world)).toMatchObject({ ok: true })
    // Kept where it belongs again, and nowhere else.
    expect([...world.stores.memory.values.keys()]).not.toContain('vbot/session')
    world.stores.memory.values.clear()
    world.restart()
    expect(await count(world)).toMatchObject({ ok: true })
  })

  test.each(['200', 'only-401', 'matching'] as const)(
    'a 401 (errors with HTTP %s) is renewed once for 20 that wait, each repeated once',
    async (errorStatus) => {
      server.set({ errorStatus, refreshTokens: 'single-use' })
      const world = await createByPassword()
      server.expireTokens()
      const ids = Array.from({ length: 20 }, (_, at) => `09${String(10_000_000 + at)}`)
      const counts = await Promise.all(ids.map((number) => count(world, number)))
      expect(counts.every(({ ok }) => ok)).toBe(true)
      expect(log.at('token')).toHaveLength(1)
      expect(log.at('countAll').length).toBeLessThanOrEqual(40)
      expect(log.mostAtOnce).toBeLessThanOrEqual(4)
    },
  )

  test('about to end, 20 at once: one renewal, and each asked once', async () => {
    server.set({ refreshTokens: 'single-use' })
    const world = await createByPassword()
    world.clock.nowMs += 850_000
    const counts = await Promise.all(numbers.map((number) => count(world, number)))
    expect(counts.every(({ ok }) => ok)).toBe(true)
    expect(log.at('token')).toHaveLength(1)
    expect(log.at('countAll')).toHaveLength(numbers.length)
  })

  test('a token that lives shorter than a minute does not renew without end', async () => {
    server.set({ expiresInSeconds: 30 })
    const world = await createByPassword()
    expect(await count(world)).toMatchObject({ ok: true })
    expect(log.entries.map(({ endpoint }) => endpoint)).toEqual(['token', 'countAll'])
  })

  test.each(['text', 'missing'] as const)('expires_in as %s', async (expiresInAs) => {
    server.set({ expiresInAs })
    const world = await createByPassword()
    const untilMs = expiresInAs === 'text' ? world.clock.nowMs + 899_000 : null
    expect(await world.vbot.signInState()).toMatchObject({ untilMs })
    expect(await count(world)).toMatchObject({ ok: true })
    expect(log.at('token')).toHaveLength(0)
  })

  test('without a refresh token the access token is all there is', async () => {
    server.set({ refreshTokens: 'none' })
    const world = await createByPassword(true)
    expect(await world.vbot.signInState()).toMatchObject({ isRenewed: false })
    expect(await count(world)).toMatchObject({ ok: true })
    world.closeBrowser()
    expect(await count(world)).toMatchObject({ ok: true })
    server.expireTokens()
    expect(await count(world)).toEqual(signedOut)
    expect(log.at('token')).toHaveLength(0)
  })

  test.each(['oauth', 'envelope'] as const)(
    'refused (%s): signed out, the credential gone',
    async (tokenRefusal) => {
      server.set({ tokenRefusal })
      const world = await createByPassword(true)
      server.revokeSessions()
      expect(await count(world)).toEqual(signedOut)
      expect(log.entries.map(({ endpoint }) => endpoint)).toEqual(['countAll', 'token'])
      expect(await world.vbot.signInState()).toEqual({ state: 'signed-out', sinceMs: world.clock.nowMs })
      expect(await count(world)).toEqual(signedOut)
      expect(log.entries).toHaveLength(2)
      await world.vbot.signIn(byPassword(false))
      expect(await count(world)).toMatchObject({ ok: true })
    },
  )

  test('refused: what was kept of the history stays to be seen', async () => {
    const world = await createByPassword()
    await world.vbot.count(ask(people.one.number), how())
    server.revokeSessions()
    expect(await count(world)).toEqual(signedOut)
    expect(await world.vbot.count(ask(people.one.number), how())).toMatchObject({
      ok: true,
      value: { total: 1 },
    })
  })

  const failures: [string, ServerFault, string][] = [
    ['no connection', { kind: 'cut', at: 'before-headers' }, 'offline'],
    ['HTTP 503', { kind: 'status', status: 503 }, 'server'],
    ['HTTP 500', { kind: 'status', status: 500 }, 'server'],
    ['HTTP 429', { kind: 'status', status: 429, retryAfter: '9' }, 'too-many'],
    ['a page of HTML', { kind: 'html' }, 'bad-reply'],
    ['a page of HTML, HTTP 403', { kind: 'html', status: 403 }, 'bad-reply'],
    ['an empty body', { kind: 'empty' }, 'bad-reply'],
    ['an unknown error', { kind: 'error', code: 777 }, 'vbot'],
    ['a redirect', { kind: 'redirect', status: 307 }, 'redirected'],
  ]

  test.each(failures)('%s is no refusal: still signed in, and it works again', async (_, fault, kind) => {
    const world = await createByPassword(true)
    server.expireTokens()
    server.fail(fault, { at: 'token' })
    expect(await count(world)).toMatchObject({ ok: false, fault: { kind } })
    // Never twice: what the first request did to the refresh token, nobody knows.
    expect(log.at('token')).toHaveLength(1)
    expect(await world.vbot.signInState()).toMatchObject({ state: 'signed-in' })
    server.heal()
    expect(await count(world)).toMatchObject({ ok: true })
    expect(server.other.log.entries).toHaveLength(0)
  })

  test('a renewal that fails while the token still holds: the token is used', async () => {
    const world = await createByPassword()
    world.clock.nowMs += 850_000
    server.fail({ kind: 'status', status: 502 }, { at: 'token' })
    expect(await count(world)).toMatchObject({ ok: true })
  })

  test('a new token that is refused too: signed-out, but nothing is thrown away', async () => {
    const world = await createByPassword()
    server.fail({ kind: 'error', code: 401 }, { at: 'countAll' })
    expect(await count(world)).toEqual(signedOut)
    expect(log.entries.map(({ endpoint }) => endpoint)).toEqual(['countAll', 'token', 'countAll'])
    expect(await world.vbot.signInState()).toMatchObject({ state: 'signed-out' })
    server.heal()
    expect(await count(world)).toMatchObject({ ok: true })
    expect(await world.vbot.signInState()).toMatchObject({ state: 'signed-in' })
  })

  test('nobody waits any more: the renewal is finished and stored all the same', async () => {
    server.set({ refreshTokens: 'single-use' })
    const world = await createByPassword()
    server.expireTokens()
    const gate = server.hold({ at: 'token' })
    const cancel = new AbortController()
    const counting = world.vbot.count(ask(people.one.number), how({ signal: cancel.signal }))
    await gate.arrived()
    cancel.abort()
    expect(await counting).toEqual({ ok: false, fault: { kind: 'interrupted' } })
    gate.release()
    await log.until((entry) => entry.endpoint === 'token' && entry.isOver)
    expect(await count(world)).toMatchObject({ ok: true })
  })

  test.each([
    ['is granted', () => server.expireTokens()],
    ['is refused', () => server.revokeSessions()],
  ])('signed in anew while a renewal runs that %s: the new sign-in stays', async (_, end) => {
    const world = await createByPassword()
    end()
    const gate = server.hold({ at: 'token' })
    const counting = count(world)
    await gate.arrived()
    await world.vbot.signIn({ by: 'token', token: server.issueToken().accessToken, isKept: false })
    gate.release()
    await counting
    expect(await world.vbot.signInState()).toMatchObject({ state: 'signed-in', by: 'token' })
    expect(await count(world)).toMatchObject({ ok: true })
  })
})

describe('a credential stays with the server it was given for', () => {
  // Tests before this one ended every session.
  beforeEach(() => server.reset())

  const ways: [string, () => Promise<World>][] = [
    ['a pasted token', () => createSignedIn(server, 'v2', learned)],
    ['a sign-in by password', () => createByPassword()],
    ['an API key', () => createSignedIn(server, 'v3', learned)],
  ]

  test.each(ways)('%s is sent nowhere else when the base URL changes', async (_, signIn) => {
    const world = await signIn()
    const baseUrl = world.settings.baseUrl
    world.settings.baseUrl = baseUrl.replace(server.origin, server.other.origin)
    expect(await count(world)).toEqual(signedOut)
    expect(await world.vbot.signInState()).toMatchObject({ state: 'signed-out' })
    expect(server.other.log.entries).toEqual([])

    // Back where it belongs it is good again.
    world.settings.baseUrl = baseUrl
    expect(await count(world)).toMatchObject({ ok: true })
    expect(await world.vbot.signInState()).toMatchObject({ state: 'signed-in' })
  })
})
