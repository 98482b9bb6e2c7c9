import { describe, expect, test } from 'vitest'
import { formatNumber } from '../../../lib/phone/format.ts'
import { readNumber } from '../../../lib/phone/normalise.ts'
import type { NumberKind } from '../../../lib/phone/number.ts'

describe('one number typed, pasted or in a link', () => {
  test.each([
    ['0912345678', '0912345678'],
    ['  0912 345 678 ', '0912345678'],
    ['912345678', '0912345678'],
    ['84912345678', '0912345678'],
    ['0912,345,678', '0912345678'],
    ['0912_345_678', '0912345678'],
    ['1900 6067', '19006067'],
    ['1900636320', '1900636320'],
    ['Gọi 0912345678 nhé', '0912345678'],
    ['tel:0912345678', '0912345678'],
    ['tel:+84912345678', '0912345678'],
    ['TEL:+84-912-345-678', '0912345678'],
    ['tel://0912345678', '0912345678'],
    ['tel:%2B84912345678', '0912345678'],
    ['tel:0912%20345%20678', '0912345678'],
    ['tel:+84(0)912345678', '0912345678'],
    ['tel:84912345678', '0912345678'],
    ['tel:912345678', '0912345678'],
    ['tel:19006067', '19006067'],
    ['callto:0912345678', '0912345678'],
    ['sip:0912345678@10.0.0.1', '0912345678'],
    ['tel:+842438257863;ext=12', '02438257863x12'],
    ['tel:02438257863,,105', '02438257863x105'],
    ['tel:02438257863p105', '02438257863x105'],
    ['tel:02438257863w105', '02438257863x105'],
    ['tel:38225678;phone-context=+84-28', '02838225678'],
    ['024 3825 7863 máy lẻ 105', '02438257863x105'],
    ['tel:%', ''],
    ['tel:', ''],
    ['tel:115', ''],
    ['abc', ''],
    ['', ''],
    ['09123', ''],
  ])('%s', (input, expected) => {
    const found = readNumber(input)
    const national = found && 'national' in found ? found.national + (found.ext ? `x${found.ext}` : '') : ''
    expect(national).toBe(expected)
    if (found) expect(found.end).toBeLessThanOrEqual(input.length)
  })

  test('a foreign one is a candidate', () => {
    expect(readNumber('tel:+65-6123-4567;ext=9')).toEqual({
      start: 0,
      end: 23,
      text: '+6561234567;ext=9',
      country: 'VN',
    })
    expect(readNumber('tel:6502530000', { country: 'US' })).toMatchObject({
      text: '6502530000',
      country: 'US',
    })
  })
})

describe('how a number is written for people', () => {
  test.each<[string, NumberKind, string]>([
    ['+84912345678', 'mobile', '0912 345 678'],
    ['+842438257863', 'landline', '024 3825 7863'],
    ['+842838225678', 'landline', '028 3822 5678'],
    ['+842363822821', 'landline', '0236 382 2821'],
    ['+84692451180', 'landline', '069 245 1180'],
    ['+8419006067', 'service', '1900 6067'],
    ['+841900636320', 'service', '1900 636 320'],
    ['+841621234567', 'mobile', '0162 123 4567'],
    ['+6561234567', 'international', '+65 6123 4567'],
    ['+14155552671', 'international', '+1 415 555 2671'],
    ['+8613800138000', 'international', '+86 1380 0138 000'],
    ['+85512345678', 'international', '+855 1234 5678'],
  ])('%s, %s: %s', (e164, kind, expected) => {
    expect(formatNumber({ e164, kind })).toBe(expected)
  })
})
