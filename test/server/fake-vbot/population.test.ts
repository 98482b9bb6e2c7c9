import { isValidPhoneNumber } from 'libphonenumber-js/max'
import { describe, expect, it } from 'vitest'
import { customers, people } from '../../fake-vbot/customers.ts'
import { dispositions } from '../../../lib/call.ts'
import { strangeDispositions, tellHistory } from '../../fake-vbot/histories.ts'
import { startFakeVBot } from '../../fake-vbot/server.ts'
import { startOfDay } from '../../fake-vbot/time.ts'
import { NOW_MS, useFake } from './client.ts'

const fake = useFake()
const told = ({ number }: { number: string }) => tellHistory(number, NOW_MS)

describe('the customers', () => {
  const numbers = customers.flatMap((customer) => customer.numbers)

  it('are 300, each with a number', () => {
    expect(customers).toHaveLength(300)
    expect(customers.every((customer) => customer.numbers.length > 0)).toBe(true)
  })

  it('have valid numbers of all kinds', () => {
    expect(numbers.filter(({ e164 }) => !isValidPhoneNumber(e164)).map(({ e164 }) => e164)).toEqual([])
    expect(new Set(numbers.map(({ kind }) => kind))).toEqual(
      new Set(['foreign', 'landline', 'mobile', 'service']),
    )
    expect(new Set(numbers.map(({ number }) => number.slice(0, 3))).size).toBeGreaterThan(40)
  })

  it('show a number so that its digits can be read back', () => {
    const lost = numbers.filter(({ number, shown }) => {
      const digits = shown.replaceAll(/\D/g, '')
      const isOld = /^01[2689]\d{8}$/.test(digits) || /^\(0[48]\)/.test(shown)
      return !isOld && digits !== number && `0${digits.replace(/^84/, '')}` !== number
    })
    expect(lost).toEqual([])
    expect(numbers.some(({ shown }) => shown.startsWith('01'))).toBe(true)
  })

  it('hold all the named people', () => {
    const known = new Set(numbers.map(({ number }) => number))
    expect(Object.values(people).filter(({ number }) => !known.has(number))).toEqual([])
  })
})

describe('the histories', () => {
  it('are the same for the same time, newest first, and earlier than it', () => {
    for (const { numbers } of customers.slice(0, 60)) {
      for (const number of numbers) {
        const calls = told(number)
        expect(told(number)).toEqual(calls)
        expect(calls.toSorted((one, other) => other.atMs - one.atMs)).toEqual(calls)
        expect(calls.filter(({ atMs }) => atMs > NOW_MS || atMs % 1000 !== 0)).toEqual([])
      }
    }
  })

  it.each([
    ['busy', 10_000],
    ['none', 0],
    ['one', 1],
    ['pages', 45],
    ['owed', 128],
  ] as const)('%s has %i calls', (name, length) => {
    expect(told(people[name])).toHaveLength(length)
  })

  it('have ids of their own', () => {
    const ids = told(people.busy).map(({ id }) => id)
    expect(new Set(ids).size).toBe(10_000)
  })

  it('owed: missed since the last answer', () => {
    expect(told(people.owed).slice(0, 3)).toMatchObject([
      { direction: 'in', disposition: 'misscall', talkSeconds: 0 },
      { direction: 'in', disposition: 'misscall', talkSeconds: 0 },
      { direction: 'out', disposition: 'answer', talkSeconds: 74 },
    ])
  })

  it('today: three since midnight in Vietnam, whatever the time of day', () => {
    for (const nowMs of [NOW_MS, startOfDay(NOW_MS) + 60_000, startOfDay(NOW_MS) + 86_399_000]) {
      const today = tellHistory(people.today.number, nowMs).filter(({ atMs }) => atMs >= startOfDay(nowMs))
      expect(today).toHaveLength(3)
    }
  })

  it('dispositions: all 14, and strange ones', () => {
    const seen = told(people.dispositions).map(({ disposition }) => disposition)
    expect(dispositions).toHaveLength(14)
    expect(seen).toEqual([...dispositions, ...strangeDispositions])
  })

  it('grow by added calls, until reset', async () => {
    const added = fake.vbot.addCall(people.none.number, { disposition: 'answer', talkSeconds: 5 })
    expect(await fake.count(people.none.number)).toBe(1)
    expect(fake.vbot.calls(people.none.number)).toEqual([added])
    fake.vbot.addCall('0999999999')
    expect(await fake.count('0999999999')).toBe(1)
    fake.vbot.reset()
    expect(await fake.count(people.none.number)).toBe(0)
    expect(await fake.count('0999999999')).toBe(0)
  })

  it('end at the present when no time is given', async () => {
    const vbot = await startFakeVBot()
    const newest = vbot.calls(people.owed.number)[0]?.atMs ?? 0
    await vbot.close()
    expect(Date.now() - newest).toBeLessThan(40 * 60_000)
  })
})
