// Numbers looked up since the browser started; none of a private window.

import type { TabState } from '../../lib/messages.ts'
import { formatNumber } from '../../lib/phone/format.ts'
import type { PopupModel } from './popup-model.ts'

export function Recent({ model, tab }: { model: PopupModel; tab: TabState }) {
  const t = model.t.value
  if (tab.recent.length === 0) return null
  return (
    <section aria-labelledby="recent-h">
      <h2 id="recent-h">{t('popupRecent')}</h2>
      <ul class="popup-recent">
        {tab.recent.map((number) => (
          <li key={number.e164}>
            <button type="button" onClick={() => void model.open(number)}>
              {formatNumber(number)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
