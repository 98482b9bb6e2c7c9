// What came of saving, testing, signing in.

import type { Fault } from '../../lib/fault.ts'
import type { TestStep } from '../../lib/messages.ts'
import type { T, WordKey } from '../../lib/words.ts'
import type { FormName, Outcome } from './connection-model.ts'
import type { OptionsModel } from './options-model.ts'
import { BadOutcome, FaultOutcome, Good, Status } from './outcome.tsx'

export function ConnectionOutcome({ model, at }: { model: OptionsModel; at: FormName }) {
  const outcome = model.connection.outcome.value
  const t = model.t.value
  const isHere = outcome.is !== 'nothing' && outcome.at === at
  return (
    <>
      <Status>{isHere && <GoodOutcome outcome={outcome} t={t} />}</Status>
      {isHere && <BadOutcomeOf outcome={outcome} t={t} onCure={model.connection.cure} />}
    </>
  )
}

function GoodOutcome({ outcome, t }: { outcome: Outcome; t: T }) {
  switch (outcome.is) {
    case 'busy':
      return <p class="hint">{t('optionsBusy')}</p>
    case 'saved':
      return (
        <Good title={t('optionsSaved')}>
          <p>{outcome.isSignedIn ? t('optionsSavedReady') : t('optionsSavedSignedOut')}</p>
        </Good>
      )
    case 'signed-in':
      return <Good title={t('signInDone')} />
    case 'signed-out':
      return <Good title={t('signOutDone')} />
    case 'tested':
      return outcome.steps.every((step) => step.result.ok) ? (
        <Good title={t('testGood')}>
          <TestSteps steps={outcome.steps} t={t} />
        </Good>
      ) : null
    default:
      return null
  }
}

interface BadProps {
  outcome: Outcome
  t: T
  onCure: (fault: Fault) => void
}

function BadOutcomeOf({ outcome, t, onCure }: BadProps) {
  switch (outcome.is) {
    case 'refused':
      return (
        <BadOutcome title={t('optionsRefused', { host: outcome.host })}>
          <p>{t('optionsRefusedText')}</p>
        </BadOutcome>
      )
    case 'not-taken':
      return (
        <BadOutcome title={t('signInNotTaken')}>
          <p>{t('signInNotTakenText')}</p>
        </BadOutcome>
      )
    case 'failed':
      return (
        <FaultOutcome
          fault={outcome.fault}
          before={outcome.isSaved ? undefined : t('optionsNotSaved')}
          t={t}
          onCure={() => onCure(outcome.fault)}
        />
      )
    case 'tested':
      return <TestFault steps={outcome.steps} t={t} onCure={onCure} />
    default:
      return null
  }
}

const goodSteps: { [Each in TestStep['step']]: WordKey } = {
  calls: 'testCallsGood',
  count: 'testCountGood',
  recording: 'testRecordingGood',
}

const badSteps: { [Each in TestStep['step']]: WordKey } = {
  calls: 'testCallsBad',
  count: 'testCountBad',
  recording: 'testRecordingBad',
}

function TestSteps({ steps, t }: { steps: TestStep[]; t: T }) {
  return (
    <ul>
      {steps.map(({ step, result }) => (
        <li key={step}>{t(result.ok ? goodSteps[step] : badSteps[step])}</li>
      ))}
    </ul>
  )
}

interface TestFaultProps {
  steps: TestStep[]
  t: T
  onCure: (fault: Fault) => void
}

/** The first fault is the one to mend; the others mostly follow from it. */
function TestFault({ steps, t, onCure }: TestFaultProps) {
  const failed = steps.find((step) => !step.result.ok)
  if (!failed || failed.result.ok) return null
  const { fault } = failed.result
  return (
    <FaultOutcome fault={fault} t={t} onCure={() => onCure(fault)}>
      <TestSteps steps={steps} t={t} />
    </FaultOutcome>
  )
}
