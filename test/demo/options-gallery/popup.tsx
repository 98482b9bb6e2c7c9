import '../../give-words.ts'
// The popup on a made-up background: `?lang=en&theme=dark&state=on`.

import '../../../components/shared/tokens.css'
import '../../../components/shared/controls.css'
import '../../../components/popup/popup.css'
import { render } from 'preact'
import { createPopupModel } from '../../../components/popup/popup-model.ts'
import { PopupPage } from '../../../components/popup/popup-page.tsx'
import { createAnswers } from '../../component/popup/world.ts'
import { createPopupTab } from './popup-states.ts'

const wish = new URLSearchParams(location.search)
const language = wish.get('lang') === 'vi' ? 'vi' : 'en'
const { send } = createAnswers(createPopupTab(wish.get('state') ?? 'on', language))
const model = createPopupModel(
  { send, requestOrigins: async () => true, reloadTab: async () => {}, close: () => {} },
  language,
)
document.documentElement.dataset['theme'] = wish.get('theme') ?? 'light'
document.documentElement.lang = language
document.title = model.t.value('extensionName')
render(<PopupPage model={model} drawHistory={() => null} />, document.body)
await model.start()
document.documentElement.dataset['ready'] = 'true'
