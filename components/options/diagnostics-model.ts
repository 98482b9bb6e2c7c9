// Diagnostics: what the background remembers, a self-test, and the report of both to copy.

import { signal } from '@preact/signals'
import type { Diagnosis } from '../../lib/diagnosis.ts'
import type { Fault } from '../../lib/fault.ts'
import { writeReport } from '../../lib/report.ts'
import { checkAll, type Check } from '../../lib/self-test.ts'
import type { Shared } from './options-model.ts'

export type DiagnosticsState =
  | { is: 'loading' }
  | { is: 'ready'; diagnosis: Diagnosis }
  | { is: 'failed'; fault: Fault }

export type SelfTest = { is: 'idle' } | { is: 'busy' } | { is: 'done'; checks: Check[] }

/** `by-hand`: the clipboard refused, the report is shown to be copied by hand. */
export type Copied = { is: 'nothing' } | { is: 'copied' } | { is: 'by-hand'; report: string }

export function createDiagnosticsModel(shared: Shared) {
  const { world, options } = shared
  const state = signal<DiagnosticsState>({ is: 'loading' })
  const selfTest = signal<SelfTest>({ is: 'idle' })
  const copied = signal<Copied>({ is: 'nothing' })

  async function load() {
    const answer = await world.send('diagnose', null)
    state.value = answer.ok ? { is: 'ready', diagnosis: answer.value } : { is: 'failed', fault: answer.fault }
  }

  return {
    state,
    selfTest,
    copied,
    load,
    test: async () => {
      if (selfTest.value.is === 'busy') return
      selfTest.value = { is: 'busy' }
      copied.value = { is: 'nothing' }
      const tested = await world.send('testConnection', null)
      await Promise.all([shared.refresh(), load()])
      const diagnosis = state.value.is === 'ready' ? state.value.diagnosis : null
      selfTest.value = options.value
        ? { is: 'done', checks: checkAll(options.value, diagnosis, tested) }
        : { is: 'idle' }
    },
    /** Of what is on the screen: the clipboard, too, wants to be asked in the click. */
    copy: async () => {
      if (!options.value || state.value.is !== 'ready') return
      const checks = selfTest.value.is === 'done' ? selfTest.value.checks : []
      const report = writeReport({ options: options.value, diagnosis: state.value.diagnosis, checks })
      copied.value = (await world.copy(report)) ? { is: 'copied' } : { is: 'by-hand', report }
    },
  }
}

export type DiagnosticsModel = ReturnType<typeof createDiagnosticsModel>
