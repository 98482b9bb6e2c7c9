// Every call of the period as one CSV file: page by page, with cancel, and going on after a fault.

import { type ReadonlySignal, signal } from '@preact/signals'
import type { Wording } from '../../lib/call-words.ts'
import { newestFirst } from '../../lib/call.ts'
import { csvOf } from '../../lib/export/csv.ts'
import { csvName } from '../../lib/export/file-name.ts'
import { type Fault, ok, type Result } from '../../lib/fault.ts'
import type { Lookup } from '../../lib/history.ts'
import { hasOlder, type Reading, readPage, unknownTo } from '../../lib/paging.ts'
import type { Span } from '../../lib/period.ts'
import type { PhoneNumber } from '../../lib/phone/number.ts'
import { merge, type Strand } from '../../lib/timeline.ts'
import { countDown } from './count-down.ts'
import type { History } from './history-model.ts'
import type { SidebarWorld } from './world.ts'

export type ExportState =
  | { kind: 'idle' }
  /** `total` is null until VBot has said how many there are. */
  | { kind: 'running'; loaded: number; total: number | null }
  /** VBot asked us to slow down: it goes on by itself. */
  | { kind: 'waiting'; loaded: number; secondsLeft: number }
  | { kind: 'failed'; loaded: number; fault: Fault }
  | { kind: 'done'; calls: number }

export interface Export {
  state: ReadonlySignal<ExportState>
  start: () => void
  resume: () => void
  cancel: () => void
}

export interface ExportOptions {
  history: History
  wording: ReadonlySignal<Wording>
  isPrivate: boolean
}

interface Part extends Strand {
  /** VBot's count; null until it was asked for. */
  total: number | null
  read: Reading | null
  unreadable: number
}

/** The most VBot gives at a time: fewer requests for a long history. */
const pageSize = 100

export function createExport(world: SidebarWorld, { history, wording, isPrivate }: ExportOptions): Export {
  const state = signal<ExportState>({ kind: 'idle' })
  /** Another one each time it starts, resumes or stops: what an older one still gets is dropped. */
  let run = 0
  let parts: Part[] = []
  let span: Span | null = null
  let stopWaiting = () => {}

  const loaded = () => parts.reduce((sum, part) => sum + part.calls.length, 0)
  const tell = () => {
    const total = parts.reduce<number | null>(
      (sum, part) => (sum === null || part.total === null ? null : sum + part.total),
      0,
    )
    state.value = { kind: 'running', loaded: loaded(), total }
  }

  async function go(): Promise<void> {
    const mine = ++run
    tell()
    for (let at = 0; at < parts.length; at += 1) {
      for (let part = parts[at]; part?.hasMore; part = parts[at]) {
        const step = await (part.total === null ? count(part) : readOn(part))
        if (mine !== run) return
        if (!step.ok)
          return step.fault.kind === 'too-many' ? wait(step.fault.retryAfterMs) : stopAt(step.fault)
        parts[at] = step.value
        tell()
      }
    }
    finish()
  }

  /** What was kept of an earlier lookup would be handed out as the history of now. */
  function lookup(number: PhoneNumber): Lookup {
    return { number, span, isFresh: true, isPrivate }
  }

  async function count(part: Part): Promise<Result<Part>> {
    const answer = await world.send('count', lookup(part.number))
    return answer.ok ? ok({ ...part, total: answer.value.total }) : answer
  }

  async function readOn(part: Part): Promise<Result<Part>> {
    const page = part.read?.pages ?? 0
    const answer = await world.send('calls', { ...lookup(part.number), page, size: pageSize })
    if (!answer.ok) return answer
    const calls = newestFirst([...part.calls, ...unknownTo(part.calls, answer.value.calls)])
    const read = readPage(part.read, answer.value)
    const unreadable = part.unreadable + answer.value.unreadable
    const known = calls.length + unreadable
    const hasMore = hasOlder(read, { size: pageSize, known, total: part.total })
    return ok({ ...part, calls, read, unreadable, hasMore })
  }

  function finish(): void {
    const entries = merge(parts)
    const numbers = parts.map((part) => part.number)
    const text = csvOf(entries, wording.value)
    world.download(csvName(numbers, span, world.now()), new Blob([text], { type: 'text/csv;charset=utf-8' }))
    state.value = { kind: 'done', calls: entries.length }
    parts = []
  }

  function stopAt(fault: Fault): void {
    state.value = { kind: 'failed', loaded: loaded(), fault }
  }

  function wait(retryAfterMs: number): void {
    const tell = (secondsLeft: number) => {
      state.value = { kind: 'waiting', loaded: loaded(), secondsLeft }
    }
    stopWaiting = countDown(world, retryAfterMs, tell, () => void go())
  }

  return {
    state,
    start() {
      stopWaiting()
      span = history.span.value
      parts = history.numbers.value.map((number) => ({
        number,
        total: null,
        calls: [],
        unreadable: 0,
        read: null,
        hasMore: true,
      }))
      void go()
    },
    resume() {
      stopWaiting()
      void go()
    },
    cancel() {
      run += 1
      stopWaiting()
      parts = []
      state.value = { kind: 'idle' }
    },
  }
}
