// The options page as a whole: what is stored, in which words it is shown, which section is open, where the focus goes.

import { computed, signal } from '@preact/signals'
import type { Fault } from '../../lib/fault.ts'
import type { OptionsState } from '../../lib/messages.ts'
import type { OptionsSection } from '../../lib/options-section.ts'
import type { Settings } from '../../lib/settings.ts'
import { createWords, languageOf } from '../../lib/words.ts'
import { createConnectionModel } from './connection-model.ts'
import { createDiagnosticsModel } from './diagnostics-model.ts'
import { readHash } from './hash.ts'
import { createOriginModel } from './origin-model.ts'
import { createPreferencesModel } from './preferences-model.ts'
import { createSettingsFileModel } from './settings-file-model.ts'
import { createSitesModel } from './sites-model.ts'
import type { OptionsWorld } from './world.ts'

export type LoadState =
  | { is: 'loading' }
  | { is: 'ready'; options: OptionsState }
  | { is: 'failed'; fault: Fault }

/** What every part of the page shares. */
export type Shared = ReturnType<typeof createShared>
export type OptionsModel = ReturnType<typeof createOptionsModel>

export function createOptionsModel(world: OptionsWorld, hash: string) {
  const shared = createShared(world)
  const opened = readHash(hash)
  const section = signal<OptionsSection>(opened.section ?? 'connection')
  const connection = createConnectionModel(shared)
  const sites = createSitesModel(shared)
  const origin = createOriginModel(shared, opened)
  const parts = {
    connection,
    sites,
    origin,
    preferences: createPreferencesModel(shared),
    diagnostics: createDiagnosticsModel(shared),
    settingsFile: createSettingsFileModel(shared),
  }

  return {
    ...shared,
    ...parts,
    section,
    /** Gives back what ends the listening to changes. */
    start: async () => {
      // First of all: what changes while the page loads is news, too.
      const stop = world.onChanged(() => void shared.refresh())
      await shared.refresh()
      await parts.diagnostics.load()
      if (opened.section) shared.focusOn.value = `${opened.section}-h`
      return stop
    },
    /** The hash changed under the open page: another section, perhaps another origin to allow. */
    open: (hash: string) => {
      const asked = readHash(hash)
      if (!asked.section) return
      section.value = asked.section
      origin.ask(asked)
      shared.focusOn.value = `${asked.section}-h`
    },
  }
}

function createShared(world: OptionsWorld) {
  const state = signal<LoadState>({ is: 'loading' })
  const options = computed(() => (state.value.is === 'ready' ? state.value.options : null))
  const language = computed(() =>
    languageOf(options.value?.settings.language ?? 'auto', world.browserLanguages),
  )
  let asking: Promise<void> | null = null
  let askingNext: Promise<void> | null = null

  async function ask(): Promise<void> {
    const answer = await world.send('optionsState', null)
    if (answer.ok) state.value = { is: 'ready', options: answer.value }
    // What is shown already stays, and what was typed with it.
    else if (state.value.is !== 'ready') state.value = { is: 'failed', fault: answer.fault }
  }

  /** One question at a time; whoever asks meanwhile is answered by one more, for all of them. */
  function refresh(): Promise<void> {
    if (!asking) {
      asking = ask().finally(() => (asking = null))
      return asking
    }
    askingNext ??= asking.then(() => {
      askingNext = null
      return refresh()
    })
    return askingNext
  }

  return {
    world,
    state,
    options,
    language,
    t: computed(() => createWords(language.value)),
    /** Id of the element the focus goes to next; whoever moves it there sets this back to null. */
    focusOn: signal<string | null>(null),
    isLocked: (name: keyof Settings) => options.value?.locked.includes(name) ?? false,
    refresh,
  }
}
