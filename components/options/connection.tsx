// Section Connection: where VBot is, and who we are there.

import { Field, lockedWords, Section } from './field.tsx'
import { ConnectionOutcome } from './connection-outcome.tsx'
import { OriginOffer } from './origin-offer.tsx'
import type { OptionsModel } from './options-model.ts'
import { problemWords } from './problem-words.ts'
import { Locked } from './field.tsx'

const versions = ['v2', 'v3'] as const

export function Connection({ model }: { model: OptionsModel }) {
  const t = model.t.value
  const { connection, isLocked } = model
  const values = connection.values.value
  const offer = connection.offer.value
  const isVersionLocked = isLocked('apiVersion')

  function problem(field: 'baseUrl' | 'vbotId' | 'projectCode') {
    const found = connection.problemOf(field)
    return found && t(problemWords[found])
  }

  return (
    <Section name="connection" title={t('optionsConnection')} why={t('optionsConnectionWhy')}>
      <OriginOffer model={model} section="connection" />
      <form
        class="work"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void connection.save()
        }}
      >
        <Field
          id="baseUrl"
          label={t('fieldBaseUrl')}
          isCode
          value={values.baseUrl}
          hint={t('fieldBaseUrlHint')}
          problem={problem('baseUrl')}
          lockedWords={lockedWords(t, isLocked('baseUrl'))}
          onType={(baseUrl) => connection.type({ baseUrl })}
          onLeave={() => connection.leave('baseUrl')}
        />
        <fieldset class="field" disabled={isVersionLocked}>
          <legend>{t('fieldApiVersion')}</legend>
          <div class="segments">
            {versions.map((version) => (
              <label key={version} class="segment">
                <input
                  type="radio"
                  name="apiVersion"
                  value={version}
                  checked={values.apiVersion === version}
                  onChange={() => connection.type({ apiVersion: version })}
                />
                <span>{version}</span>
              </label>
            ))}
          </div>
          {isVersionLocked && <Locked text={t('optionsLocked')} />}
        </fieldset>
        {offer && (
          <p class="offer-line">
            <span>
              {offer.change === 'apiVersion'
                ? t('offerVersionText', { version: offer.to })
                : t('offerUrlText', { version: offer.to })}
            </span>
            <button type="button" class="link" onClick={() => connection.takeOffer(offer)}>
              {offer.change === 'apiVersion'
                ? t('offerVersion', { version: offer.to })
                : t('offerUrl', { end: offer.to === 'v3' ? '/v3.0' : '/v2.0' })}
            </button>
          </p>
        )}
        {values.apiVersion === 'v2' && (
          <div class="pair">
            <Field
              id="vbotId"
              label={t('fieldVbotId')}
              isCode
              value={values.vbotId}
              problem={problem('vbotId')}
              lockedWords={lockedWords(t, isLocked('vbotId'))}
              onType={(vbotId) => connection.type({ vbotId })}
              onLeave={() => connection.leave('vbotId')}
            />
            <Field
              id="projectCode"
              label={t('fieldProjectCode')}
              isCode
              value={values.projectCode}
              problem={problem('projectCode')}
              lockedWords={lockedWords(t, isLocked('projectCode'))}
              onType={(projectCode) => connection.type({ projectCode })}
              onLeave={() => connection.leave('projectCode')}
            />
          </div>
        )}
        <div class="row">
          <button type="submit" class="button button-main">
            {t('optionsSave')}
          </button>
          <button type="button" class="button" onClick={() => void connection.test()}>
            {t('optionsTest')}
          </button>
          {connection.isDirty.value && <span class="hint">{t('optionsUnsaved')}</span>}
        </div>
        <ConnectionOutcome model={model} at="connection" />
      </form>
    </Section>
  )
}
