import { effect } from '@preact/signals'
import { render } from 'preact'
import { browser } from 'wxt/browser'
import '../../components/shared/tokens.css'
import '../../components/shared/controls.css'
import '../../components/sidebar/sidebar.css'
import '../../components/popup/popup.css'
import { History } from '../../components/popup/history.tsx'
import { createPopupModel } from '../../components/popup/popup-model.ts'
import { PopupPage } from '../../components/popup/popup-page.tsx'
import { createSidebarModel } from '../../components/sidebar/sidebar-model.ts'
import { loadWords } from '../../lib/packaged.ts'
import { createSend } from '../../lib/send.ts'
import { languageOf } from '../../lib/words.ts'
import { createWorld } from '../sidebar/world.ts'

await loadWords()

const send = createSend(browser)

const model = createPopupModel(
  {
    send,
    requestOrigins: (origins) => browser.permissions.request({ origins }).catch(() => false),
    reloadTab: (tabId) => browser.tabs.reload(tabId),
    close: () => window.close(),
  },
  languageOf('auto', navigator.languages),
)

effect(() => {
  document.documentElement.lang = model.language.value
  document.title = model.t.value('extensionName')
})

render(
  <PopupPage
    model={model}
    drawHistory={(shown, { tabId }) => (
      <History
        key={shown.number.e164}
        create={() =>
          createSidebarModel(createWorld(), {
            place: 'popup',
            tabId,
            e164: shown.number.e164,
            language: model.language.value,
            shown,
          })
        }
      />
    )}
  />,
  document.body,
)
void model.start()
