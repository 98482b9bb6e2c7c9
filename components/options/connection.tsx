// Section Connection: where VBot is, and who we are there.

import type { WordKey } from '../../lib/words.ts'
import { Field, Locked, lockedWords, Section } from './field.tsx'
import { ConnectionOutcome } from './connection-outcome.tsx'
import { OriginOffer } from './origin-offer.tsx'
import type { OptionsModel } from './options-model.ts'
import { problemWords } from './problem-words.ts'

const versions = ['v2', 'v3'] as const

export function Connection({ model }: { model: OptionsModel }) {
  const t = model.t.value
  const { connection, isLocked } = model
  const values = connection.values.value
  const offer = connection.offer.value
  const isVersionLocked = isLocked('apiVersion')

  function field(id: 'baseUrl' | 'vbotId' | 'projectCode', label: WordKey, hint?: string) {
    const problem = connection.problemOf(id)
    return (
      <Field
        id={id}
        label={t(label)}
        isCode
        value={values[id]}
        hint={hint}
        problem={problem && t(problemWords[problem])}
        lockedWords={lockedWords(t, isLocked(id))}
        onType={(typed) => connection.type({ [id]: typed })}
        onLeave={() => connection.leave(id)}
      />
    )
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
        {field('baseUrl', 'fieldBaseUrl', t('fieldBaseUrlHint'))}
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
            {field('vbotId', 'fieldVbotId')}
            {field('projectCode', 'fieldProjectCode')}
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
