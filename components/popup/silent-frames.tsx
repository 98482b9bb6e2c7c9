// Frames with numbers that say nothing because they and this page are not both allowed.

import type { TabState } from '../../lib/messages.ts'
import { originOf } from '../../lib/site-pattern.ts'
import type { PopupModel } from './popup-model.ts'

export function SilentFrames({ model, tab }: { model: PopupModel; tab: TabState }) {
  const t = model.t.value
  const { pattern, host } = tab
  if (tab.silentFrames.length === 0 || pattern === null) return null
  return (
    <section aria-label={t('popupFrames')}>
      <ul>
        {tab.silentFrames.map((origin) => {
          const frame = originOf(origin)
          const frameHost = URL.parse(origin)?.hostname ?? origin
          return (
            <li key={origin} class="popup-frame">
              <p>{t('popupFrameText', { frame: frameHost, host })}</p>
              {frame && (
                <button
                  type="button"
                  class="button"
                  onClick={() => void model.allow([...new Set([pattern, frame])])}
                >
                  {t('popupFrameAllow')}
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
