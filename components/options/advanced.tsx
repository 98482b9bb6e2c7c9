// Section Advanced: what is found out about the server by itself, and may be insisted on.

import type { Settings } from '../../lib/settings.ts'
import type { WordKey } from '../../lib/words.ts'
import { withChosen } from '../shared/offered.ts'
import { ChoiceOutcome } from './choice-outcome.tsx'
import { lockedWords, Pick, Section } from './field.tsx'
import type { OptionsModel } from './options-model.ts'
import { SettingsFile } from './settings-file.tsx'

const units: { ms: WordKey; s: WordKey } = { ms: 'unitMilliseconds', s: 'unitSeconds' }
const spellings = { '0': '0912…', '84': '84912…' } as const
const pageSizes = [20, 50, 100]
const freshness = [0, 30, 60, 300]

export function Advanced({ model }: { model: OptionsModel }) {
  const t = model.t.value
  const options = model.options.value
  if (!options) return null
  const { settings, learned } = options
  const { dialect } = settings

  function locked(name: keyof Settings) {
    return lockedWords(t, model.isLocked(name))
  }
  function choose(changes: Partial<Settings>) {
    void model.preferences.choose('advanced', changes)
  }
  function findOut(now: string | null): readonly [string, string] {
    return ['', now === null ? t('advancedFindOut') : t('advancedFindOutNow', { now })]
  }

  return (
    <Section name="advanced" title={t('optionsAdvanced')} why={t('optionsAdvancedWhy')}>
      <div class="pair">
        <Pick
          id="pageBase"
          label={t('fieldPageBase')}
          value={String(dialect.pageBase ?? '')}
          options={[
            findOut(learned.pageBase === null ? null : String(learned.pageBase)),
            ['0', '0'],
            ['1', '1'],
          ]}
          lockedWords={locked('dialect')}
          onChoose={(chosen) =>
            choose({ dialect: { ...dialect, pageBase: chosen === '' ? null : chosen === '0' ? 0 : 1 } })
          }
        />
        <Pick
          id="timeUnit"
          label={t('fieldTimeUnit')}
          value={dialect.timeUnit ?? ''}
          options={[
            findOut(learned.timeUnit && t(units[learned.timeUnit]).toLocaleLowerCase()),
            ['ms', t('unitMilliseconds')],
            ['s', t('unitSeconds')],
          ]}
          lockedWords={locked('dialect')}
          onChoose={(chosen) =>
            choose({ dialect: { ...dialect, timeUnit: chosen === 'ms' || chosen === 's' ? chosen : null } })
          }
        />
      </div>
      <div class="pair">
        <Pick
          id="spelling"
          label={t('fieldSpelling')}
          value={dialect.spelling ?? ''}
          options={[
            findOut(learned.spelling && spellings[learned.spelling]),
            ['0', spellings['0']],
            ['84', spellings['84']],
          ]}
          lockedWords={locked('dialect')}
          onChoose={(chosen) =>
            choose({ dialect: { ...dialect, spelling: chosen === '0' || chosen === '84' ? chosen : null } })
          }
        />
        <Pick
          id="cacheSeconds"
          label={t('fieldFresh')}
          value={String(settings.cacheSeconds)}
          options={withChosen(freshness, settings.cacheSeconds).map(
            (seconds) =>
              [String(seconds), seconds === 0 ? t('freshNever') : t('freshSeconds', { n: seconds })] as const,
          )}
          lockedWords={locked('cacheSeconds')}
          onChoose={(chosen) => choose({ cacheSeconds: Number(chosen) })}
        />
      </div>
      <div class="pair">
        <Pick
          id="pageSize"
          label={t('fieldPageSize')}
          value={String(settings.pageSize)}
          options={withChosen(pageSizes, settings.pageSize).map(
            (size) => [String(size), String(size)] as const,
          )}
          lockedWords={locked('pageSize')}
          onChoose={(chosen) => choose({ pageSize: Number(chosen) })}
        />
        <Pick
          id="place"
          label={t('fieldPlace')}
          value={settings.place}
          options={[
            ['page', t('placePage')],
            ['native', t('placeNative')],
          ]}
          lockedWords={locked('place')}
          onChoose={(chosen) => choose({ place: chosen === 'native' ? 'native' : 'page' })}
        />
      </div>
      <p class="hint">
        {options.shortcut ? t('advancedShortcut', { keys: options.shortcut }) : t('advancedNoShortcut')}
      </p>
      <div class="row">
        <button type="button" class="button" onClick={() => void model.preferences.learnAgain()}>
          {t('advancedLearnAgain')}
        </button>
      </div>
      <ChoiceOutcome model={model} at="advanced" />
      <SettingsFile model={model} />
    </Section>
  )
}
