import { effect } from '@preact/signals'
import { render } from 'preact'
import '../../components/shared/tokens.css'
import '../../components/shared/controls.css'
import '../../components/sidebar/sidebar.css'
import { createSidebarModel } from '../../components/sidebar/sidebar-model.ts'
import { Sidebar } from '../../components/sidebar/sidebar.tsx'
import { loadWords } from '../../lib/packaged.ts'
import { languageOf } from '../../lib/words.ts'
import { activeTabId, createWorld } from './world.ts'

await loadWords()

const isFrame = window.top !== window
const sidebar = createSidebarModel(createWorld(), {
  place: isFrame ? 'page' : 'native',
  tabId: isFrame ? null : await activeTabId(),
  e164: decodeURIComponent(location.hash.slice(1)),
  language: languageOf('auto', navigator.languages),
})

effect(() => {
  document.documentElement.lang = sidebar.wording.value.language
  document.title = sidebar.wording.value.t('frameTitle')
})
render(<Sidebar sidebar={sidebar} />, document.body)
