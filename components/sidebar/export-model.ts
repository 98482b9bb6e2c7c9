// Every call of the period as one CSV file: page by page, with cancel, and going on after a fault.

import { type ReadonlySignal, signal } from '@preact/signals'
import type { Wording } from '../../lib/call-words.ts'
import { csvOf } from '../../lib/export/csv.ts'
import { csvName } from '../../lib/export/file-name.ts'
import type { Fault } from '../../lib/fault.ts'
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
  nextPage: number
}

/** The most VBot gives at a time: fewer requests for a long history. */
const pageSize = 100

export function createExport(world: SidebarWorld, { history, wording, isPrivate }: ExportOptions): Export {
  const state = signal<ExportState>({ kind: 'idle' })
  /** Another one each time it starts, resumes or stops: what an older one still gets is dropped. */
  let run = 0
  let parts: Part[] = []
  let span: Span | null = null
  let total: number | null = null
  let stopWaiting = () => {}

  const loaded = () => parts.reduce((sum, part) => sum + part.calls.length, 0)

  async function go(): Promise<void> {
    const mine = ++run
    state.value = { kind: 'running', loaded: loaded(), total }
    for (let at = 0; at < parts.length; at += 1) {
      for (let part = parts[at]; part?.hasMore; part = parts[at]) {
        const answer = await askPage(part.number, part.nextPage)
        if (mine !== run) return
        if (!answer.ok)
          return answer.fault.kind === 'too-many' ? wait(answer.fault.retryAfterMs) : stopAt(answer.fault)
        const ids = new Set(part.calls.map((call) => call.id))
        const older = answer.value.calls.filter((call) => !ids.has(call.id))
        parts[at] = {
          number: part.number,
          calls: [...part.calls, ...older],
          hasMore: answer.value.hasMore && answer.value.calls.length > 0,
          nextPage: part.nextPage + 1,
        }
        state.value = { kind: 'running', loaded: loaded(), total }
      }
    }
    finish()
  }

  function askPage(number: PhoneNumber, page: number) {
    // What was kept of an earlier export would be handed out as the history of now.
    return world.send('calls', { number, span, isFresh: true, isPrivate, page, size: pageSize })
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
      total = history.periodTotal.value
      parts = history.numbers.value.map((number) => ({ number, calls: [], hasMore: true, nextPage: 0 }))
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
