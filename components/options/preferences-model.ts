// Settings that take effect as soon as they are chosen: language, numbers, recordings, advanced.

import { signal } from '@preact/signals'
import type { Fault } from '../../lib/fault.ts'
import type { OptionsSection } from '../../lib/options-section.ts'
import type { Settings } from '../../lib/settings.ts'
import type { Shared } from './options-model.ts'

export type ChoiceOutcome =
  | { is: 'nothing' }
  | { is: 'saved' | 'learning-again'; at: ChoicePlace }
  | { is: 'failed'; at: ChoicePlace; fault: Fault }

/** Where on the page a choice is made: its outcome stands there. */
export type ChoicePlace = OptionsSection | 'language'

export function createPreferencesModel(shared: Shared) {
  const outcome = signal<ChoiceOutcome>({ is: 'nothing' })

  return {
    outcome,
    choose: async (at: ChoicePlace, changes: Partial<Settings>) => {
      const before = shared.state.value
      if (before.is !== 'ready') return
      // Shown at once; what is stored decides a moment later.
      shared.state.value = {
        is: 'ready',
        options: { ...before.options, settings: { ...before.options.settings, ...changes } },
      }
      const answer = await shared.world.send('saveSettings', { changes })
      await shared.refresh()
      outcome.value = answer.ok ? { is: 'saved', at } : { is: 'failed', at, fault: answer.fault }
    },
    learnAgain: async () => {
      const answer = await shared.world.send('learnAgain', null)
      await shared.refresh()
      outcome.value = answer.ok
        ? { is: 'learning-again', at: 'advanced' }
        : { is: 'failed', at: 'advanced', fault: answer.fault }
    },
  }
}

export type PreferencesModel = ReturnType<typeof createPreferencesModel>
