import { describe, expect, it } from 'vitest'
import { people } from '../../fake-vbot/customers.ts'
import { useFake } from './client.ts'

const fake = useFake()
const { owed, legs, recordings, pages } = people

describe('the envelope', () => {
  it('is error, message and data, without status', async () => {
    expect(await fake.read('countAll', { phone: owed.number })).toEqual({
      error: 0,
      message: 'Thành công',
      data: 128,
    })
  })

  it('has status where older servers send it: 1 ok, 0 failed', async () => {
    fake.vbot.set({ envelopeStatus: true })
    expect((await fake.read('countAll', { phone: owed.number })).status).toBe(1)
    expect(await fake.read('countAll', {})).toMatchObject({ status: 0, error: -1, data: null })
  })

  it('counts as a number, or as text', async () => {
    fake.vbot.set({ countAs: 'text' })
    expect(await fake.count(owed.number)).toBe('128')
  })
})

describe('a call on the wire', () => {
  it('has the documented fields and types', async () => {
    const [call] = await fake.list(recordings.number)
    const known = fake.vbot.calls(recordings.number)[0]
    expect(call).toMatchObject({
      hotline_number: known?.hotline,
      date_create: '06/04/2026 11:35:00',
      time_call: '00:00:06',
      duration_call: expect.stringMatching(/^00:00:\d\d$/),
      type_call: expect.stringMatching(/^(IN|OUT)CALL$/),
      group_id: known?.id,
      disposition: 'answer',
      record_file: [`https://open-api.vbot.vn/api/crm/historycall/record/${known?.id}`],
      external_call_id: expect.any(String),
    })
  })

  it('has legs by side, the agent by extension', async () => {
    const [call] = await fake.list(legs.number)
    expect(call?.caller).toEqual([
      {
        phone: legs.number,
        vbot_id: '',
        date_create: '06/04/2026 11:10:00',
        disposition: 'answer',
        time_call: '00:03:32',
        postage: 0,
        duration_call: expect.any(Number),
        source: 'Phone',
        member_no: '',
      },
    ])
    expect(call?.callee).toMatchObject([{ member_no: '104' }, { member_no: '112' }])
  })

  it('puts the customer among the callees of an outbound call', async () => {
    fake.vbot.addCall(owed.number, {
      direction: 'out',
      disposition: 'answer',
      talkSeconds: 90,
      atMs: Date.UTC(2026, 6),
    })
    const [call] = await fake.list(owed.number)
    expect(call).toMatchObject({ type_call: 'OUTCALL', callee: [{ phone: owed.number, postage: 1560 }] })
  })
})

describe('spellings of a call', () => {
  it.each([
    ['clock', '00:00:06'],
    ['text', '6'],
    ['number', 6],
  ] as const)('durations as %s', async (durations, expected) => {
    fake.vbot.set({ durations })
    expect((await fake.list(recordings.number))[0]?.time_call).toBe(expected)
  })

  it.each([
    ['us', '06/04/2026 11:35:00'],
    ['iso', '2026-06-04T04:35:00.000Z'],
    ['ms', Date.UTC(2026, 5, 4, 4, 35)],
  ] as const)('dates as %s', async (dates, expected) => {
    fake.vbot.set({ dates })
    expect((await fake.list(recordings.number))[0]?.date_create).toBe(expected)
  })

  it.each([
    ['new', 'INCALL'],
    ['old', 'MISSCALL'],
    ['lower', 'incall'],
  ] as const)('types in the %s way', async (callTypes, expected) => {
    fake.vbot.set({ callTypes })
    expect((await fake.list(owed.number))[0]?.type_call).toBe(expected)
  })

  it('tells the old types of answered calls too', async () => {
    fake.vbot.set({ callTypes: 'old' })
    const types = new Set((await fake.list(pages.number)).map(({ type_call }) => type_call))
    expect(types).toEqual(new Set(['CALLIN', 'CALLOUT', 'MISSCALL']))
  })

  it.each([
    ['none', []],
    ['null', null],
    ['missing', undefined],
  ] as const)('legs: %s', async (kind, expected) => {
    fake.vbot.set({ legs: kind })
    const [call] = await fake.list(legs.number)
    expect([call?.caller, call?.callee]).toEqual([expected, expected])
  })

  it('legs of nothing but empty strings', async () => {
    fake.vbot.set({ legs: 'blank' })
    const [leg] = [(await fake.list(legs.number))[0]?.caller].flat()
    expect(Object.values(leg ?? { leg: 'missing' })).toEqual(Array.from({ length: 9 }, () => ''))
  })

  it.each([
    ['id', (id: string) => [id]],
    ['file', (id: string) => [`${fake.vbot.other.origin}/recordings/${id}.wav`]],
    ['empty', () => []],
    ['null', () => null],
    ['missing', () => undefined],
  ] as const)('record_file: %s', async (recordFile, expected) => {
    fake.vbot.set({ recordFile })
    const id = fake.vbot.calls(recordings.number)[0]?.id ?? ''
    expect((await fake.list(recordings.number))[0]?.record_file).toEqual(expected(id))
  })
})

