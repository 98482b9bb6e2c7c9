// How well numbers are found, by group, beside libphonenumber-js on the same cases; and that hostile text costs no more.

import { measureGrowth, scorePhones } from './phone-score.ts'
import type { Row } from './row.ts'

export function benchPhones(): Row[] {
  const scores = scorePhones().map((score): Row => {
    const isOurs = score.detector === 'ours'
    return {
      area: 'numbers',
      name: `F1, ${score.group}, ${score.detector}`,
      value: score.f1,
      unit: '%',
      bar: isOurs && score.group === 'all' ? 99.5 : null,
      isAtLeast: true,
      beside: `${score.cases} cases, ${score.wrong} wrong, ${score.missed} missed`,
    }
  })
  const growth = measureGrowth(1).map(({ text, ratio }): Row => ({
    area: 'numbers',
    name: `twice the text ÷ the text: ${text}`,
    value: ratio,
    unit: '×',
    bar: 4,
    beside: 'linear: 2',
  }))
  return [...scores, ...growth]
}
