// The button that allows one host the sidebar could not reach, with the reason beside it.

import type { OptionsSection } from '../../lib/options-section.ts'
import { Icon } from '../shared/icon.tsx'
import type { OptionsModel } from './options-model.ts'
import { BadOutcome, Good, Status } from './outcome.tsx'

export function OriginOffer({ model, section }: { model: OptionsModel; section: OptionsSection }) {
  const t = model.t.value
  const asked = model.origin.state.value
  if (asked.is === 'nothing' || asked.section !== section) return null
  const { host } = asked
  return (
    <>
      {asked.is !== 'allowed' && (
        <div class="state-line">
          <Icon name="lock" />
          <span>
            {section === 'recordings' ? t('originWhyRecording', { host }) : t('originWhy', { host })}
          </span>
          <button type="button" class="button button-main" onClick={() => void model.origin.allow()}>
            {t('originAllow', { host })}
          </button>
        </div>
      )}
      <Status>{asked.is === 'allowed' && <Good title={t('originAllowed', { host })} />}</Status>
      {asked.is === 'refused' && <BadOutcome title={t('originRefused', { host })} />}
    </>
  )
}
