// The options page: one column, sections parted by lines, the language in the header.

import { useEffect } from 'preact/hooks'
import { wordsOf } from '../../lib/fault-words.ts'
import { type OptionsSection, optionsSections } from '../../lib/options-section.ts'
import type { Language } from '../../lib/settings.ts'
import type { WordKey } from '../../lib/words.ts'
import { FaultNotice } from '../shared/fault-notice.tsx'
import { Logo } from '../shared/logo.tsx'
import { Advanced } from './advanced.tsx'
import { Connection } from './connection.tsx'
import { Diagnostics } from './diagnostics.tsx'
import { lockedWords, Pick } from './field.tsx'
import { Numbers } from './numbers.tsx'
import type { OptionsModel } from './options-model.ts'
import { Recordings } from './recordings.tsx'
import { SignIn } from './sign-in.tsx'
import { Sites } from './sites.tsx'
import { useSection } from './use-section.ts'

const titles: { [Each in OptionsSection]: WordKey } = {
  connection: 'optionsConnection',
  'sign-in': 'optionsSignIn',
  sites: 'optionsSites',
  numbers: 'optionsNumbers',
  recordings: 'optionsRecordings',
  advanced: 'optionsAdvanced',
  diagnostics: 'optionsDiagnostics',
}

export function OptionsPage({ model }: { model: OptionsModel }) {
  const state = model.state.value
  const t = model.t.value
  useFocus(model)
  useSection(model.section)

  return (
    <>
      <header>
        <Logo />
        <h1>{t('optionsTitle')}</h1>
        {state.is === 'ready' && <LanguagePick model={model} />}
      </header>
      {state.is === 'failed' && (
        <main>
          <FaultNotice
            kind={state.fault.kind}
            words={wordsOf(state.fault, t)}
            onCure={() => void model.refresh()}
          />
        </main>
      )}
      {state.is === 'ready' && (
        <>
          <Sections model={model} />
          <main>
            <Connection model={model} />
            <SignIn model={model} />
            <Sites model={model} />
            <Numbers model={model} />
            <Recordings model={model} />
            <Advanced model={model} />
            <Diagnostics model={model} />
          </main>
        </>
      )}
    </>
  )
}

function Sections({ model }: { model: OptionsModel }) {
  const t = model.t.value
  return (
    <nav aria-label={t('optionsNav')}>
      <ul>
        {optionsSections.map((section) => (
          <li key={section}>
            <a href={`#${section}`} aria-current={model.section.value === section ? 'true' : undefined}>
              {t(titles[section])}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function LanguagePick({ model }: { model: OptionsModel }) {
  const t = model.t.value
  return (
    <div class="language">
      <Pick
        id="language"
        label={t('fieldLanguage')}
        value={model.options.value?.settings.language ?? 'auto'}
        options={[
          ['auto', t('languageAuto')],
          ['vi', 'Tiếng Việt'],
          ['en', 'English'],
        ]}
        lockedWords={lockedWords(t, model.isLocked('language'))}
        onChoose={(chosen) => void model.preferences.choose('language', { language: readLanguage(chosen) })}
      />
    </div>
  )
}

function readLanguage(chosen: string): Language {
  return chosen === 'vi' || chosen === 'en' ? chosen : 'auto'
}

/** Moves the focus where the model wants it, once that is drawn. */
function useFocus(model: OptionsModel) {
  const id = model.focusOn.value
  const isReady = model.state.value.is === 'ready'
  useEffect(() => {
    if (!id || !isReady) return
    model.focusOn.value = null
    document.getElementById(id)?.focus()
  }, [id, isReady, model])
}
