// One field at a time: dates, durations, numbers, text, recordings, envelopes.

import { describe, expect, test } from 'vitest'
import { readDate } from '../../../../lib/vbot/reply/date.ts'
import { readSeconds } from '../../../../lib/vbot/reply/duration.ts'
import { readEnvelope, readMessage, readTotal } from '../../../../lib/vbot/reply/envelope.ts'
import { readRecordings } from '../../../../lib/vbot/reply/recording.ts'
import { readNumber, readText } from '../../../../lib/vbot/reply/text.ts'
import { readCredential, readToken } from '../../../../lib/vbot/reply/token.ts'
import { nationalDigits, spellings } from '../../../../lib/vbot/spelling.ts'

const iso = (value: unknown) => {
  const ms = readDate(value)
  return ms === null ? null : new Date(ms).toISOString()
}

describe('dates', () => {
  test.each([
    ['04/06/2026 16:18:25', '2026-04-06T09:18:25.000Z'],
    ['12/31/2025 23:59:59', '2025-12-31T16:59:59.000Z'],
    ['02/29/2024 00:00:00', '2024-02-28T17:00:00.000Z'],
    ['4/6/2026 6:18:25 PM', '2026-04-06T11:18:25.000Z'],
    ['4/6/2026 12:00:01 am', '2026-04-05T17:00:01.000Z'],
    ['04/06/2026 16:18', '2026-04-06T09:18:00.000Z'],
    ['04/06/2026', '2026-04-05T17:00:00.000Z'],
    ['2026-04-06T16:18:25', '2026-04-06T09:18:25.000Z'],
    ['2026-04-06 16:18:25.123', '2026-04-06T09:18:25.123Z'],
    ['2026-04-06T09:18:25Z', '2026-04-06T09:18:25.000Z'],
    ['2026-04-06T09:18:25.1234567+00:00', '2026-04-06T09:18:25.123Z'],
    ['2026-04-06', '2026-04-05T17:00:00.000Z'],
    [1775467105000, '2026-04-06T09:18:25.000Z'],
    [1775467105, '2026-04-06T09:18:25.000Z'],
    ['1775467105000', '2026-04-06T09:18:25.000Z'],
    ['1775467105', '2026-04-06T09:18:25.000Z'],
  ])('%j', (value, expected) => expect(iso(value)).toBe(expected))

  test.each([
    '',
    '25/06/2026 10:00:00',
    '02/30/2026 10:00:00',
    '02/29/2025 10:00:00',
    '04/06/2026 24:00:00',
    '04/06/2026 10:60:00',
    '0x/06/2026 10:00:00',
    '01/01/0001 00:00:00',
    '2026-13-01',
    '2026-02-31T00:00:00',
    'hôm qua',
    '١٢/٠٦/٢٠٢٦ 10:00:00',
    `04/06/2026 ${' '.repeat(100_000)}`,
    0,
    -1,
    NaN,
    1e300,
    null,
    undefined,
    {},
    [],
    true,
  ])('no date: %j', (value) => expect(readDate(value)).toBeNull())
})

test('every day of a century, as the engine counts it', () => {
  const offsetMs = 7 * 3_600_000
  for (let ms = Date.UTC(2000, 0, 2); ms < Date.UTC(2100, 0, 1); ms += 86_400_000) {
    const [year, month, day] = new Date(ms).toISOString().slice(0, 10).split('-')
    if (readDate(`${month}/${day}/${year} 00:00:00`) !== ms - offsetMs)
      throw new Error(`${year}-${month}-${day}`)
  }
})

describe('durations', () => {
  test.each([
    ['00:00:08', 8],
    ['01:02:03', 3723],
    ['100:00:00', 360_000],
    ['02:03', 123],
    ['120', 120],
    [' 120 ', 120],
    ['12.9', 12],
    ['00:00:08.5', 8],
    ['0', 0],
    [135, 135],
    [0, 0],
    [8.7, 8],
  ])('%j', (value, expected) => expect(readSeconds(value)).toBe(expected))

  test.each([
    '',
    '-5',
    -5,
    '00:61:00',
    '00:00:60',
    'abc',
    '1e3',
    ':::',
    NaN,
    Infinity,
    1e9,
    null,
    undefined,
    {},
    [],
    true,
  ])('no duration: %j', (value) => expect(readSeconds(value)).toBeNull())
})

describe('numbers and text', () => {
  test.each([
    ['12', 12],
    [' 12 ', 12],
    ['-1', -1],
    [1.5, 1.5],
  ])('%j', (value, expected) => expect(readNumber(value)).toBe(expected))

  test.each(['', 'x', '1e5', '0x10', '1,000', NaN, Infinity, null, undefined, {}, [], true])(
    'no number: %j',
    (value) => expect(readNumber(value)).toBeNull(),
  )

  test.each([
    ['  Phạm Đức  ', 'Phạm Đức'],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['a\u0000b\nc\td', 'a b c d'],
    ['a\u202egpj.exe', 'agpj.exe'],
    ['\u200b\ufeff\u2066x\u2069', 'x'],
    ['x\ud800y', 'x\ufffdy'],
    ['👍', '👍'],
    [104, '104'],
    [NaN, ''],
    [null, ''],
    [undefined, ''],
    [{}, ''],
    [[], ''],
    [true, ''],
  ])('%j', (value, expected) => expect(readText(value)).toBe(expected))

  test('500 characters at most, and no half of a pair at the end', () => {
    expect(readText('x'.repeat(1_000_000))).toHaveLength(500)
    const cut = readText(`${'x'.repeat(499)}👍`)
    expect(cut.isWellFormed()).toBe(true)
  })
})

