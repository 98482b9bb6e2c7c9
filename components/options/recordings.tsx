// Section Recordings: how fast they start, what a downloaded one is called.

import { speeds, withChosen } from '../shared/offered.ts'
import { ChoiceOutcome } from './choice-outcome.tsx'
import { lockedWords, Pick, Section } from './field.tsx'
import type { OptionsModel } from './options-model.ts'
import { OriginOffer } from './origin-offer.tsx'

/** Made-up number and agent, as a downloaded file would be called. */
const examples = {
  'number-time': '0912345678_2026-11-20_11-02.mp3',
  'time-agent': '2026-11-20_11-02_104.mp3',
} as const

export function Recordings({ model }: { model: OptionsModel }) {
  const t = model.t.value
  const settings = model.options.value?.settings
  if (!settings) return null
  const { startSpeed, fileName } = settings

  return (
    <Section name="recordings" title={t('optionsRecordings')} why={t('optionsRecordingsWhy')}>
      <OriginOffer model={model} section="recordings" />
      <div class="pair">
        <Pick
          id="startSpeed"
          label={t('fieldSpeed')}
          value={String(startSpeed ?? '')}
          options={[
            ['', t('speedAsLast')],
            ...withChosen(speeds, startSpeed ?? 1).map(
              (speed) => [String(speed), `${speed.toLocaleString(model.language.value)}×`] as const,
            ),
          ]}
          lockedWords={lockedWords(t, model.isLocked('startSpeed'))}
          onChoose={(chosen) =>
            void model.preferences.choose('recordings', {
              startSpeed: chosen === '' ? null : Number(chosen),
            })
          }
        />
        <Pick
          id="fileName"
          label={t('fieldFileName')}
          value={fileName}
          options={[
            ['number-time', t('fileNameNumberTime')],
            ['time-agent', t('fileNameTimeAgent')],
          ]}
          lockedWords={lockedWords(t, model.isLocked('fileName'))}
          onChoose={(chosen) =>
            void model.preferences.choose('recordings', {
              fileName: chosen === 'time-agent' ? 'time-agent' : 'number-time',
            })
          }
        />
      </div>
      <p class="hint code">{examples[fileName]}</p>
      <ChoiceOutcome model={model} at="recordings" />
    </Section>
  )
}
