// What the benchmark runs beside the scanner, in the content script's world.

import { findPhoneNumbersInText } from 'libphonenumber-js/max'
import { createFindings } from '../../lib/page/scan/finding.ts'
import { createPlaceKeeper } from '../../lib/page/scan/place-keeper.ts'
import { createReader } from '../../lib/page/scan/read.ts'
import { scanTree } from '../../lib/page/scan/scan.ts'
import { afterFrame } from '../../lib/page/scan/after-frame.ts'
import { median } from './row.ts'

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

/** Rounds until both hold still: what the engine compiles, and the room it gives to what is new. */
const warmRounds = 20

/** Floor, scan and libphonenumber in turn, warm: medians, in milliseconds. */
function compareScans(rounds: number, withLibphonenumber: boolean) {
  const floors: number[] = []
  const scans: number[] = []
  const theirs: number[] = []
  let found = 0
  for (let round = -warmRounds; round < rounds; round++) {
    const floor = timed(() => floorB(document.body))
    const ours = timed(() => scan(document.body))
    found = ours.count
    if (withLibphonenumber && (round === -1 || round % 4 === 0)) {
      const { ms } = timed(() => findWithLibphonenumber(document.body))
      if (round >= 0) theirs.push(ms)
    }
    if (round < 0) continue
    floors.push(floor.ms)
    scans.push(ours.ms)
  }
  return {
    floorMs: median(floors),
    scanMs: median(scans),
    libphonenumberMs: median(theirs),
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
  return { floorUs: median(floors) * 2, hitUs: median(ours) * 2, found }
}

/** Resolves when nothing of ours is waiting and the list has numbers. */
async function settled(): Promise<void> {
  for (;;) {
    const before = probe.slices.length
    await new Promise((resolve) => setTimeout(resolve, 400))
    if (probe.slices.length === before && probe.numbers.list().length > 0) return
  }
}

/** Resolves when no slice has run for a while. */
async function rested(): Promise<void> {
  let before = -1
  while (before !== probe.slices.length) {
    before = probe.slices.length
    await new Promise((resolve) => setTimeout(resolve, 400))
  }
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 30))
}

/** Slices that only look at the clock: what else the machine does shows here as well. */
async function idleSlices(count: number, budgetMs: number): Promise<number[]> {
  const slices: number[] = []
  while (slices.length < count) {
    await new Promise<void>((resolve) => afterFrame(resolve))
    const start = performance.now()
    while (performance.now() - start < budgetMs) continue
    slices.push(performance.now() - start)
  }
  return slices
}

let observer: MutationObserver | null = null

/** Any scanner has to be told of changes: the least that costs. */
function observe(): void {
  observer = new MutationObserver(() => undefined)
  observer.observe(document, { childList: true, characterData: true, subtree: true })
}

function unobserve(): void {
  observer?.disconnect()
}

const bench = { compareScans, compareHits, settled, rested, until, idleSlices, observe, unobserve }
type Bench = typeof bench

declare global {
  // eslint-disable-next-line vars-on-top, no-var
  var bench: Bench
  /** Times noted between content scripts. */
  // eslint-disable-next-line vars-on-top, no-var
  var probeMarks: number[]
}
globalThis.bench = bench
