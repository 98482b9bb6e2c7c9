// What the self-test found: one line a check, in words.

import { wordsOf } from '../../lib/fault-words.ts'
import type { Check } from '../../lib/self-test.ts'
import type { WordKey } from '../../lib/words.ts'
import { Icon } from '../shared/icon.tsx'
import type { OptionsModel } from './options-model.ts'
import { Status, Tick } from './outcome.tsx'

const names: { [Each in Check['what']]: WordKey } = {
  sites: 'checkSites',
  server: 'checkServer',
  'sign-in': 'checkSignIn',
  count: 'checkCount',
  calls: 'checkCalls',
  recording: 'checkRecording',
}

const states: { [Each in Check['state']]: WordKey } = {
  good: 'checkGood',
  bad: 'checkBad',
  unknown: 'checkUnknown',
}

export function SelfTest({ model }: { model: OptionsModel }) {
  const t = model.t.value
  const state = model.diagnostics.selfTest.value
  return (
    <Status>
      {state.is === 'busy' && <p class="hint">{t('optionsBusy')}</p>}
      {state.is === 'done' && (
        <ul class="rows checks" aria-label={t('diagnosticsChecks')}>
          {state.checks.map((check) => (
            <li key={check.what} class={`is-${check.state}`}>
              {check.state === 'good' ? <Tick /> : <Icon name={check.state === 'bad' ? 'stop' : 'wait'} />}
              <span>
                <b>{t(names[check.what])}</b>
                <small>{check.fault ? wordsOf(check.fault, t).title : sayState(check, model)}</small>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Status>
  )
}

function sayState({ what, state }: Check, model: OptionsModel): string {
  const t = model.t.value
  if (what === 'sites' && state === 'bad') return t('checkSitesBad')
  if (what === 'sites' && state === 'unknown') return t('checkSitesNone')
  if (what === 'sign-in' && state === 'bad') return t('signedOut')
  return t(states[state])
}
