// The background is stopped between any two steps: at each touch of a store, and while a request is out.
// Whoever asks the next one gets the right answer; nothing is lost, and nothing is asked for without end.

import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { VBot, VBotPorts } from '../../../lib/vbot/vbot.ts'
import { createVBot } from '../../../lib/vbot/vbot.ts'
import { people } from '../../fake-vbot/customers.ts'
import type { World } from './world.ts'
import { ask, askPage, createSignedIn, createWorld, how, learned, startServer } from './world.ts'

// Each test is some fifty backgrounds, one after the other.
vi.setConfig({ testTimeout: 30_000 })

const server = await startServer({ audioBytes: 20_000 })
const { log } = server
beforeEach(() => server.reset())

const number = people.pages.number
const ids = () =>
  server
    .calls(number)
    .slice(0, 20)
    .map(({ id }) => id)

/** A background that stops at its nth step: from then on it does nothing and hears nothing, ever. */
function createMortal(
  world: World,
  steps: number,
): { vbot: VBot; died: Promise<void>; isDead: () => boolean } {
  let left = steps
  let die: () => void = () => undefined
  const died = new Promise<void>((resolve) => (die = resolve))
  const forever = new Promise<never>(() => undefined)
  const step = async <T>(work: () => Promise<T>): Promise<T> => {
    if (left-- <= 0) {
      die()
      return forever
    }
    const done = await work()
    return left < 0 ? forever : done
  }
  const mortal = (name: 'memory' | 'vault' | 'local') => {
    const store = world.stores[name]
    return {
      get: <T>(key: string) => step(() => store.get<T>(key)),
      set: (key: string, value: unknown) => step(() => store.set(key, value)),
      remove: (keys: string[]) => step(() => store.remove(keys)),
      keys: () => step(() => store.keys()),
    }
  }
  const ports: VBotPorts = {
    ...world.ports,
    memory: mortal('memory'),
    vault: mortal('vault'),
    local: mortal('local'),
    settings: () => step(() => world.ports.settings()),
    hasPermission: (origin) => step(() => world.ports.hasPermission(origin)),
  }
  return { vbot: createVBot(ports), died, isDead: () => left < 0 }
}

/** Runs `work` on backgrounds that stop at step 0, 1, 2, … until one lives; `check` is asked after each. */
async function stopEverywhere(
  prepare: () => Promise<World>,
  work: (vbot: VBot) => Promise<unknown>,
  check: (world: World, step: number) => Promise<void>,
): Promise<number> {
  for (let step = 0; step < 300; step++) {
    const world = await prepare()
    const { vbot, died, isDead } = createMortal(world, step)
    const worked = work(vbot)
    await Promise.race([worked, died])
    // What was on its way is answered to nobody; a server that has taken a renewal has taken it.
    await log.until((entry) => entry.isOver, log.entries.length)
    world.restart()
    await check(world, step)
    if (!isDead()) return step
  }
  throw new Error('It never came to an end.')
}

const lookUp = (vbot: VBot) =>
  Promise.all([vbot.count(ask(number), how()), vbot.calls(askPage(number), how())])

async function seesHistory(world: World): Promise<void> {
  const [count, calls] = await lookUp(world.vbot)
  expect(count).toMatchObject({ ok: true, value: { total: 45 } })
  expect(calls.ok && calls.value.calls.map(({ id }) => id)).toEqual(ids())
}

const byPassword = (isKept: boolean) =>
  ({ by: 'password', username: server.username, password: server.password, isKept }) as const

async function createByPassword(isKept: boolean): Promise<World> {
  server.reset()
  const world = createWorld(server, 'v2', learned)
  await world.vbot.signIn(byPassword(isKept))
  log.clear()
  return world
}

describe('a lookup', () => {
  test('with everything known', async () => {
    const steps = await stopEverywhere(() => createSignedIn(server, 'v2', learned), lookUp, seesHistory)
    expect(steps).toBeGreaterThan(15)
  })

  test.each([0, 1] as const)('while the dialect is learned (pages from %i)', async (pageBase) => {
    const prepare = () => {
      server.reset()
      server.set({ pageBase, phoneSpelling: '84' })
      return createSignedIn(server)
    }
    await stopEverywhere(prepare, lookUp, async (world) => {
      await seesHistory(world)
      expect(await world.vbot.learned()).toMatchObject({ pageBase, spelling: '84' })
    })
  })

  test('the first one after the settings have changed', async () => {
    const prepare = async () => {
      const world = await createSignedIn(server, 'v2', learned)
      server.fail({ kind: 'data', data: 9 }, { at: 'countAll', times: 1 })
      await lookUp(world.vbot)
      server.heal()
      world.settings.dialect = { ...learned.dialect, pageBase: null }
      return world
    }
    await stopEverywhere(prepare, lookUp, seesHistory)
  })
})

