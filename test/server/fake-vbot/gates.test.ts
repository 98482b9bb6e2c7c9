import { describe, expect, it } from 'vitest'
import { people } from '../../fake-vbot/customers.ts'
import { useFake } from './client.ts'

const fake = useFake()
const { none, one, owed, recordings } = people

describe('gates', () => {
  it('let a test choose which answer comes first', async () => {
    const order: string[] = []
    const gate = fake.vbot.hold({ phone: owed.number })
    const held = fake.count(owed.number).then(() => order.push('held'))
    await gate.arrived()
    await fake.count(one.number).then(() => order.push('free'))
    gate.release()
    await held
    expect(order).toEqual(['free', 'held'])
  })

  it('let some go and hold the rest', async () => {
    const gate = fake.vbot.hold({ at: 'countAll' })
    const first = fake.count(one.number)
    await gate.arrived()
    const second = fake.count(none.number)
    await gate.arrived(2)
    expect(gate.waiting).toBe(2)
    gate.release(1)
    expect(await first).toBe(1)
    expect(gate.waiting).toBe(1)
    fake.vbot.release()
    expect(await second).toBe(0)
  })

  it('stop a recording half way', async () => {
    const gate = fake.vbot.hold({ at: 'record', after: 'half' })
    const id = fake.vbot.calls(recordings.number)[0]?.id
    const answer = await fake.ask(`record/${id}`)
    await gate.arrived()
    const reader = answer.body?.getReader()
    const length = Number(answer.headers.get('content-length'))
    let read = 0
    while (read < Math.floor(length / 2)) read += (await reader?.read())?.value?.length ?? Infinity
    expect(read).toBe(Math.floor(length / 2))
    gate.release()
    for (let part = await reader?.read(); part?.value; part = await reader?.read()) read += part.value.length
    expect(read).toBe(length)
  })
})

describe('the log', () => {
  it('tells what each request asked and gave away', async () => {
    await fake.count(one.number, { from: 0 })
    expect(fake.vbot.log.entries).toMatchObject([
      {
        method: 'GET',
        path: '/v2.0/api/crm/historycall/countAll',
        query: 'vbot_id=VB1001&project_code=DEMO&phone=0868001122&from=0',
        profile: 'v2',
        endpoint: 'countAll',
        phone: one.number,
        credentials: ['authorization'],
        status: 200,
      },
    ])
    expect(fake.vbot.log.at('getAll')).toEqual([])
    fake.vbot.log.clear()
    expect(fake.vbot.log.entries).toEqual([])
  })

  it('knows how many were open at once, and who went away', async () => {
    const gate = fake.vbot.hold()
    const stop = new AbortController()
    const gone = fake.ask('countAll', { phone: one.number }, 'v2', { signal: stop.signal })
    const stayed = [fake.count(one.number), fake.count(none.number)]
    await gate.arrived(3)
    stop.abort()
    await expect(gone).rejects.toThrow('aborted')
    await fake.vbot.log.until(({ isCancelled }) => isCancelled)
    gate.release()
    expect(await Promise.all(stayed)).toEqual([1, 0])
    expect(fake.vbot.log.mostAtOnce).toBe(3)
    const over = await fake.vbot.log.until(({ isOver }) => isOver, 3)
    expect(over.filter(({ isCancelled }) => isCancelled)).toHaveLength(1)
  })
})
