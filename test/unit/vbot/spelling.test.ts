import { expect, test } from 'vitest'
import { spellings } from '../../../lib/vbot/spelling.ts'

const spelt = (e164: string) => spellings({ e164, national: '', kind: 'mobile' }, null)

test.each([
  ['+84987654321', ['0987654321', '84987654321']],
  ['+842838221234', ['02838221234', '842838221234']],
  // A mobile of eleven digits, where old numbers are left as they are.
  ['+841691234567', ['01691234567', '841691234567']],
  ['+8419001234', ['19001234']],
  ['+841900123456', ['1900123456']],
  ['+841800123456', ['1800123456']],
  ['+84113', ['113']],
  ['+6591234567', ['6591234567']],
])('%s is asked for as %o', (e164, expected) => {
  expect(spelt(e164)).toEqual(expected)
})
