import { describe, expect, test } from 'vitest'
import { detect } from '../../bench/phone-score.ts'
import { findNumbers } from '../../../lib/phone/find.ts'
import { mayHoldNumber, mayHoldWhole } from '../../../lib/phone/may-hold.ts'
import type { FindOptions } from '../../../lib/phone/number.ts'
import { ABROAD } from './cases/abroad.ts'
import { CONTACTS } from './cases/contacts.ts'
import { LABELLED } from './cases/labelled.ts'
import { NOTES } from './cases/notes.ts'
import { NOT_NUMBERS } from './cases/not-numbers.ts'
import { WRITTEN } from './cases/written.ts'

/** What VBot is asked for, in order, with `x12` for an extension. */
function nationals(text: string, options?: FindOptions): string {
  const { numbers } = findNumbers(text, options)
  return numbers.map(({ national, ext }) => (ext ? `${national}x${ext}` : national)).join(' ')
}

describe('numbers are found as they are written', () => {
  test.each([...WRITTEN, ...CONTACTS, ...NOTES])('%s', (text, expected) => {
    expect(nationals(text)).toBe(expected)
    expect(mayHoldNumber(text) || expected === '').toBe(true)
  })
})

describe('what looks like a number and is none stays unmarked', () => {
  test.each([...NOT_NUMBERS, ...LABELLED])('%s', (text) => {
    expect(detect(text).map(({ start, end }) => text.slice(start, end))).toEqual([])
  })
})

describe('a label from outside the text', () => {
  test.each([
    ['0901234567', 'Mã số thuế', ''],
    ['0901234567', 'MST', ''],
    ['0912345678', 'Mã KH', ''],
    ['0912345678', 'Số tài khoản', ''],
    ['0912345678', 'ID', ''],
    ['0912345678', 'Order #', ''],
    ['19001234', 'Đơn giá', ''],
    ['18006601', 'Doanh số', ''],
    ['19006067', 'Giá trị', '19006067'],
    ['0912345678', 'Giá', '0912345678'],
    ['0912345678', 'SĐT', '0912345678'],
    ['912345678', 'SĐT', '0912345678'],
    ['984710263', 'Máy', '0984710263'],
    ['18001579', 'Đích', '18001579'],
    ['900000000', 'Đến', ''],
    ['0912345678', 'Tin nhắn', '0912345678'],
    ['1683456789', 'SĐT', '0383456789'],
    ['1683456789', 'Mã KH', ''],
    ['912345678', 'Số điện thoại', '0912345678'],
    ['912 345 678', 'Phone', '0912345678'],
    ['2838225678', 'Điện thoại', '02838225678'],
    ['977345612', 'Contact number', '0977345612'],
    ['977345612', 'Số liên hệ', '0977345612'],
    ['977345612', 'so_dien_thoai', '0977345612'],
    ['977345612', 'DIENTHOAI', '0977345612'],
    ['977345612', 'Sodienthoai', '0977345612'],
    ['977345612', 'sodt', '0977345612'],
    ['977345612', 'Đ.Thoại', '0977345612'],
    ['977345612', 'Mobilephone', '0977345612'],
    ['0912345678', 'so_tai_khoan', ''],
    ['0912345678', 'ma_lien_he', ''],
    ['977345612', 'Liên lạc', '0977345612'],
    ['350000000', 'Hỗ trợ', ''],
    ['977345612.0', 'SĐT', '0977345612'],
    ['84977345612.0', 'phone', '0977345612'],
    ['977345612.05', 'SĐT', ''],
    ['977,345,612', 'SĐT', '0977345612'],
    ['977,345,612, 867334221', 'SĐT', '0977345612 0867334221'],
    ['977,345,612', 'Khách hàng', ''],
    ['97734561,0', 'SĐT', ''],
    ['977345612-867334221', 'SĐT', '0977345612 0867334221'],
    ['977345612', 'SĐT tài khoản', '0977345612'],
    ['0912345678', 'Chờ ký hợp đồng', '0912345678'],
    ['0912345678', 'Ghi chú đơn hàng', '0912345678'],
    ['0912345678', 'Chủ thẻ', '0912345678'],
    ['0912345678', 'Nhân viên ngân hàng', '0912345678'],
    ['0912345678', 'Đơn hàng mới', '0912345678'],
    ['0912345678', 'Hợp đồng', ''],
    ['0912345678', 'Số hợp đồng', ''],
    ['0912345678', 'Mã đơn hàng', ''],
    ['0912345678', 'Tài khoản ngân hàng', ''],
    ['0912345678', 'Sales order', ''],
    ['0912345678', 'Account Executive', '0912345678'],
    ['1900874378', 'Đến', '1900874378'],
    ['0312150697', 'H', ''],
    ['0912345678', 'Phiếu giữ chỗ', ''],
    ['0912345678', 'Customer ID', ''],
    ['0912345678', 'Đã gửi hợp đồng', '0912345678'],
    ['0912345678', 'Khách nợ hóa đơn', '0912345678'],
    ['0912345678', 'Ngân hàng Vietcombank', '0912345678'],
    ['0912345678', 'Chi tiết đơn hàng', '0912345678'],
    ['Lan - 0912345678', 'Đơn hàng', '0912345678'],
    ['GHN 0912345678', 'Vận đơn', ''],
    ['Lan 0912345678', 'Số tài khoản', ''],
    ['1900 6067', 'Tổng tiền hợp đồng', ''],
    ['912345678', 'Khách hàng', ''],
    ['912345678', '', ''],
    ['0912345678', 'Khách hàng', '0912345678'],
    ['1900636320', 'Hotline', '1900636320'],
    ['ĐT: 0912345678', 'Mã KH', '0912345678'],
    ['MST: 0901234567', 'Điện thoại', ''],
    ['0383822821', 'Fax', '0383822821'],
    ['038 3822 821', 'Điện thoại bàn', '02383822821'],
  ])('%s under %s', (text, label, expected) => {
    expect(nationals(text, { label })).toBe(expected)
  })
})

