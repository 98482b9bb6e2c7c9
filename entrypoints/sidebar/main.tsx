import { effect } from '@preact/signals'
import { render } from 'preact'
import '../../components/shared/tokens.css'
import '../../components/shared/controls.css'
import '../../components/sidebar/sidebar.css'
import { createSidebarModel } from '../../components/sidebar/sidebar-model.ts'
import { Sidebar } from '../../components/sidebar/sidebar.tsx'
import { readFrameHash } from '../../lib/frame-hash.ts'
import { loadWordsOf } from '../../lib/packaged.ts'
import { languageOf } from '../../lib/words.ts'
import { activeTabId, createWorld } from './world.ts'

const isFrame = window.top !== window
const { e164, language = languageOf('auto', navigator.languages) } = readFrameHash(location.hash)
await loadWordsOf(language)

const sidebar = createSidebarModel(createWorld(), {
  place: isFrame ? 'page' : 'native',
  tabId: isFrame ? null : await activeTabId(),
  e164,
  language,
})

effect(() => {
  document.documentElement.lang = sidebar.wording.value.language
  document.title = sidebar.wording.value.t('frameTitle')
})
render(<Sidebar sidebar={sidebar} />, document.body)
