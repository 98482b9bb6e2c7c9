import { describe, expect, test } from 'vitest'
import { cases, detect, judge, score } from '../../bench/phone-score.ts'

const { rows } = score('ours', detect)

describe('the corpus', () => {
  test.each(cases)('$id: $text', (one) => {
    expect(judge(one, detect)).toMatchObject({ missed: [], wrong: [] })
  })

  test('extensions are read', () => {
    const wanted = cases.flatMap(({ expected }) => expected.flatMap(({ ext }) => ext ?? []))
    const got = cases
      .filter(({ expected }) => expected.some(({ ext }) => ext))
      .flatMap(({ text }) => detect(text)[0]?.ext)
    expect(got).toEqual(wanted)
  })

  test('the score is above the bar', () => {
    expect(rows.find(({ group }) => group === 'all')?.f1).toBeGreaterThanOrEqual(99.5)
    expect(rows.find(({ group }) => group === 'neg')?.wrong).toBe(0)
    expect(rows.find(({ group }) => group === 'ambig')?.wrong).toBeLessThanOrEqual(1)
  })
})
