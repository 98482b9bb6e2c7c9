import '../../give-words.ts'
// The sidebar in one state with a made-up world: ?state=…&theme=light|dark&lang=vi|en

import { effect } from '@preact/signals'
import { render } from 'preact'
import '../../../components/shared/tokens.css'
import '../../../components/shared/controls.css'
import '../../../components/sidebar/sidebar.css'
import { createSidebarModel } from '../../../components/sidebar/sidebar-model.ts'
import { Sidebar } from '../../../components/sidebar/sidebar.tsx'
import { createMadeWorld, panelSettings } from '../../component/sidebar/made-world.ts'
import { states } from './states.ts'

document.documentElement.dataset.states = Object.keys(states).join(' ')
const asked = new URLSearchParams(location.search)
const state = states[asked.get('state') ?? 'ready'] ?? {}
const language = asked.get('lang') === 'vi' ? 'vi' : 'en'
document.documentElement.dataset.theme = asked.get('theme') ?? 'light'

const world = createMadeWorld({
  panelStart: () => ({ ok: true, value: { ...panelSettings, language } }),
  ...state.answers,
})
const sidebar = createSidebarModel(world, {
  place: state.place ?? 'page',
  tabId: null,
  e164: '+84912345678',
  language,
})
effect(() => {
  document.documentElement.lang = sidebar.wording.value.language
  document.title = sidebar.wording.value.t('frameTitle')
})
render(<Sidebar sidebar={sidebar} />, document.body)

const pause = () => new Promise((resolve) => setTimeout(resolve, 50))
await pause()
await state.act?.(sidebar, world, pause)
await pause()
// What loads appears after 120 ms, in 160.
if (document.querySelector('.bone')) await new Promise((resolve) => setTimeout(resolve, 300))
document.documentElement.dataset.isReady = 'yes'
