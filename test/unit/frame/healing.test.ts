import { expect, test } from 'vitest'
import { createHealing } from '../../../lib/page/frame/healing.ts'

function healAt(times: number[]): boolean[] {
  let now = 0
  const mayHeal = createHealing(() => now)
  return times.map((time) => {
    now = time
    return mayHeal()
  })
}

test('heals five times in ten seconds, and not a sixth time', () => {
  expect(healAt([0, 1, 2, 3, 4, 5])).toEqual([true, true, true, true, true, false])
})

test('a healing counts for ten seconds', () => {
  expect(healAt([0, 1, 2, 3, 4, 9_999, 10_000])).toEqual([true, true, true, true, true, false, true])
})

test('a page that takes the host away now and then is healed for ever', () => {
  const times = Array.from({ length: 100 }, (_, n) => n * 2_001)
  expect(healAt(times)).not.toContain(false)
})
