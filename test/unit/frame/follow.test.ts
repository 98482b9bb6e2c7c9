import { expect, test } from 'vitest'
import type { PageNumber } from '../../../lib/messages.ts'
import { createFollower } from '../../../lib/page/follow.ts'

function numbered(national: string): PageNumber {
  return { number: { e164: `+84${national.slice(1)}`, national, kind: 'mobile' }, label: '' }
}
const an = numbered('0912000111')
const anOther = numbered('0912000112')
const binh = numbered('0987000222')
const recordOfAn = { href: 'https://crm.test/customers/1', heading: 'An' }
const recordOfBinh = { href: 'https://crm.test/customers/2', heading: 'Binh' }

function onAn(shown = an) {
  const follower = createFollower()
  follower.begin(recordOfAn, an)
  return (signs: typeof recordOfAn, first: PageNumber | null) => follower.look(signs, first, shown)
}

test('offers the first number of another record', () => {
  expect(onAn()(recordOfBinh, binh)).toBe(binh)
})

test('a new address or a new heading is another record', () => {
  expect(onAn()({ ...recordOfAn, heading: 'Binh' }, binh)).toBe(binh)
  expect(onAn()({ ...recordOfAn, href: recordOfBinh.href }, binh)).toBe(binh)
})

test('offers nothing while the record is the same, whatever numbers come and go on it', () => {
  expect(onAn()(recordOfAn, binh)).toBeNull()
})

test('waits for the new record: until then the old number still stands there', () => {
  const look = onAn(anOther)
  expect(look(recordOfBinh, an)).toBeNull()
  expect(look(recordOfBinh, null)).toBeNull()
  expect(look(recordOfBinh, binh)).toBe(binh)
})

test('does not offer the number that is shown', () => {
  expect(onAn(binh)(recordOfBinh, binh)).toBeNull()
})

test('takes the offer back when the first record is opened again', () => {
  const look = onAn()
  expect(look(recordOfBinh, binh)).toBe(binh)
  expect(look(recordOfAn, an)).toBeNull()
})
