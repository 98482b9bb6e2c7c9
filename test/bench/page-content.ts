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
    if (candidate.test(node.nodeValue ?? '')) count++
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
    count += findPhoneNumbersInText(node.nodeValue ?? '', 'VN').length
  }
  return count
}

function timed(run: () => number): { ms: number; count: number } {
  const start = performance.now()
  const count = run()
  return { ms: performance.now() - start, count }
}

/** Floor, scan and libphonenumber in turn, warm. */
function compareScans(rounds: number, withLibphonenumber: boolean) {
  const floors: number[] = []
  const scans: number[] = []
  const theirs: number[] = []
  let found = 0
  for (let round = -3; round < rounds; round++) {
    const floor = timed(() => floorB(document.body))
    const ours = timed(() => scan(document.body))
    const other =
      withLibphonenumber && (round === -1 || round === 1)
        ? timed(() => findWithLibphonenumber(document.body)).ms
        : null
    found = ours.count
    if (round < 0) continue
    floors.push(floor.ms)
    scans.push(ours.ms)
    if (other !== null) theirs.push(other)
  }
  // The best of each: what else the machine does only ever adds.
  return {
    floorMs: Math.min(...floors),
    scanMs: Math.min(...scans),
    libphonenumberMs: Math.min(...theirs),
    found,
  }
}

/** `caretPositionFromPoint` alone, and our hit-test with it, in batches over the same points. */
function compareHits(batches: number) {
  const cells = [...document.querySelectorAll('td:nth-child(3)')].slice(0, 25)
  const points = cells.flatMap((cell) => {
    const { left, top, height } = cell.getBoundingClientRect()
    return [{ cell, x: left + 20, y: top + height / 2 }]
  })
  const run = (each: (x: number, y: number, cell: Element) => unknown): number => {
    const start = performance.now()
    for (let at = 0; at < 500; at++) {
      const point = points[at % points.length]
      if (point) each(point.x, point.y, point.cell)
    }
    return performance.now() - start
  }
  const floors: number[] = []
  const ours: number[] = []
  let found = 0
  for (let batch = -1; batch < batches; batch++) {
    const floor = run((x, y) => document.caretPositionFromPoint(x, y))
    found = 0
    const hit = run((x, y, cell) => {
      if (probe.numbers.numberAt(x, y, cell)) found++
    })
    if (batch < 0) continue
    floors.push(floor)
    ours.push(hit)
  }
  return { floorUs: Math.min(...floors) * 2, hitUs: Math.min(...ours) * 2, found }
}

/** Resolves when nothing of ours is waiting and the list has numbers. */
async function settled(): Promise<void> {
  for (;;) {
    const before = probe.slices.length
    await new Promise((resolve) => setTimeout(resolve, 400))
    if (probe.slices.length === before && probe.numbers.list().length > 0) return
  }
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 30))
}

const bench = { compareScans, compareHits, settled, until }
type Bench = typeof bench

declare global {
  // eslint-disable-next-line vars-on-top, no-var
  var bench: Bench
  /** Times noted between content scripts. */
  // eslint-disable-next-line vars-on-top, no-var
  var probeMarks: number[]
}
globalThis.bench = bench
