import '../../components/shared/tokens.css'
import '../../components/shared/controls.css'
import '../../components/options/fields.css'
import '../../components/options/options.css'
import { effect } from '@preact/signals'
import { render } from 'preact'
import { browser } from 'wxt/browser'
import { createOptionsModel } from '../../components/options/options-model.ts'
import { OptionsPage } from '../../components/options/options-page.tsx'
import { loadWords } from '../../lib/packaged.ts'
import { createSend } from '../../lib/send.ts'
import { watchedKeys } from '../../lib/store-keys.ts'

const shownKeys = new Set<string>(Object.values(watchedKeys))

await loadWords()

const send = createSend(browser)

const model = createOptionsModel(
  {
    send,
    requestOrigins: (origins) => browser.permissions.request({ origins }).catch(() => false),
    copy: (text) =>
      navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      ),
    download,
    browserLanguages: navigator.languages,
    now: Date.now,
    onChanged: (listener) => {
      // Each lookup stores something: of that, only what this page shows.
      const hear = (changes: object, area: string) => {
        if (area === 'managed' || Object.keys(changes).some((key) => shownKeys.has(key))) listener()
      }
      const events = [browser.permissions.onAdded, browser.permissions.onRemoved]
      for (const event of events) event.addListener(listener)
      browser.storage.onChanged.addListener(hear)
      return () => {
        for (const event of events) event.removeListener(listener)
        browser.storage.onChanged.removeListener(hear)
      }
    },
  },
  location.hash,
)

effect(() => {
  document.documentElement.lang = model.language.value
  document.title = model.t.value('optionsTitle')
})
addEventListener('hashchange', () => model.open(location.hash))
addEventListener('beforeunload', (event) => {
  if (model.connection.isDirty.value) event.preventDefault()
})

render(<OptionsPage model={model} />, document.body)
void model.start()

function download(name: string, text: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
