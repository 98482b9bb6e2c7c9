import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findNumbers } from '../../../lib/phone/find.ts'
import { mayHoldNumber } from '../../../lib/phone/may-hold.ts'
import { formatNumber } from '../../../lib/phone/format.ts'
import { readNumber } from '../../../lib/phone/normalise.ts'
import type { NumberKind } from '../../../lib/phone/number.ts'

const digits = (size: number) => fc.stringMatching(new RegExp(`^[0-9]{${size}}$`))

/** Any number of today's plan: its digits as VBot spells them, and its kind. */
const anyNumber: fc.Arbitrary<{ national: string; e164: string; kind: NumberKind }> = fc.oneof(
  fc
    .tuple(fc.constantFrom('032', '039', '052', '056', '070', '079', '081', '089', '090', '099'), digits(7))
    .map(([prefix, rest]) => ({
      national: prefix + rest,
      e164: `+84${prefix.slice(1)}${rest}`,
      kind: 'mobile' as const,
    })),
  fc
    .tuple(fc.constantFrom('0203', '0219', '0236', '0248', '0282', '0299'), digits(7))
    .map(([area, rest]) => ({
      national: area + rest,
      e164: `+84${area.slice(1)}${rest}`,
      kind: 'landline' as const,
    })),
  fc
    .tuple(fc.constantFrom('1800', '1900'), fc.oneof(digits(4), digits(6)))
    // Told from years and round prices by words alone: unlabelled they are left.
    .filter(([, rest]) => !/^(?:(?:1[5-9]|20)..|0000)$/.test(rest))
    .map(([prefix, rest]) => ({
      national: prefix + rest,
      e164: `+84${prefix}${rest}`,
      kind: 'service' as const,
    })),
)

const SIGNS =
  '0 1 2 3 4 5 6 7 8 9 0912345678 024 1900 84 . - / ( ) + đ SĐT: MST \u00a0 \u200b \u202a ０ ＋ ext @ https:// _ # a Ư 📞 \ud83d'
    .split(' ')
    .concat(' ', '\n', '\t')

/** Text made of what numbers, dates, prices and notes are made of. */
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...SIGNS), fc.string({ maxLength: 4, unit: 'binary' })), { maxLength: 60 })
  .map((parts) => parts.join(''))

describe('finding', () => {
  test('never throws; spans are in order, apart and inside the text; what is found may be held', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.option(anyText, { nil: undefined }),
        fc.constantFrom('VN', 'US', 'ZZ'),
        (text, label, country) => {
          const { numbers, candidates } = findNumbers(text, {
            country,
            ...(label === undefined ? {} : { label }),
          })
          const spans = [...numbers, ...candidates].toSorted((a, b) => a.start - b.start)
          let from = 0
          for (const { start, end } of spans) {
            expect(start).toBeGreaterThanOrEqual(from)
            expect(end).toBeGreaterThan(start)
            from = end
          }
          expect(from).toBeLessThanOrEqual(text.length)
          for (const list of [numbers, candidates]) {
            expect(list.map(({ start }) => start)).toEqual(
              list.map(({ start }) => start).toSorted((a, b) => a - b),
            )
          }
          if (spans.length > 0) expect(mayHoldNumber(text)).toBe(true)
          for (const { e164, national } of numbers) {
            expect(e164).toMatch(/^\+84\d{7,10}$/)
            expect(national).toMatch(/^(?:0\d{9,10}|1[89]00\d{4,6})$/)
          }
        },
      ),
      { numRuns: 3000 },
    )
  })

  test('the same text gives the same finds, each time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(findNumbers(text)).toEqual(findNumbers(text))
      }),
    )
  })

  test('a formatted number is found again, alone, labelled and in a sentence', () => {
    fc.assert(
      fc.property(
        anyNumber,
        fc.constantFrom('', 'SĐT: ', 'Gọi lại cho '),
        fc.constantFrom('', ' nhé', ', gấp'),
        (number, before, after) => {
          const text = before + formatNumber(number) + after
          expect(findNumbers(text).numbers).toMatchObject([
            { ...number, start: before.length, end: text.length - after.length },
          ])
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('a number written any way between separators is the same number', () => {
    const gap = fc.constantFrom(' ', '.', '-', '\u00a0', '\u2009', '\u2011', '\u200b', '·')
    fc.assert(
      fc.property(
        fc.stringMatching(/^9[0-9]{8}$/),
        gap,
        fc.constantFrom('0', '+84', '+84 ', '84', '(+84) '),
        (own, sign, trunk) => {
          const text = `${trunk}${own.slice(0, 2)}${sign}${own.slice(2, 5)}${sign}${own.slice(5)}`
          expect(findNumbers(text).numbers).toMatchObject([{ e164: `+84${own}`, start: 0, end: text.length }])
        },
      ),
    )
  })
})

describe('reading one number', () => {
  test('what was formatted is read back', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        expect(readNumber(formatNumber(number))).toMatchObject(number)
        expect(readNumber(`tel:${number.e164}`)).toMatchObject(number)
      }),
      { numRuns: 1000 },
    )
  })

  test('never throws', () => {
    fc.assert(
      fc.property(fc.constantFrom('', 'tel:', 'callto:', 'tel:%'), anyText, (scheme, text) => {
        const found = readNumber(scheme + text)
        if (found) expect(found.end).toBeLessThanOrEqual(scheme.length + text.length)
      }),
      { numRuns: 2000 },
    )
  })
})
