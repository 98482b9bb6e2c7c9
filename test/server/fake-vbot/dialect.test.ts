import { afterEach, describe, expect, it, vi } from 'vitest'
import { people } from '../../fake-vbot/customers.ts'
import { useFake } from './client.ts'

const fake = useFake()
afterEach(() => void vi.useRealTimers())
const { busy, none, one, owed, pages, foreign, service } = people

const ids = (calls: Record<string, unknown>[]) => calls.map(({ group_id }) => group_id)
const known = (number: string) => fake.vbot.calls(number).map(({ id }) => id)
const at = () => fake.vbot.calls(one.number)[0]?.atMs ?? 0
const refused = { error: -1, data: null }

describe('pages', () => {
  it('from 1, with page 0 refused', async () => {
    expect(ids(await fake.list(pages.number, { page: 3, size: 20 }))).toEqual(known(pages.number).slice(40))
    expect(await fake.read('getAll', { phone: pages.number, page: 0, size: 20 })).toMatchObject(refused)
  })

  it('from 1, with page 0 the same as page 1', async () => {
    fake.vbot.set({ pageZero: 'same-as-first' })
    const first = ids(await fake.list(pages.number, { page: 1, size: 20 }))
    expect(ids(await fake.list(pages.number, { page: 0, size: 20 }))).toEqual(first)
    expect(first).toEqual(known(pages.number).slice(0, 20))
  })

  it('from 0', async () => {
    fake.vbot.set({ pageBase: 0 })
    expect(ids(await fake.list(pages.number, { page: 0, size: 20 }))).toEqual(
      known(pages.number).slice(0, 20),
    )
    expect(ids(await fake.list(pages.number, { page: 1, size: 20 }))).toEqual(
      known(pages.number).slice(20, 40),
    )
  })

  it('past the end are empty', async () => {
    expect(await fake.list(pages.number, { page: 9 })).toEqual([])
    expect(await fake.list(none.number)).toEqual([])
  })

  it('come oldest first where the server likes that', async () => {
    fake.vbot.set({ order: 'oldest' })
    expect(ids(await fake.list(pages.number, { size: 5 }))).toEqual(
      known(pages.number).toReversed().slice(0, 5),
    )
  })

  it('above the largest size are refused, or cut to it', async () => {
    fake.vbot.set({ maxSize: 30 })
    expect(await fake.read('getAll', { phone: busy.number, page: 1, size: 31 })).toMatchObject(refused)
    fake.vbot.set({ oversize: 'clamped' })
    expect(await fake.list(busy.number, { size: 31 })).toHaveLength(30)
  })

  it.each([{ size: 0 }, { size: 'ten' }, { page: -1 }, { page: 1.5 }])('refuse %o', async (wrong) => {
    expect(await fake.read('getAll', { phone: busy.number, page: 1, size: 20, ...wrong })).toMatchObject(
      refused,
    )
  })
})

describe('periods', () => {
  it('narrow the count and the list', async () => {
    const [, second, third] = fake.vbot.calls(owed.number)
    const period = { from: third?.atMs ?? 0, to: second?.atMs ?? 0 }
    expect(await fake.count(owed.number, period)).toBe(2)
    expect(ids(await fake.list(owed.number, period))).toEqual([second?.id, third?.id])
  })

  it('in seconds where the server counts so', async () => {
    fake.vbot.set({ timeUnit: 's' })
    expect(await fake.count(one.number, { from: at() / 1000, to: at() / 1000 })).toBe(1)
    expect(await fake.count(one.number, { from: at() / 1000 + 1, to: at() / 1000 + 2 })).toBe(0)
  })

  it.each([
    ['ms', 's', 1000],
    ['s', 'ms', 0.001],
  ] as const)('of a server in %s asked in %s: refused, or taken as they are', async (timeUnit, _, factor) => {
    fake.vbot.set({ timeUnit })
    const unit = timeUnit === 'ms' ? 1 : 1000
    const wrong = {
      from: Math.round((at() - 1000) / unit / factor),
      to: Math.round((at() + 1000) / unit / factor),
    }
    expect(await fake.read('countAll', { phone: one.number, ...wrong })).toMatchObject(refused)
    fake.vbot.set({ wrongTimeUnit: 'taken-as-is' })
    expect(await fake.count(one.number, wrong)).toBe(0)
  })

  it('end with `to`, or just before', async () => {
    const period = { from: at() - 1000, to: at() }
    expect(await fake.count(one.number, period)).toBe(1)
    fake.vbot.set({ toInclusive: false })
    expect(await fake.count(one.number, period)).toBe(0)
    expect(await fake.count(one.number, { ...period, to: at() + 1 })).toBe(1)
  })

  it('that end before they begin are refused', async () => {
    expect(await fake.read('countAll', { phone: one.number, from: at(), to: at() - 1 })).toMatchObject(
      refused,
    )
  })
})

describe('the spelling of phone', () => {
  it.each([
    ['0', 1, 0],
    ['84', 0, 1],
    ['both', 1, 1],
  ] as const)('%s', async (phoneSpelling, zero, code) => {
    fake.vbot.set({ phoneSpelling })
    expect(await fake.count(one.number)).toBe(zero)
    expect(await fake.count(`84${one.number.slice(1)}`)).toBe(code)
    expect(await fake.count(`+84${one.number.slice(1)}`)).toBe(0)
  })

  it.each([foreign, service])('leaves $number as it is', async ({ number }) => {
    for (const phoneSpelling of ['0', '84', 'both'] as const) {
      fake.vbot.set({ phoneSpelling })
      expect(await fake.count(number)).toBe(fake.vbot.calls(number).length)
    }
  })

  it('shows in the legs', async () => {
    fake.vbot.set({ phoneSpelling: '84' })
    const [call] = await fake.list(`84${owed.number.slice(1)}`)
    expect(call).toMatchObject({ caller: [{ phone: '84912345678' }] })
  })
})

describe('a wrong project_code', () => {
  it('is forbidden, or has no calls', async () => {
    const wrong = { phone: owed.number, project_code: 'WRONG', page: 1, size: 20 }
    expect(await fake.read('countAll', wrong)).toMatchObject({ error: 403 })
    fake.vbot.set({ wrongProject: 'no-calls' })
    expect((await fake.read('countAll', wrong)).data).toBe(0)
    expect((await fake.read('getAll', wrong)).data).toEqual([])
  })
})

describe('the rate limit', () => {
  it('answers HTTP 429 with Retry-After to what is above it', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    fake.vbot.set({ rateLimit: { perSecond: 2, retryAfterSeconds: 3 } })
    const asked = Array.from({ length: 4 }, () => fake.ask('countAll', { phone: one.number }))
    const answers = await Promise.all(asked)
    const statuses = answers.map(({ status }) => status)
    expect(statuses.toSorted((one, other) => one - other)).toEqual([200, 200, 429, 429])
    expect(answers.find(({ status }) => status === 429)?.headers.get('retry-after')).toBe('3')
    vi.setSystemTime(Date.now() + 1000)
    expect(await fake.count(one.number)).toBe(1)
  })
})

describe('how a failure in the body is told by HTTP', () => {
  it.each([
    ['200', 200, 200],
    ['matching', 401, 403],
    ['only-401', 401, 200],
  ] as const)('%s', async (errorStatus, on401, on403) => {
    fake.vbot.set({ errorStatus })
    expect((await fake.ask('countAll', { phone: one.number, vbot_id: 'X' })).status).toBe(on403)
    fake.vbot.expireTokens()
    expect((await fake.ask('countAll', { phone: one.number })).status).toBe(on401)
  })
})
