// Section Numbers: which numbers are found on a page, and what a click on them does.

import type { Settings } from '../../lib/settings.ts'
import { ChoiceOutcome } from './choice-outcome.tsx'
import { countries } from './countries.ts'
import { Check, lockedWords, Pick, Section } from './field.tsx'
import type { OptionsModel } from './options-model.ts'

export function Numbers({ model }: { model: OptionsModel }) {
  const t = model.t.value
  const settings = model.options.value?.settings
  if (!settings) return null

  function locked(name: keyof Settings) {
    return lockedWords(t, model.isLocked(name))
  }
  function choose(changes: Partial<Settings>) {
    void model.preferences.choose('numbers', changes)
  }

  return (
    <Section name="numbers" title={t('optionsNumbers')} why={t('optionsNumbersWhy')}>
      <Pick
        id="country"
        label={t('fieldCountry')}
        value={settings.country}
        options={nameCountries(settings.country, model.language.value)}
        lockedWords={locked('country')}
        onChoose={(country) => choose({ country })}
      />
      <Check
        id="isMarked"
        label={t('numbersMark')}
        isChecked={settings.isMarked}
        lockedWords={locked('isMarked')}
        onChoose={(isMarked) => choose({ isMarked })}
      />
      <Check
        id="mapsOldNumbers"
        label={t('numbersMapOld')}
        isChecked={settings.mapsOldNumbers}
        lockedWords={locked('mapsOldNumbers')}
        onChoose={(mapsOldNumbers) => choose({ mapsOldNumbers })}
      />
      <Check
        id="opensOnTelLink"
        label={t('numbersTelLink')}
        hint={t('numbersTelLinkHint')}
        isChecked={settings.opensOnTelLink}
        lockedWords={locked('opensOnTelLink')}
        onChoose={(opensOnTelLink) => choose({ opensOnTelLink })}
      />
      <ChoiceOutcome model={model} at="numbers" />
    </Section>
  )
}

/** A country that was set elsewhere (by a policy, by a file) is offered too. */
function nameCountries(chosen: string, language: 'vi' | 'en'): (readonly [string, string])[] {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'code' })
  const named = countries.map(
    ([country, code]) => [country, `${names.of(country) ?? country} (+${code})`] as const,
  )
  return named.some(([country]) => country === chosen)
    ? named
    : [...named, [chosen, names.of(chosen) ?? chosen] as const]
}
