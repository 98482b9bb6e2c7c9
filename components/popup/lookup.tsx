// A number typed or pasted, read by the same grammar as the numbers on pages.

import { wordsOf } from '../../lib/fault-words.ts'
import { Icon } from '../shared/icon.tsx'
import type { PopupModel } from './popup-model.ts'
import { Alert } from './site.tsx'

export function Lookup({ model }: { model: PopupModel }) {
  const t = model.t.value
  const outcome = model.lookup.value
  const isBad = outcome.is === 'no-number'
  return (
    <section aria-label={t('popupLookUpTitle')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void model.lookUp()
        }}
      >
        <label for="number">{t('popupNumber')}</label>
        <div class="popup-row">
          <input
            id="number"
            type="text"
            inputMode="tel"
            autocomplete="off"
            spellcheck={false}
            value={model.typed.value}
            aria-invalid={isBad ? 'true' : undefined}
            aria-describedby={isBad ? 'number-bad' : undefined}
            onInput={(event) => model.type(event.currentTarget.value)}
          />
          <button type="submit" class="button">
            <Icon name="search" />
            <span>{t('popupLookUp')}</span>
          </button>
        </div>
        <div id="number-bad">{isBad && <Alert text={t('popupNoNumber')} />}</div>
        {outcome.is === 'failed' && <Alert text={wordsOf(outcome.fault, t).title} />}
      </form>
    </section>
  )
}
