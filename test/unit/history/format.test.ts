import { expect, test, vi as vitest } from 'vitest'
import { agoWords, dayWords, momentWords } from '../../../lib/call-words.ts'
import { createFormats } from '../../../lib/format.ts'
import { displayRaw, kindWords } from '../../../lib/number-words.ts'
import { wordingIn } from '../../../components/sidebar/wording.ts'
import { abroad, customer, nowMs, office } from '../../component/sidebar/made-calls.ts'

const [en, vi] = [wordingIn('en'), wordingIn('vi')]
const minute = 60_000
const day = 24 * 60 * minute

test.each([
  [30_000, 'just now', 'vừa xong'],
  [5 * minute, '5 minutes ago', '5 phút trước'],
  [2 * 60 * minute, '2 hours ago', '2 giờ trước'],
  [23.9 * 60 * minute, '23 hours ago', '23 giờ trước'],
  [30 * 60 * minute, 'yesterday', 'hôm qua'],
  [5 * day, '5 days ago', '5 ngày trước'],
  [70 * day, '2 months ago', '2 tháng trước'],
  [900 * day, '2 years ago', '2 năm trước'],
])('%i ms ago', (agoMs, english, vietnamese) => {
  expect(agoWords(nowMs - agoMs, nowMs, en)).toBe(english)
  expect(agoWords(nowMs - agoMs, nowMs, vi)).toBe(vietnamese)
})

test('a time in the future is now, not "in 3 minutes": clocks differ', () => {
  expect(agoWords(nowMs + 3 * minute, nowMs, en)).toBe('just now')
})

test('headings of days', () => {
  expect(dayWords('2026-11-20', nowMs, en)).toBe('Today, Friday 20 Nov')
  expect(dayWords('2026-11-19', nowMs, vi)).toBe('Hôm qua, thứ Năm 19/11')
  expect(dayWords('2026-11-15', nowMs, vi)).toBe('Chủ Nhật 15/11')
  expect(dayWords('2025-12-31', nowMs, en)).toBe('Wednesday 31 Dec 2025')
  expect(dayWords('', nowMs, en)).toBe('Date not known')
})

test('moments', () => {
  expect(momentWords(nowMs - 60 * minute, nowMs, en)).toBe('15:30 today')
  expect(momentWords(nowMs - day, nowMs, vi)).toBe('16:30 hôm qua')
  expect(momentWords(nowMs - 30 * day, nowMs, en)).toBe('16:30 on 21 Oct')
})

test('the day is Vietnam’s wherever the browser is: 23:30 UTC is already tomorrow', () => {
  const late = Date.parse('2026-11-19T23:30:00Z')
  expect(momentWords(late, nowMs, en)).toBe('06:30 today')
})

test('figures', () => {
  expect(en.formats.duration(192)).toBe('3:12')
  expect(en.formats.duration(3_792)).toBe('1:03:12')
  expect(vi.formats.durationInWords(192)).toBe('3 phút 12 giây')
  expect(vi.formats.wait(45)).toBe('45 giây')
  expect(vi.formats.wait(600)).toBe('10:00')
  expect(en.formats.wait(1)).toBe('1 second')
  expect(en.formats.durationInFigures(1_938)).toEqual([{ value: '32', unit: 'min' }])
  expect(en.formats.durationInFigures(4_000)).toEqual([
    { value: '1', unit: 'hr' },
    { value: '7', unit: 'min' },
  ])
  expect(en.formats.durationInFigures(0)).toEqual([{ value: '0', unit: 'sec' }])
  expect(vi.formats.money(2_100)).toBe('2.100\u00a0₫')
  expect(en.formats.money(2_100)).toBe('₫2,100')
  expect(vi.formats.count(1_284)).toBe('1.284')
})

test.each([
  ['842455599940', '024 5559 9940'],
  ['0912345678', '0912 345 678'],
  ['+84912345678', '0912 345 678'],
  ['19006067', '1900 6067'],
  ['+8419006067', '1900 6067'],
  ['0236.382.2821', '0236 382 2821'],
  ['+6561234567', '+65 6123 4567'],
  ['104', '104'],
  ['anonymous', 'anonymous'],
])('%s is written %s', (raw, written) => {
  expect(displayRaw(raw)).toBe(written)
})

test('kinds of numbers', () => {
  expect(kindWords(customer, en)).toBe('Mobile · Vietnam')
  expect(kindWords({ ...office, ext: '105' }, vi)).toBe('Cố định · Việt Nam · máy lẻ 105')
  expect(kindWords(abroad, en)).toBe('Singapore')
  expect(kindWords({ e164: '+8419006067', national: '19006067', kind: 'service' }, en)).toBe(
    'Service line · Vietnam',
  )
})

test('what a history says first is made ahead', () => {
  const made: string[] = []
  const noted = Object.create(Intl) as typeof Intl
  for (const kind of ['DateTimeFormat', 'NumberFormat', 'RelativeTimeFormat'] as const) {
    const construct = (Made: new () => object, args: unknown[]): object => {
      made.push(kind)
      return Reflect.construct(Made, args) as object
    }
    Reflect.set(noted, kind, new Proxy(Intl[kind] as new () => object, { construct }))
  }
  vitest.stubGlobal('Intl', noted)
  const formats = createFormats('vi')
  formats.warmUp(nowMs)
  const ahead = made.splice(0).length
  formats.count(1284)
  formats.time(nowMs)
  formats.weekday('2026-11-19', nowMs)
  formats.relative(nowMs - day, nowMs)
  formats.durationInFigures(3900)
  formats.durationInWords(192)
  formats.money(2100)
  vitest.unstubAllGlobals()
  expect(ahead).toBeGreaterThan(5)
  expect(made).toEqual([])
})
