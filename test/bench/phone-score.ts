// Scores the detector by group on the corpus, beside libphonenumber-js with max metadata on the same cases.
// Run directly it prints the table: node test/bench/phone-score.ts

import { readFileSync } from 'node:fs'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import type { CountryCode, MetadataJson } from 'libphonenumber-js/core'
import { findPhoneNumbersInText } from 'libphonenumber-js/core'
import { findNumbers } from '../../lib/phone/find.ts'
import { readForeign } from '../../lib/phone/foreign.ts'

export interface Case {
  id: string
  text: string
  expected: { raw: string; e164: string; alt?: string[]; ext?: string; optional?: boolean }[]
  region: CountryCode | 'ZZ'
  tag: string
  group: string
}

export interface Find {
  start: number
  end: number
  e164: string
  ext?: string
}

export interface Score {
  detector: string
  group: string
  cases: number
  expected: number
  right: number
  wrong: number
  missed: number
  precision: number
  recall: number
  f1: number
}

export interface Miss {
  id: string
  text: string
  missed: string[]
  wrong: string[]
}

type Detect = (text: string, region: CountryCode | 'ZZ') => Find[]

function read(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8')
}

export const metadata: MetadataJson = JSON.parse(
  read('../../node_modules/libphonenumber-js/metadata.max.json'),
)

export const cases: Case[] = read('../phone-corpus/corpus.jsonl')
  .trim()
  .split('\n')
  .map((line): Case => JSON.parse(line))

/** The whole pipeline: the content script's grammar, then the background's validator. ZZ: no default country. */
export function detect(text: string, region: CountryCode | 'ZZ' = 'VN'): Find[] {
  const { numbers, candidates } = findNumbers(text, { country: region })
  const foreign = candidates.flatMap(({ start, end, text, country }): Find[] => {
    const number = readForeign(text, country, metadata)
    return number ? [{ ...number, start, end }] : []
  })
  return [...numbers, ...foreign].toSorted((a, b) => a.start - b.start)
}

export function detectByLibphonenumber(text: string, region: CountryCode | 'ZZ'): Find[] {
  const options = { extended: true, ...(region === 'ZZ' ? {} : { defaultCountry: region }) }
  return findPhoneNumbersInText(text, options, metadata).map(({ number, startsAt, endsAt }) => ({
    start: startsAt,
    end: endsAt,
    e164: number.number,
    ...(number.ext ? { ext: number.ext } : {}),
  }))
}

/** What one case got wrong: a find is right when its place overlaps and its number is one of the right answers. */
export function judge({ id, text, expected, region }: Case, find: Detect): Miss & { right: number } {
  const left = new Set(find(text, region))
  const missed: string[] = []
  let right = 0
  let from = 0
  for (const { raw, e164, alt = [], optional } of expected) {
    const at = text.indexOf(raw, from)
    from = at + raw.length
    const overlapping = [...left].filter(({ start, end }) => start < at + raw.length && end > at)
    const hit =
      overlapping.find((found) => [e164, ...alt].includes(found.e164)) ??
      (optional ? overlapping[0] : undefined)
    if (hit) left.delete(hit)
    if (optional) continue
    if (hit) right++
    else missed.push(raw)
  }
  return { id, text, right, missed, wrong: [...left].map(({ start, end }) => text.slice(start, end)) }
}

export function score(detector: string, find: Detect): { rows: Score[]; misses: Miss[] } {
  const groups = [...new Set(cases.map(({ group }) => group)), 'all']
  const judged = cases.map((one) => ({ ...judge(one, find), group: one.group }))
  const rows = groups.map((group): Score => {
    const own = judged.filter((one) => group === 'all' || one.group === group)
    const sum = (count: (one: (typeof own)[number]) => number) =>
      own.reduce((total, one) => total + count(one), 0)
    const right = sum((one) => one.right)
    const wrong = sum((one) => one.wrong.length)
    const missed = sum((one) => one.missed.length)
    const expected = right + missed
    return {
      detector,
      group,
      cases: own.length,
      expected,
      right,
      wrong,
      missed,
      precision: percent(right, right + wrong),
      recall: percent(right, expected),
      f1: percent(2 * right, 2 * right + wrong + missed),
    }
  })
  return { rows, misses: judged.filter(({ missed, wrong }) => missed.length + wrong.length > 0) }
}

/** One decimal; 100 where there was nothing to get wrong. */
function percent(part: number, whole: number): number {
  return whole === 0 ? 100 : Math.round((part / whole) * 1000) / 10
}

/** Scores by group: ours, then libphonenumber-js. */
export function scorePhones(): Score[] {
  return [...score('ours', detect).rows, ...score('libphonenumber-js', detectByLibphonenumber).rows]
}

export interface Growth {
  text: string
  /** Time for twice the text ÷ time for the text: about 2 when linear. */
  ratio: number
}

/** How the time grows when hostile text doubles, medians of 5 runs. */
export function measureGrowth(megabytes = 5): Growth[] {
  const units = [
    '0',
    '0 ',
    '84 ',
    '1900 ',
    '(0',
    '0912345678/',
    '0912.345.678 ',
    'a@0912345678.',
    'www.a/0912345678',
    '+65 ',
  ]
  return units.map((unit) => {
    const text = unit.repeat((megabytes * 1e6) / unit.length)
    const twice = text + text
    const ratios = [1, 2, 3, 4, 5].map(() => elapsedMs(twice) / elapsedMs(text)).toSorted((a, b) => a - b)
    return { text: `${unit}…`, ratio: Math.round((ratios[2] ?? 0) * 100) / 100 }
  })
}

function elapsedMs(text: string): number {
  const started = performance.now()
  findNumbers(text)
  return performance.now() - started
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  console.table(scorePhones())
  for (const miss of score('ours', detect).misses) console.log(JSON.stringify(miss))
  console.table(measureGrowth(1))
}
