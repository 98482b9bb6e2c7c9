import { expect, test } from 'vitest'
import { createForeignReader } from '../../../lib/phone/foreign.ts'
import { metadata } from '../../bench/phone-score.ts'

function counted() {
  const loads = { count: 0 }
  const load = async () => {
    loads.count++
    return metadata
  }
  return { loads, load }
}

test('valid numbers are read with their country, others are null, in order', async () => {
  const read = createForeignReader(async () => metadata)
  expect(
    await read([
      { text: '+6561234567', country: 'VN' },
      { text: '+999123456789', country: 'VN' },
      { text: '6502530000', country: 'US' },
      { text: '+12125550187;ext=4', country: 'VN' },
      { text: '6502530000', country: 'ZZ' },
      { text: '', country: 'nowhere' },
    ]),
  ).toEqual([
    { e164: '+6561234567', national: '6561234567', kind: 'international', country: 'SG' },
    null,
    { e164: '+16502530000', national: '16502530000', kind: 'international', country: 'US' },
    { e164: '+12125550187', national: '12125550187', kind: 'international', country: 'US', ext: '4' },
    null,
    null,
  ])
})

test('metadata is loaded once, and only when there is something to read', async () => {
  const { loads, load } = counted()
  const read = createForeignReader(load)
  expect(await read([])).toEqual([])
  expect(loads.count).toBe(0)
  await Promise.all([
    read([{ text: '+6561234567', country: 'VN' }]),
    read([{ text: '+6561234568', country: 'VN' }]),
  ])
  expect(loads.count).toBe(1)
})

test('a failed load is tried again at the next candidate', async () => {
  let fails = true
  const read = createForeignReader(async () => {
    if (fails) throw new Error('not there')
    return metadata
  })
  const asked = [{ text: '+6561234567', country: 'VN' }]
  await expect(read(asked)).rejects.toThrow('not there')
  fails = false
  expect(await read(asked)).toMatchObject([{ e164: '+6561234567' }])
})

test('what was read is remembered, and many more than it remembers are still right', async () => {
  const read = createForeignReader(async () => metadata)
  const many = Array.from({ length: 5000 }, (_, n) => ({
    text: `+656123${String(n).padStart(4, '0')}`,
    country: 'VN',
  }))
  const numbers = await read(many)
  expect(numbers.map((number) => number?.e164)).toEqual(many.map(({ text }) => text))
  expect(await read(many.slice(0, 10))).toEqual(numbers.slice(0, 10))
})
