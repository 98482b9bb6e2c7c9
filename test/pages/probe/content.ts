// The scanner alone, as a content script: what it knows can be asked for by `chrome.scripting`.

import { findNumbers } from '../../../lib/phone/find.ts'
import { mayHoldNumber } from '../../../lib/phone/may-hold.ts'
import type { PhoneNumber } from '../../../lib/phone/number.ts'
import { createListing, type Listing } from '../../../lib/page/scan/listing.ts'
import type { PageNumbers } from '../../../lib/page/scan/page-numbers.ts'
import { watchNumbers } from '../../../lib/page/scan/page-numbers.ts'

export interface Probe {
  numbers: PageNumbers & Listing
  /** Length of each slice so far, in milliseconds. */
  slices: number[]
  /** How often listeners were told of a change. */
  changes: number
  /** What was asked of the background, by batch. */
  asked: string[][]
  start: () => PageNumbers & Listing
  findNumbers: typeof findNumbers
  mayHoldNumber: typeof mayHoldNumber
}

declare global {
  // eslint-disable-next-line vars-on-top, no-var
  var probe: Probe
}

/** Stands in for the background: what begins with `+65` and has ten digits is a number. */
async function readForeign(candidates: { text: string }[]): Promise<(PhoneNumber | null)[]> {
  probe.asked.push(candidates.map(({ text }) => text))
  return candidates.map(({ text }) =>
    /^\+65\d{8}$/.test(text)
      ? { e164: text, national: text.slice(1), kind: 'international', country: 'SG' }
      : null,
  )
}

function start(): PageNumbers & Listing {
  const numbers = watchNumbers({
    document,
    readForeign,
    isMarked: true,
    country: 'VN',
    mapsOldNumbers: true,
    onSlice: (ms) => probe.slices.push(ms),
  })
  probe.numbers = { ...numbers, ...createListing(numbers) }
  numbers.onChange(() => probe.changes++)
  return probe.numbers
}

globalThis.probe = {
  slices: [],
  changes: 0,
  asked: [],
  start,
  findNumbers,
  mayHoldNumber,
} as unknown as Probe
// A page can ask to be left alone until it is told to start: the benchmark measures without us first.
if (!location.search.includes('idle')) start()