describe('a renewal', () => {
  describe.each([true, false])('kept: %s', (isKept) => {
    test.each([
      ['on a 401', () => server.expireTokens()],
      ['before the token ends', (world: World) => (world.clock.nowMs += 880_000)],
    ] as const)('%s: still signed in', async (_, end) => {
      await stopEverywhere(
        async () => {
          const world = await createByPassword(isKept)
          end(world)
          return world
        },
        lookUp,
        async (world) => {
          await seesHistory(world)
          expect(await world.vbot.signInState()).toMatchObject({ state: 'signed-in', isKept })
        },
      )
    })

    test('where a refresh token is good for once: lost only between the answer and its storing', async () => {
      let lost = 0
      await stopEverywhere(
        async () => {
          const world = await createByPassword(isKept)
          server.set({ refreshTokens: 'single-use' })
          server.expireTokens()
          return world
        },
        (vbot) => vbot.count(ask(number), how()),
        async (world) => {
          const countAnew = () => world.vbot.count(ask(number, { isFresh: true }), how())
          const count = await countAnew()
          if (count.ok) {
            // What renews the next time was not lost either.
            server.expireTokens()
            expect(await countAnew()).toMatchObject({ ok: true })
            return
          }
          // The server took the one token and its answer never arrived: nobody could know the next.
          expect(count.fault).toEqual({ kind: 'signed-out' })
          lost++
        },
      )
      // The three reads before the new token is written.
      expect(lost).toBeLessThanOrEqual(4)
    })
  })

  test('that is refused: signed out, or the right answer, and never in between for good', async () => {
    await stopEverywhere(
      async () => {
        const world = await createByPassword(true)
        server.revokeSessions()
        return world
      },
      (vbot) => vbot.count(ask(number), how()),
      async (world) => {
        const count = await world.vbot.count(ask(number), how())
        expect(count).toEqual({ ok: false, fault: { kind: 'signed-out' } })
        expect(await world.vbot.signInState()).toMatchObject({ state: 'signed-out' })
        await world.vbot.signIn(byPassword(true))
        expect(await world.vbot.count(ask(number), how())).toMatchObject({ ok: true })
      },
    )
  })
})

describe('signing in', () => {
  test.each([
    [true, false],
    [false, true],
    [true, true],
  ])(
    'kept %s, then kept %s: the former sign-in, the new one or none, and none comes back',
    async (before, after) => {
      await stopEverywhere(
        async () => {
          server.reset()
          const world = createWorld(server, 'v2', learned)
          await world.vbot.signIn({ by: 'token', token: server.token, isKept: before })
          world.clock.nowMs += 1
          log.clear()
          return world
        },
        (vbot) => vbot.signIn(byPassword(after)),
        async (world) => {
          const state = await world.vbot.signInState()
          const count = await world.vbot.count(ask(number), how())
          if (state.state === 'signed-in') expect(count).toMatchObject({ ok: true })
          else expect(count).toMatchObject({ ok: false })
          if (state.state !== 'signed-in' || state.by !== 'password') return
          world.closeBrowser()
          // Not the pasted token, which was replaced.
          const then = await world.vbot.signInState()
          expect(then.state === 'signed-in' ? then.by : 'none').toBe(after ? 'password' : 'none')
        },
      )
    },
  )

  test('signing out: out, or still in and out at the next try', async () => {
    await stopEverywhere(
      () => createByPassword(true),
      (vbot) => vbot.signOut(),
      async (world) => {
        await world.vbot.signOut()
        expect(await world.vbot.signInState()).toMatchObject({ state: 'signed-out' })
        const left = Object.values(world.stores).flatMap(({ values }) => [...values.values()])
        expect(left.join()).not.toMatch(/fake-(access|refresh)/)
      },
    )
  })
})

test('a recording: heard whole by whoever asks next', async () => {
  const id = server.calls(people.recordings.number)[0]?.id ?? ''
  const hear = async (vbot: VBot) => {
    const sound = await vbot.recording({ by: 'id', id }, how().signal)
    if (!sound.ok) return sound.fault.kind
    let bytes = 0
    for await (const chunk of sound.value.chunks) bytes += chunk.ok ? chunk.value.byteLength : NaN
    return bytes
  }
  await stopEverywhere(
    () => createSignedIn(server, 'v2', learned),
    hear,
    async (world) => expect(await hear(world.vbot)).toBe(20_000),
  )
})