describe('recordings', () => {
  const id = 'b6bd4a3f-8f4e-4a3e-9a6e-1f2e3d4c5b6a'

  test.each([
    [[`https://open-api.vbot.vn/api/crm/historycall/record/${id}`], [{ by: 'id', id }]],
    [[`https://x.vn/v9/api/crm/historycall/record/${id}/?a=b#c`], [{ by: 'id', id }]],
    [[`/api/crm/historycall/record/${id}`], [{ by: 'id', id }]],
    [[id], [{ by: 'id', id }]],
    [id, [{ by: 'id', id }]],
    [['https://x.vn/historycall/record/a%2Fb'], [{ by: 'id', id: 'a/b' }]],
    [
      ['https://recordings.vbot.vn/sample.mp3'],
      [{ by: 'url', url: 'https://recordings.vbot.vn/sample.mp3' }],
    ],
    [[id, id], [{ by: 'id', id }]],
    [['', null, 5, {}, 'javascript:alert(1)', 'data:audio/wav,x', 'file:///etc/passwd'], []],
    [
      ['https://a:b@x.vn/1.mp3', '/elsewhere.mp3', '..', '.', '', 'https://x.vn/historycall/record/%E0%A4'],
      [],
    ],
    [
      ['https://x.vn/historycall/record/%2e%2e', 'https://x.vn/historycall/record/..'],
      [{ by: 'url', url: 'https://x.vn/historycall/' }],
    ],
    [[], []],
    [null, []],
    [undefined, []],
    [7, []],
    [{}, []],
  ])('%j', (value, expected) => expect(readRecordings(value)).toEqual(expected))

  test('20 at most', () =>
    expect(readRecordings(Array.from({ length: 99 }, (_, at) => `id${at}`))).toHaveLength(20))
})

describe('envelopes', () => {
  test.each([
    ['{"error":0,"message":"","data":3}', { code: 0, message: '', data: 3 }],
    ['{"status":1,"error":0,"message":"ok","data":[]}', { code: 0, message: 'ok', data: [] }],
    ['{"status":0,"error":"-1","data":null}', { code: -1, message: '', data: null }],
    ['{"error":403,"message":7}', { code: 403, message: '', data: undefined }],
  ])('%s', (body, expected) => expect(readEnvelope(body)).toEqual(expected))

  test.each([
    '',
    'null',
    '3',
    '"x"',
    '[]',
    '{}',
    '{"error":null}',
    '{"error":{}}',
    '{"error":1.5}',
    '{"error":0',
    '<html>',
  ])('none: %s', (body) => expect(readEnvelope(body)).toBeNull())

  test.each([
    [7, 7],
    ['7', 7],
    [0, 0],
    [-1, null],
    [1.5, null],
    ['', null],
    [null, null],
    [{ total: 3 }, null],
    [[3], null],
    [1e300, null],
  ])('count %j', (data, expected) => expect(readTotal(data)).toBe(expected))

  test.each([
    ['Sai số 0912345678', 'Sai số …'],
    ['0912 345 678 (mã 12)', '… (mã 12)'],
    ['abc secret-token def', 'abc … def'],
    ['lỗi 777', 'lỗi 777'],
  ])('message %j', (message, expected) => expect(readMessage(message, ['secret-token'])).toBe(expected))
})

describe('tokens', () => {
  test.each([
    [
      { access_token: 'a', refresh_token: 'r', expires_in: 899 },
      { accessToken: 'a', refreshToken: 'r', expiresIn: 899 },
    ],
    [
      { access_token: 'a', expires_in: '899' },
      { accessToken: 'a', refreshToken: null, expiresIn: 899 },
    ],
    [
      { error: 0, data: { access_token: 'a' } },
      { accessToken: 'a', refreshToken: null, expiresIn: null },
    ],
    [
      { access_token: 'a', expires_in: -5 },
      { accessToken: 'a', refreshToken: null, expiresIn: null },
    ],
    [{ access_token: '' }, null],
    [{ access_token: 'a\r\nX-Evil: 1' }, null],
    [{}, null],
    [null, null],
    ['a', null],
  ])('%j', (body, expected) => expect(readToken(body)).toEqual(expected))

  test.each(['a b', 'á', '', 'a\n', 5, null])('no credential: %j', (value) =>
    expect(readCredential(value)).toBeNull(),
  )
})

describe('spellings', () => {
  const of = (e164: string, kind: 'mobile' | 'service' | 'international' = 'mobile') =>
    spellings({ e164, national: '', kind }, null)

  test.each([
    ['+84912345678', ['0912345678', '84912345678']],
    ['+842838225678', ['02838225678', '842838225678']],
    ['+8419001234', ['19001234']],
    ['+841900123456', ['1900123456']],
    ['+84113', ['113']],
    ['+6561234567', ['6561234567']],
    ['+14155550100', ['14155550100']],
  ])('%s', (e164, expected) => expect(of(e164)).toEqual(expected))

  test.each([
    '0912345678',
    '84912345678',
    '+84 912 345 678',
    '0084912345678',
    '+840912345678'.replace('840', '84'),
  ])('%s is the same number', (phone) => expect(nationalDigits(phone)).toBe('912345678'))
})
