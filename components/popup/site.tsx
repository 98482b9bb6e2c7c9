// This site: on, off, refused, waiting for a reload; or a page where nothing can be done.

import { wordsOf } from '../../lib/fault-words.ts'
import type { TabState } from '../../lib/messages.ts'
import type { PopupModel } from './popup-model.ts'

export function Site({ model, tab }: { model: PopupModel; tab: TabState }) {
  const t = model.t.value
  const outcome = model.site.value
  const { pattern, host } = tab

  if (pattern === null) {
    return (
      <section aria-label={t('popupSite')}>
        <p class="popup-state">{t('popupNoSite')}</p>
        <p class="soft">{t(host ? 'siteProblemIpv6' : 'popupNoSiteText')}</p>
      </section>
    )
  }

  return (
    <section aria-label={t('popupSite')}>
      <div class="popup-row">
        <div>
          <b class="popup-host">{host}</b>
          <p class="soft" role="status">
            {sayState(model, tab)}
          </p>
        </div>
        {tab.isListed && (
          <button type="button" class="button" onClick={() => void model.turnOff()}>
            {t('popupTurnOff')}
          </button>
        )}
      </div>
      {!model.isOn.value && (
        <button
          type="button"
          class="button button-main popup-wide"
          onClick={() => void model.allow([pattern])}
        >
          {t(tab.isListed ? 'cureAllow' : 'popupTurnOn')}
        </button>
      )}
      {tab.needsReload && (
        <button type="button" class="button button-main popup-wide" onClick={() => void model.reload()}>
          {t('cureReloadPage')}
        </button>
      )}
      {outcome.is === 'refused' && <Alert text={t('originRefused', { host })} />}
      {outcome.is === 'impossible' && <Alert text={t('popupImpossible')} />}
      {outcome.is === 'failed' && <Alert text={wordsOf(outcome.fault, t).title} />}
    </section>
  )
}

export function Alert({ text }: { text: string }) {
  return (
    <p class="popup-alert" role="alert">
      {text}
    </p>
  )
}

function sayState(model: PopupModel, tab: TabState): string {
  const t = model.t.value
  if (model.site.value.is === 'busy') return t('optionsBusy')
  if (!tab.isListed) return t('popupOff')
  if (!tab.isGranted) return t('siteNotAllowed')
  return tab.needsReload ? t('popupReload') : t('popupOn')
}
