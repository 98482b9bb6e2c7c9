import { describe, expect, it } from 'vitest'
import { people } from '../../fake-vbot/customers.ts'
import { useFake } from './client.ts'

const fake = useFake()
const idAt = (place: number) => fake.vbot.calls(people.recordings.number)[place]?.id ?? ''

async function record(id: string, profile: 'v2' | 'v3' = 'v2') {
  const answer = await fake.ask(`record/${id}`, {}, profile)
  return { answer, body: Buffer.from(await answer.arrayBuffer()) }
}

describe('recordings', () => {
  it.each(['v2', 'v3'] as const)('are wav as long as the talk, under %s', async (profile) => {
    const { answer, body } = await record(idAt(0), profile)
    expect(answer.headers.get('content-type')).toBe('audio/wav')
    expect(body.subarray(0, 4).toString() + body.subarray(8, 12).toString()).toBe('RIFFWAVE')
    expect([body.readUInt32LE(24), body.readUInt16LE(22), body.readUInt16LE(34)]).toEqual([8000, 1, 16])
    expect(body.readUInt32LE(40)).toBe(6 * 8000 * 2)
    expect(body.length).toBe(44 + 6 * 8000 * 2)
    expect(answer.headers.get('content-length')).toBe(String(body.length))
  })

  it('sound: the same each time, another for another call, never silence', async () => {
    const { body: first } = await record(idAt(0))
    const { body: again } = await record(idAt(0))
    const other = fake.vbot.addCall(people.one.number, { disposition: 'answer', talkSeconds: 6 })
    const { body: different } = await record(other.id)
    expect(first.equals(again)).toBe(true)
    expect(first.equals(different)).toBe(false)
    const loudest = Math.max(
      ...Array.from({ length: 8000 }, (_, at) => Math.abs(first.readInt16LE(44 + at * 2))),
    )
    expect(loudest).toBeGreaterThan(3000)
    expect(loudest).toBeLessThan(32_767)
  })

  it.each([
    [1, 'File ghi âm chưa sẵn sàng'],
    [2, 'Không tìm thấy file ghi âm'],
    [3, 'Không tìm thấy file ghi âm'],
  ])('number %i is answered by error 404', async (place, message) => {
    const { body } = await record(idAt(place))
    expect(JSON.parse(body.toString())).toEqual({ error: 404, message, data: null })
  })

  it('need the credential', async () => {
    const answer = await fake.ask(`record/${idAt(0)}`, {}, 'v2', { headers: {} })
    expect(await answer.json()).toMatchObject({ error: 401 })
  })

  it.each([
    ['mp3', 'audio/mpeg', 0, '494433'],
    ['ogg', 'audio/ogg', 0, '4f676753'],
    ['m4a', 'audio/mp4', 4, '66747970'],
  ] as const)('also as %s', async (audio, type, at, magic) => {
    fake.vbot.set({ audio })
    const { answer, body } = await record(idAt(0))
    expect(answer.headers.get('content-type')).toBe(type)
    expect(body.subarray(at, at + magic.length / 2).toString('hex')).toBe(magic)
    expect(body.length).toBeLessThan(10_000)
  })

  it('with a wrong content type, without a length, of 10 MB', async () => {
    fake.vbot.set({ audioType: 'application/json', audioLength: false, audioBytes: 10_000_000 })
    const { answer, body } = await record(idAt(0))
    expect(answer.headers.get('content-type')).toBe('application/json')
    expect(answer.headers.get('content-length')).toBeNull()
    expect(body.length).toBe(10_000_000)
  })

  it('lie on the other host without a credential', async () => {
    fake.vbot.set({ recordFile: 'file' })
    const [call] = await fake.list(people.recordings.number)
    const answer = await fetch(String(call?.record_file))
    expect(answer.headers.get('content-type')).toBe('audio/wav')
    expect(fake.vbot.other.log.entries).toMatchObject([{ credentials: [], status: 200 }])
  })

  it('are found by id before their number was asked for', async () => {
    const { legs } = people
    const id = fake.vbot.calls(legs.number)[0]?.id ?? ''
    fake.vbot.reset()
    expect((await record(id)).answer.headers.get('content-type')).toBe('audio/wav')
  })
})
