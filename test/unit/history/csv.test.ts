import { expect, test } from 'vitest'
import { wordingIn } from '../../../components/sidebar/wording.ts'
import { csvOf } from '../../../lib/export/csv.ts'
import { customer, customerCalls, madeCall, nowMs, office } from '../../component/sidebar/made-calls.ts'

const en = wordingIn('en')
const vi = wordingIn('vi')

function linesOf(text: string): string[] {
  return text.split('\r\n')
}

test('begins with the mark that makes spreadsheets read UTF-8, ends each line with CR LF', () => {
  const text = csvOf([{ call: madeCall(), number: customer }], vi)
  expect(text.charCodeAt(0)).toBe(0xfeff)
  expect(linesOf(text)).toHaveLength(3)
  expect(text.endsWith('\r\n')).toBe(true)
  expect(linesOf(text)[0]).toBe(
    '\ufeffThời gian,Số khách,Chiều,Kết quả,Máy,Đầu số,Nói (giây),Đổ chuông (giây),Tổng (giây),Cước (VND),Thiết bị,Các chặng,Có ghi âm,Mã bên CRM,Mã cuộc gọi',
  )
})

test('words, not codes; local time with its zone; legs in order', () => {
  const long = customerCalls[4]
  if (!long) throw new Error('no call')
  expect(linesOf(csvOf([{ call: long, number: office }], en))[1]).toBe(
    [
      '2026-11-19 16:48:02 +07:00',
      '028 3822 5678',
      'Incoming',
      'Answered',
      'Agent 107',
      '1900 6067',
      '151',
      '27',
      '178',
      '0',
      '"Desk phone (SIP), Web browser, VBot app"',
      '"16:48:02 Agent 101 No answer 0:15; 16:48:17 Agent 104 Declined 0:04; 16:48:21 Agent 107 Answered 2:39"',
      'Yes',
      'HD-20931',
      '9f3c21d0-77ae',
    ].join(','),
  )
})

test.each(['=1+1', '+84912345678', '-2', '@cmd', '\t=1', '\r=1'])(
  'the formula %j is made harmless',
  (text) => {
    const line = csvOf([{ call: madeCall({ id: text }), number: customer }], en)
    expect(line).toContain(`'${text}`)
    expect(line).not.toMatch(/,[=+@-][^\d]/)
  },
)

test('quotes, commas and line ends are quoted as RFC 4180 wants', () => {
  const text = csvOf([{ call: madeCall({ externalId: 'a "b", c\nd' }), number: customer }], en)
  expect(text).toContain(',"a ""b"", c\nd",')
})

test('a semicolon, at which some spreadsheets part cells, is quoted too', () => {
  const text = csvOf([{ call: madeCall({ externalId: 'a;=1+1' }), number: customer }], en)
  expect(text).toContain(',"a;=1+1",')
})

test('a foreign number is no formula', () => {
  const abroad = {
    e164: '+6561234567',
    national: '6561234567',
    kind: 'international' as const,
    country: 'SG',
  }
  expect(linesOf(csvOf([{ call: madeCall(), number: abroad }], en))[1]).toContain(",'+65 6123 4567,")
})

test('what is not known is left empty', () => {
  const call = madeCall({
    startedAt: null,
    talkSeconds: null,
    totalSeconds: null,
    costVnd: null,
    agent: '',
    hotline: '',
  })
  expect(linesOf(csvOf([{ call, number: customer }], en))[1]).toBe(
    ',0912 345 678,Incoming,Answered,,,,,,,,,No,,made-1',
  )
})

test('ten thousand calls are quick', () => {
  const started = performance.now()
  const entries = Array.from({ length: 10_000 }, (_, at) => ({
    call: madeCall({ id: String(at), startedAt: nowMs - at * 1000 }),
    number: customer,
  }))
  expect(linesOf(csvOf(entries, en))).toHaveLength(10_002)
  expect(performance.now() - started).toBeLessThan(2_000)
})
