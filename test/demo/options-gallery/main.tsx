import '../../give-words.ts'
// The options page on a made-up world: `?lang=en&theme=dark&state=ready`.

import '../../../components/shared/tokens.css'
import '../../../components/shared/controls.css'
import '../../../components/options/fields.css'
import '../../../components/options/options.css'
import { effect } from '@preact/signals'
import { render } from 'preact'
import { createOptionsModel } from '../../../components/options/options-model.ts'
import { OptionsPage } from '../../../components/options/options-page.tsx'
import { createStateOf } from './states.ts'

const wish = new URLSearchParams(location.search)
document.documentElement.dataset['theme'] = wish.get('theme') ?? 'light'
const { world, hash, act } = createStateOf(
  wish.get('state') ?? 'ready',
  wish.get('lang') === 'vi' ? 'vi' : 'en',
)
const model = createOptionsModel(world, hash)
effect(() => {
  document.documentElement.lang = model.language.value
  document.title = model.t.value('optionsTitle')
})
render(<OptionsPage model={model} />, document.body)
await model.start()
await act(model)
document.documentElement.dataset['ready'] = 'true'
