// A clock that jumps: set right by a time server, set wrong by hand, or standing still while a laptop sleeps.

import { expect, test } from 'vitest'
import { people } from '../../fake-vbot/customers.ts'
import { ask, createWorld, how, learned, startServer } from './world.ts'

const server = await startServer()
const { log } = server

const dayMs = 24 * 60 * 60 * 1000

async function createSignedIn() {
  const world = createWorld(server, 'v2', learned)
  const { username, password } = server
  await world.vbot.signIn({ by: 'password', username, password, isKept: true })
  const look = async (more: { isFresh?: boolean } = {}) => {
    log.clear()
    const answer = await world.vbot.count(ask(people.one.number, more), how())
    if (!answer.ok) throw new Error(answer.fault.kind)
    return { isStale: answer.value.isStale, asked: log.entries.map(({ endpoint }) => endpoint) }
  }
  await look()
  return { world, look }
}

test.each([
  ['back', -dayMs, []],
  ['forward', dayMs, ['token']],
])(
  'set %s a day: what is kept is old, one renewal at most, and no more after that',
  async (_way, jumpMs, renewal) => {
    const { world, look } = await createSignedIn()
    world.clock.nowMs += jumpMs
    expect(await look()).toEqual({ isStale: true, asked: [] })
    expect(await look({ isFresh: true })).toEqual({ isStale: false, asked: [...renewal, 'countAll'] })
    expect(await look()).toEqual({ isStale: false, asked: [] })
    // Set right again.
    world.clock.nowMs -= jumpMs
    expect(await look()).toEqual({ isStale: true, asked: [] })
    const again = await look({ isFresh: true })
    expect(again.asked.filter((endpoint) => endpoint === 'token').length).toBeLessThanOrEqual(1)
    expect(await look({ isFresh: true })).toEqual({ isStale: false, asked: ['countAll'] })
  },
)

test('set back a day, a token that is over in truth is renewed when VBot says so', async () => {
  const { world, look } = await createSignedIn()
  world.clock.nowMs -= dayMs
  server.expireTokens()
  expect(await look({ isFresh: true })).toEqual({ isStale: false, asked: ['countAll', 'token', 'countAll'] })
  expect(await look({ isFresh: true })).toEqual({ isStale: false, asked: ['countAll'] })
})

test('a laptop that slept for a night: one renewal, then the answer', async () => {
  const { world, look } = await createSignedIn()
  world.clock.nowMs += 10 * 60 * 60 * 1000
  server.expireTokens()
  expect(await look({ isFresh: true })).toEqual({ isStale: false, asked: ['token', 'countAll'] })
})

test('set back during a request: it took no time rather than less than none', async () => {
  const { world, look } = await createSignedIn()
  const gate = server.hold()
  const looking = look({ isFresh: true })
  await gate.arrived(1)
  world.clock.nowMs -= dayMs
  gate.release()
  await looking
  const [exchange] = await world.vbot.exchanges()
  expect(exchange?.tookMs).toBe(0)
})
