// `npm run bench`: every figure beside what it is compared with in the same run; also to bench-results.json.
// `-- numbers`, `-- reader`, `-- page`, `-- sidebar` run one part; `-- chromium` or `-- firefox` one browser.

import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { requireNode } from '../node-version.ts'
import { root, withTools } from '../tool.ts'
import { benchPage } from './page.ts'
import { benchPhones } from './phones.ts'
import { benchReader } from './reader.ts'
import { isMet, type Row } from './row.ts'
import { benchSidebar } from './sidebar.ts'

requireNode()

const asked = process.argv.slice(2)
const parts = new Set(
  ['numbers', 'reader', 'page', 'sidebar'].filter((part) =>
    isAsked(part, ['numbers', 'reader', 'page', 'sidebar']),
  ),
)
const browsers = (['chromium', 'firefox'] as const).filter((name) => isAsked(name, ['chromium', 'firefox']))

function isAsked(name: string, among: string[]): boolean {
  const named = asked.filter((each) => among.includes(each))
  return named.length === 0 || named.includes(name)
}

const rows: Row[] = []
const add = (more: Row[]) => {
  rows.push(...more)
  console.table(more.map(asLine))
}

if (parts.has('numbers')) add(benchPhones())
if (parts.has('reader')) add(benchReader())
if (parts.has('page') || parts.has('sidebar')) {
  for (const target of ['chrome', 'firefox']) spawnSync('wxt', ['build', '-b', target], withTools)
}
for (const name of browsers) {
  if (parts.has('page')) add(await benchPage(name))
  if (parts.has('sidebar')) add(await benchSidebar(name))
}

const missed = rows.filter((row) => !isMet(row))
console.log(`${rows.length} figures, ${missed.length} short of their bar`)
for (const { area, name, value, unit, bar } of missed) {
  console.log(`  ${area}: ${name}: ${round(value)} ${unit}, bar ${bar}`)
}
writeFileSync(
  `${root}/bench-results.json`,
  `${JSON.stringify({ at: new Date().toISOString(), node: process.version, cpu: cpus()[0]?.model, cores: cpus().length, rows }, null, 2)}\n`,
)

function asLine(row: Row) {
  const { name, value, unit, bar, aim, beside } = row
  return {
    name,
    value: round(value),
    unit,
    bar: bar ?? '',
    aim: aim ?? '',
    met: isMet(row) ? '' : 'short',
    beside: beside ?? '',
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
