// Settings to a file and from one: what a chosen file would change is shown first, and changed by a second click.

import { signal } from '@preact/signals'
import type { Fault } from '../../lib/fault.ts'
import type { Settings } from '../../lib/settings.ts'
import {
  readSettingsFile,
  settingsFileName,
  writeSettingsFile,
  type FileRefusal,
  type ReadFile,
} from '../../lib/settings-file.ts'
import { originOf } from '../../lib/site-pattern.ts'
import type { Shared } from './options-model.ts'

export type FileState =
  | { is: 'nothing' | 'exported' | 'imported' | 'unchanged' }
  | { is: 'offered'; changes: Partial<Settings>; refusals: FileRefusal[] }
  | { is: 'bad'; problem: Extract<ReadFile, { ok: false }>['problem'] }
  | { is: 'failed'; fault: Fault }

export function createSettingsFileModel(shared: Shared) {
  const { world, options } = shared
  const state = signal<FileState>({ is: 'nothing' })

  return {
    state,
    export: () => {
      if (!options.value) return
      world.download(settingsFileName, writeSettingsFile(options.value.settings))
      state.value = { is: 'exported' }
    },
    read: (text: string) => {
      const read = readSettingsFile(text, options.value?.locked ?? [])
      if (!read.ok) {
        state.value = { is: 'bad', problem: read.problem }
        return
      }
      const changes = differing(read.changes, options.value?.settings)
      const isSame = Object.keys(changes).length === 0 && read.refusals.length === 0
      state.value = isSame ? { is: 'unchanged' } : { is: 'offered', changes, refusals: read.refusals }
    },
    /** Asks for every site of the file at once. Refused sites are kept: the list offers to allow them. */
    apply: async () => {
      if (state.value.is !== 'offered') return
      const { changes } = state.value
      const origins = [
        ...(changes.sites ?? []).map((site) => site.pattern),
        originOf(changes.baseUrl ?? '') ?? '',
      ]
      const asked = origins.filter((origin) => origin !== '')
      if (asked.length > 0) await world.requestOrigins(asked)
      const saved = await world.send('saveSettings', { changes })
      await shared.refresh()
      state.value = saved.ok ? { is: 'imported' } : { is: 'failed', fault: saved.fault }
    },
    forget: () => {
      state.value = { is: 'nothing' }
    },
  }
}

export type SettingsFileModel = ReturnType<typeof createSettingsFileModel>

function differing(changes: Partial<Settings>, settings: Settings | undefined): Partial<Settings> {
  const kept = Object.entries(changes).filter(
    ([name, value]) =>
      JSON.stringify(value) !==
      JSON.stringify(Object.entries(settings ?? {}).find(([other]) => other === name)?.[1]),
  )
  return Object.fromEntries(kept)
}
