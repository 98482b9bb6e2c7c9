// Section Sign-in: a credential goes in here and never comes back; only until when it holds.

import type { SignInState } from '../../lib/sign-in.ts'
import type { T } from '../../lib/words.ts'
import { Icon } from '../shared/icon.tsx'
import type { FieldName } from './connection-form.ts'
import { ConnectionOutcome } from './connection-outcome.tsx'
import { Check, Field, Section } from './field.tsx'
import { OriginOffer } from './origin-offer.tsx'
import type { OptionsModel } from './options-model.ts'
import { problemWords } from './problem-words.ts'
import { sayTime } from './time.ts'

export function SignIn({ model }: { model: OptionsModel }) {
  const t = model.t.value
  const { connection } = model
  const state = model.options.value?.signIn
  const isSignedIn = state?.state === 'signed-in'
  const isV3 = connection.values.value.apiVersion === 'v3'

  return (
    <Section name="sign-in" title={t('optionsSignIn')} why={t('optionsSignInWhy')}>
      <OriginOffer model={model} section="sign-in" />
      {state && (
        <div class="state-line">
          <Icon name="lock" />
          <span>{sayState(state, model)}</span>
          {isSignedIn && (
            <button type="button" class="button" onClick={() => void connection.signOut()}>
              {t('signOut')}
            </button>
          )}
        </div>
      )}
      <form
        class="work"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void connection.signIn()
        }}
      >
        {isV3 ? (
          <SecretField model={model} name="key" label={t('fieldKey')} hint={hint(t, 'key', isSignedIn)} />
        ) : (
          <>
            <SecretField
              model={model}
              name="token"
              label={t('fieldToken')}
              hint={hint(t, 'token', isSignedIn)}
            />
            <p class="or">
              <span>{t('signInOr')}</span>
            </p>
            <div class="pair">
              <SecretField model={model} name="username" label={t('fieldUsername')} isPlain />
              <SecretField model={model} name="password" label={t('fieldPassword')} />
            </div>
          </>
        )}
        <Check
          id="isKept"
          label={t('signInKeep')}
          hint={t('signInKeepHint')}
          isChecked={connection.isKept.value}
          onChoose={(isKept) => {
            connection.isKept.value = isKept
          }}
        />
        <div class="row">
          <button type="submit" class="button">
            {t('signIn')}
          </button>
        </div>
        <ConnectionOutcome model={model} at="sign-in" />
      </form>
    </Section>
  )
}

function hint(t: T, name: 'token' | 'key', isSignedIn: boolean): string {
  if (name === 'key') return t(isSignedIn ? 'fieldKeyReplace' : 'fieldKeyHint')
  return t(isSignedIn ? 'fieldTokenReplace' : 'fieldTokenHint')
}

interface SecretFieldProps {
  model: OptionsModel
  name: Extract<FieldName, 'token' | 'key' | 'username' | 'password'>
  label: string
  hint?: string
  isPlain?: boolean
}

function SecretField({ model, name, label, hint, isPlain }: SecretFieldProps) {
  const { connection } = model
  const problem = connection.problemOf(name)
  return (
    <Field
      id={name}
      label={label}
      isSecret={!isPlain}
      isCode={name === 'token' || name === 'key'}
      hint={hint}
      value={connection.secrets.value[name]}
      problem={problem && model.t.value(problemWords[problem])}
      onType={(typed) => connection.typeSecret({ [name]: typed })}
      onLeave={() => connection.secrets.value[name] !== '' && connection.leave(name)}
    />
  )
}

function sayState(state: SignInState, model: OptionsModel): string {
  const t = model.t.value
  function when(ms: number) {
    return sayTime(ms, model.world.now(), model.language.value)
  }
  if (state.state === 'signed-out') {
    return state.sinceMs === null ? t('signedOut') : t('signedOutSince', { time: when(state.sinceMs) })
  }
  if (state.untilMs === null) return t('signedIn')
  return t(state.isRenewed ? 'signedInRenewed' : 'signedInUntil', { time: when(state.untilMs) })
}