describe('two readings', () => {
  test.each([
    ['08 3822 1234', '02838221234', '0838221234'],
    ['(08) 38 221 234', '02838221234', '0838221234'],
    ['08 38 22 12 34', '0838221234', '02838221234'],
    ['038 382 2821', '0383822821', '02383822821'],
    ['(038) 3822 821', '02383822821', '0383822821'],
  ])('%s is %s or else %s', (text, first, second) => {
    expect(findNumbers(text).numbers).toMatchObject([{ national: first, alternative: { national: second } }])
  })

  test.each(['0838221234', '0838 221 234', '0912 345 678', '024 3825 7863', '04 3825 7863'])(
    '%s has one',
    (text) => {
      expect(findNumbers(text).numbers[0]).not.toHaveProperty('alternative')
    },
  )
})

describe('kinds', () => {
  test.each([
    ['0912345678', 'mobile', '+84912345678'],
    ['0162 123 4567', 'mobile', '+84321234567'],
    ['024 3825 7863', 'landline', '+842438257863'],
    ['069.245.1180', 'landline', '+84692451180'],
    ['1900 6067', 'service', '+8419006067'],
  ])('%s is a %s number', (text, kind, e164) => {
    expect(findNumbers(text).numbers).toMatchObject([{ kind, e164 }])
  })
})

