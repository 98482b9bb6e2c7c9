// Says that a choice is stored, in the section it was made in.

import { FaultOutcome, Status } from './outcome.tsx'
import type { OptionsModel } from './options-model.ts'
import type { ChoicePlace } from './preferences-model.ts'

export function ChoiceOutcome({ model, at }: { model: OptionsModel; at: ChoicePlace }) {
  const t = model.t.value
  const outcome = model.preferences.outcome.value
  const isHere = outcome.is !== 'nothing' && outcome.at === at
  return (
    <>
      <Status>
        {isHere && outcome.is === 'saved' && <p class="hint">{t('choiceSaved')}</p>}
        {isHere && outcome.is === 'learning-again' && <p class="hint">{t('advancedLearning')}</p>}
      </Status>
      {isHere && outcome.is === 'failed' && (
        <FaultOutcome fault={outcome.fault} before={t('optionsNotSaved')} t={t} />
      )}
    </>
  )
}
