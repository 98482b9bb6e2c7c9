import { describe, expect, it } from 'vitest'
import { people } from '../../fake-vbot/customers.ts'
import { everyFault } from '../../fake-vbot/faults.ts'
import { useFake } from './client.ts'

const fake = useFake()
const { one, owed } = people
const count = () => fake.ask('countAll', { phone: one.number })

async function wrongly(name: keyof typeof everyFault) {
  fake.vbot.fail(everyFault[name], { times: 1 })
  const answer = await count()
  return { status: answer.status, headers: answer.headers, body: await answer.text() }
}

describe('faults in the body', () => {
  it.each([
    ['error -1', 200, -1],
    ['error 401', 401, 401],
    ['error 401 over HTTP 200', 200, 401],
    ['error 403', 200, 403],
    ['error 404', 200, 404],
    ['error 409', 200, 409],
    ['error 500', 200, 500],
    ['unknown error 777', 200, 777],
  ] as const)('%s, then recovery', async (name, status, error) => {
    const wrong = await wrongly(name)
    expect(wrong.status).toBe(status)
    expect(JSON.parse(wrong.body)).toMatchObject({ error, data: null })
    expect(await fake.count(one.number)).toBe(1)
  })

  it.each([
    ['data null', { data: null }],
    ['data object', { data: { total: 3 } }],
    ['data text', { data: 'mười hai' }],
  ] as const)('%s', async (name, expected) => {
    expect(JSON.parse((await wrongly(name)).body)).toMatchObject({ error: 0, ...expected })
  })

  it('data missing', async () => {
    expect(JSON.parse((await wrongly('data missing')).body)).not.toHaveProperty('data')
  })

  it('no envelope, an empty body, half of the JSON, a page', async () => {
    expect((await wrongly('no envelope')).body).toBe('["not","VBot"]')
    expect((await wrongly('empty body')).body).toBe('')
    const half = (await wrongly('truncated body')).body
    expect(half).toMatch(/^\{"error":0/)
    expect(() => JSON.parse(half)).toThrow(SyntaxError)
    const page = await wrongly('HTML page')
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    expect((await wrongly('HTML page, HTTP 502')).status).toBe(502)
  })
})

describe('faults of HTTP', () => {
  it.each([401, 403, 404, 429, 500, 502, 503, 504] as const)('%i', async (status) => {
    const wrong = await wrongly(`HTTP ${status}`)
    expect(wrong.status).toBe(status)
    expect(wrong.headers.get('retry-after')).toBe(status === 429 || status === 503 ? '1' : null)
  })

  it.each([301, 302, 307] as const)('redirect %i to the same path on the other server', async (status) => {
    const wrong = await wrongly(`redirect ${status}`)
    const entry = fake.vbot.log.entries[0]
    expect(wrong.status).toBe(status)
    expect(wrong.headers.get('location')).toBe(`${fake.vbot.other.origin}${entry?.path}?${entry?.query}`)
  })

  it('the other server answers whoever follows, and logs what came along', async () => {
    fake.vbot.fail(everyFault['redirect 302'])
    const headers = { 'x-api-key': fake.vbot.apiKey, authorization: 'Bearer x' }
    const answer = await fake.ask('countAll', { phone: one.number }, 'v3', { headers, redirect: 'follow' })
    expect(await answer.json()).toMatchObject({ data: 666 })
    expect(fake.vbot.other.log.entries).toMatchObject([{ credentials: ['x-api-key'] }])
  })
})

describe('faults of the connection', () => {
  it('cut before the headers', async () => {
    await expect(wrongly('cut before headers')).rejects.toThrow('fetch failed')
  })

  it('cut in the middle of the body', async () => {
    fake.vbot.fail(everyFault['cut mid-body'], { times: 1 })
    const answer = await count()
    expect(answer.status).toBe(200)
    await expect(answer.text()).rejects.toThrow('terminated')
    const [entry] = await fake.vbot.log.until(({ isOver }) => isOver)
    expect(entry).toMatchObject({ isCut: true, isCancelled: false })
    expect(await fake.count(one.number)).toBe(1)
  })

  it('hanging, until the sender gives up', async () => {
    fake.vbot.fail(everyFault.hanging)
    const stop = new AbortController()
    const asked = fake.ask('countAll', { phone: one.number }, 'v2', { signal: stop.signal })
    await fake.vbot.log.until(() => true)
    stop.abort()
    await expect(asked).rejects.toThrow('aborted')
    const [entry] = await fake.vbot.log.until(({ isOver }) => isOver)
    expect(entry).toMatchObject({ isCancelled: true, status: undefined })
  })

  it('slow, by a fixed time, a draw, or the request', async () => {
    const phones: string[] = []
    fake.vbot.fail({ kind: 'slow', delayMs: 20 }, { phone: owed.number })
    fake.vbot.fail({ kind: 'slow', delayMs: { minMs: 1, maxMs: 5 } })
    fake.vbot.fail({ kind: 'slow', delayMs: ({ phone }) => phones.push(phone) })
    const startMs = performance.now()
    expect(await fake.count(owed.number)).toBe(128)
    expect(performance.now() - startMs).toBeGreaterThanOrEqual(20)
    expect(phones).toEqual([owed.number])
  })
})

describe('which requests a fault meets', () => {
  it('the next n, in order of arrival', async () => {
    fake.vbot.fail({ kind: 'status', status: 500 }, { times: 2 })
    const statuses = [(await count()).status, (await count()).status, (await count()).status]
    expect(statuses).toEqual([500, 500, 200])
  })

  it('one endpoint, one profile, one number', async () => {
    fake.vbot.fail({ kind: 'status', status: 500 }, { at: 'getAll' })
    fake.vbot.fail({ kind: 'status', status: 502 }, { profile: 'v3' })
    fake.vbot.fail({ kind: 'status', status: 503 }, { phone: (phone) => phone.endsWith('678') })
    const answers = await Promise.all([
      count(),
      fake.ask('getAll', { phone: one.number, page: 1, size: 1 }),
      fake.ask('countAll', { phone: one.number }, 'v3'),
      fake.ask('countAll', { phone: owed.number }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 500, 502, 503])
  })

  it('one recording', async () => {
    const [id, other] = fake.vbot.calls(people.recordings.number).map((call) => call.id)
    fake.vbot.fail({ kind: 'status', status: 500 }, { id })
    const answers = [await fake.ask(`record/${id}`), await fake.ask(`record/${other}`)]
    expect(answers.map(({ status }) => status)).toEqual([500, 200])
  })

  it('until ended, healed or reset', async () => {
    const end = fake.vbot.fail({ kind: 'status', status: 500 })
    expect((await count()).status).toBe(500)
    end()
    expect((await count()).status).toBe(200)
    fake.vbot.fail({ kind: 'status', status: 500 })
    fake.vbot.heal()
    expect((await count()).status).toBe(200)
    fake.vbot.fail({ kind: 'status', status: 500 })
    fake.vbot.reset()
    expect((await count()).status).toBe(200)
  })

  it('tokens and recordings too', async () => {
    fake.vbot.fail(everyFault['HTTP 502'])
    expect((await fake.signIn({})).status).toBe(502)
    expect((await fake.ask('record/any')).status).toBe(502)
  })
})
