// The sidebar's address: what the page writes there, the sidebar reads; what anyone else writes, it does not.

import { expect, test } from 'vitest'
import { readFrameHash, writeFrameHash } from '../../../lib/frame-hash.ts'

test.each([
  ['vi', '+84912345678'],
  ['en', '+6561234567'],
  ['en', ''],
] as const)('%s %s is read as it was written', (language, e164) => {
  expect(readFrameHash(writeFrameHash(language, e164))).toEqual({ language, e164 })
})

test.each(['', '#', '#%E0%A4%A', '#fr+84912345678', '#vi<b>', '#vi+84', '#+84912345678x'])(
  'nothing is read from %s',
  (hash) => {
    expect(readFrameHash(hash)).toEqual({ e164: '' })
  },
)