describe('spans', () => {
  test.each([
    ['Gọi 0912 345 678 nhé', '0912 345 678'],
    ['Gọi (+84) 912 345 678 nhé', '(+84) 912 345 678'],
    ['Gọi + 84 912345678 nhé', '+ 84 912345678'],
    ['(024) 3825 7863', '(024) 3825 7863'],
    ['(0912345678)', '0912345678'],
    ['024 3825 7863 (ext 12)', '024 3825 7863'],
    ['SĐT: 0912\u200b345\u200b678.', '0912\u200b345\u200b678'],
    ['\u202a+84 912345678\u202c', '+84 912345678'],
  ])('%s', (text, expected) => {
    expect(findNumbers(text).numbers.map(({ start, end }) => text.slice(start, end))).toEqual([expected])
  })

  test('a second number by its tail has its own span', () => {
    const text = '028 3911 2244 - 3911 2245'
    expect(findNumbers(text).numbers.map(({ start, end }) => text.slice(start, end))).toEqual([
      '028 3911 2244',
      '3911 2245',
    ])
  })
})

describe('old numbers stay as they are when asked', () => {
  test.each([
    ['0162 123 4567', '01621234567'],
    ['04 3825 7863', '0438257863'],
    ['(0511) 3822 821', '05113822821'],
  ])('%s', (text, expected) => {
    expect(nationals(text, { mapOld: false })).toBe(expected)
  })
})

describe('other countries, read to the end', () => {
  test.each(ABROAD)('%s: %s', (country, text, expected) => {
    const found = detect(text, country)
    expect(found.map(({ e164, ext }) => (ext ? `${e164}x${ext}` : e164)).join(' ')).toBe(expected)
  })
})

describe('other countries are candidates', () => {
  test.each([
    ['+65 6123 4567', 'VN', ['+6561234567']],
    ['+1 (212) 555-0187 ext. 4', 'VN', ['+12125550187;ext=4']],
    ['+44 (0)20 7031 3000', 'VN', ['+442070313000']],
    ['0044 20 7031 3000', 'VN', ['+442070313000']],
    ['+65 6123 4567 / +65 6123 4568', 'VN', ['+6561234567', '+6561234568']],
    ['+65 6123 4567 12/05/2026', 'VN', ['+6561234567']],
    ['(650) 253-0000', 'US', ['6502530000']],
    ['650-253-0000 650-253-0001', 'US', ['6502530000', '6502530001']],
    ['650-253-0000 10/12/2026', 'US', ['6502530000']],
    ['Order 6502530000', 'US', []],
    ['+852 2123 4567 2026-11-22', 'VN', ['+85221234567']],
    ['(650) 253-0000', 'VN', []],
    ['84912345678', 'ZZ', []],
    ['(650) 253-0000', 'ZZ', []],
    ['Order ID: +6561234567', 'VN', []],
    ['https://example.com/+6561234567', 'VN', []],
    ['+100.000.000đ', 'VN', []],
  ])('%s in %s', (text, country, expected) => {
    expect(findNumbers(text, { country }).candidates.map((candidate) => candidate.text)).toEqual(expected)
  })

  test('Vietnamese numbers in international form are read in any country', () => {
    expect(nationals('+84 912 345 678', { country: 'US' })).toBe('0912345678')
    expect(nationals('0912 345 678', { country: 'ZZ' })).toBe('')
  })
})

test('the candidate check refuses text without enough digits', () => {
  expect(['', 'Nguyễn Văn A', '12 Láng Hạ', '350.000 đ', '22/11', '10:15'].filter(mayHoldNumber)).toEqual([])
})

test('a text that is but a moment, an amount or short is not looked at closer', () => {
  const others = [
    '22/11/2026 12:30',
    '12:30:05, 22-11-2026',
    '2026-11-22T12:30:05',
    '18/09/2026',
    '150.000.000 đ',
    '-1.800.000₫',
    '912345678 VND',
    'DH-10886',
  ]
  expect(others.filter((text) => mayHoldWhole(text, 'VN'))).toEqual([])
  const numbers = [
    '0912345678',
    '0912.345.678',
    '22/11/2026 0912345678',
    '1900 6789',
    '84912345678',
    '+6561234567',
  ]
  expect(numbers.filter((text) => !mayHoldWhole(text, 'VN'))).toEqual([])
})
