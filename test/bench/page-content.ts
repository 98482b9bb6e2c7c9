// What the benchmark runs beside the scanner, in the content script's world.

import { findPhoneNumbersInText } from 'libphonenumber-js/max'
import { createFindings } from '../../lib/page/scan/finding.ts'
import { createPlaceKeeper } from '../../lib/page/scan/place-keeper.ts'
import { createReader } from '../../lib/page/scan/read.ts'
import { scanTree } from '../../lib/page/scan/scan.ts'

/** What any scanner has to do at least: walk the texts, read each, try one expression. */
function floorB(root: Node): number {
  const candidate = /(?:\+|\d)[\d\s.()-]{7,}\d/
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  let count = 0
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && candidate.test(node.data)) count++
  }
  return count
}

function scan(root: Node): number {
  const findings = createFindings()
  const reader = createReader({
    findings,
    slices: { isOver: () => false },
    settings: () => ({ country: 'VN', mapsOldNumbers: true }),
    onCandidates: () => undefined,
  })
  for (const _pause of scanTree(root, reader, createPlaceKeeper())) continue
  let count = 0
  for (const { places } of findings.all()) count += places.length
  return count
}

function findWithLibphonenumber(root: Node): number {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  let count = 0
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) count += findPhoneNumbersInText(node.data, 'VN').length
  }
  return count
}

function timed(run: () => number): { ms: number; count: number } {
  const start = performance.now()
  const count = run()
  return { ms: performance.now() - start, count }
}

export function median(values: number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? NaN
}

/** Rounds of floor and scan in turn, after a warm-up. */
function compareScan(rounds: number) {
  const floors: number[] = []
  const scans: number[] = []
  let found = 0
  for (let round = -3; round < rounds; round++) {
    const floor = timed(() => floorB(document.body))
    const ours = timed(() => scan(document.body))
    found = ours.count
    if (round < 0) continue
    floors.push(floor.ms)
    scans.push(ours.ms)
  }
  return { floorMs: median(floors), scanMs: median(scans), found }
}

function libphonenumber() {
  return timed(() => findWithLibphonenumber(document.body))
}

const bench = { compareScan, libphonenumber, median }

type Bench = typeof bench

declare global {
  // eslint-disable-next-line vars-on-top, no-var
  var bench: Bench
}
globalThis.bench = bench