describe('the two profiles', () => {
  it('v3 needs the key, and neither vbot_id nor project_code', async () => {
    expect((await fake.read('countAll', { phone: owed.number }, 'v3')).data).toBe(128)
    const query = fake.vbot.log.entries[0]?.query
    expect(query).toBe(`phone=${owed.number}`)
  })

  it('v3 answers 409 to a wrong key and 401 to none', async () => {
    const wrong = await fake.ask('countAll', { phone: owed.number }, 'v3', {
      headers: { 'x-api-key': 'wrong' },
    })
    expect(await wrong.json()).toMatchObject({ error: 409 })
    const none = await fake.ask('countAll', { phone: owed.number }, 'v3', { headers: {} })
    expect(await none.json()).toMatchObject({ error: 401 })
  })

  it('v2 answers 401 by body and by status to a wrong token', async () => {
    const answer = await fake.ask('getAll', { phone: owed.number }, 'v2', {
      headers: { authorization: 'Bearer wrong' },
    })
    expect(answer.status).toBe(401)
    expect(await answer.json()).toMatchObject({ error: 401, data: null })
  })

  it('v2 refuses a request without vbot_id, and another one', async () => {
    expect(await fake.read('countAll', { phone: owed.number, vbot_id: '' })).toMatchObject({ error: -1 })
    expect(await fake.read('countAll', { phone: owed.number, vbot_id: 'X' })).toMatchObject({ error: 403 })
  })

  it.each(['getAll', 'countAll', 'record/none', 'token'])('knows %s under v2 alone or both', async (path) => {
    const statuses = [`${fake.vbot.v2Url}/`, `${fake.vbot.v3Url}/`, `${fake.vbot.origin}/v1.0/`].map(
      async (url) => {
        const isToken = path === 'token'
        const answer = await fetch(url + (isToken ? path : `api/crm/historycall/${path}`), {
          method: isToken ? 'POST' : 'GET',
        })
        return answer.status
      },
    )
    expect(await Promise.all(statuses)).toEqual(path === 'token' ? [400, 404, 404] : [401, 401, 404])
  })

  it('answers GET on the four and POST on the token only', async () => {
    expect((await fetch(`${fake.vbot.v2Url}/token`)).status).toBe(404)
    expect((await fake.ask('getAll', { phone: owed.number }, 'v2', { method: 'POST' })).status).toBe(404)
  })

  it('sends no CORS headers unless told to', async () => {
    const options = () => fake.ask('getAll', {}, 'v2', { method: 'OPTIONS' })
    const closed = await options()
    expect([closed.status, closed.headers.get('access-control-allow-origin')]).toEqual([204, null])
    fake.vbot.set({ cors: 'open' })
    expect((await options()).headers.get('access-control-allow-origin')).toBe('*')
  })
})
