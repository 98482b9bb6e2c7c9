// Bytes in a message: whatever their number, they come out as they went in.

import { assert, property, uint8Array } from 'fast-check'
import { expect, test } from 'vitest'
import { fromBase64, fromBase64ByHand, toBase64, toBase64ByHand } from '../../../lib/base64.ts'

test('as Node writes it, and back', () => {
  assert(
    property(uint8Array({ maxLength: 300 }), (bytes) => {
      const base64 = Buffer.from(bytes).toString('base64')
      expect([toBase64(bytes), toBase64ByHand(bytes)]).toEqual([base64, base64])
      expect(fromBase64(base64)).toEqual(new Uint8Array(bytes))
      expect(fromBase64ByHand(base64)).toEqual(new Uint8Array(bytes))
    }),
  )
})

test('more than one step of it', () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => at % 251)
  expect(toBase64ByHand(bytes)).toBe(Buffer.from(bytes).toString('base64'))
  expect(fromBase64ByHand(toBase64ByHand(bytes))).toEqual(bytes)
})

test('what is no base64 is refused', () => {
  expect(() => fromBase64('%%%')).toThrow()
})
