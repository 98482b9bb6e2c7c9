// Owns the tab a collapsed sidebar leaves at the edge: how many calls, and whether a call back is owed.

import { fill } from '../../fill.ts'
import type { Known } from '../../history.ts'
import type { PageSettings } from '../../messages.ts'
import type { PhoneNumber } from '../../phone/number.ts'
import { knownWords } from '../known.ts'
import { listen } from '../listening.ts'
import { draw, drawLogo, drawOwed } from './draw.ts'

interface TabOptions {
  settings: () => PageSettings
  onClick: () => void
}

/** The element; `tell` says what it stands for. */
export function createTab({ settings, onClick }: TabOptions) {
  const tab = draw('button', { class: 'tab', popover: 'manual', type: 'button' })
  listen(tab, 'click', (event) => {
    if (event.isTrusted) onClick()
  })
  return {
    element: tab,
    tell(number: PhoneNumber | null, known: Known | null) {
      const { words, language } = settings()
      tab.replaceChildren(drawLogo())
      if (known) tab.append(draw('span', {}, known.total.toLocaleString(language)))
      if (known?.isOwed) tab.append(draw('span', { class: 'owed' }, drawOwed()))
      const name = number ? fill(words.openSidebar, { number: number.national }, language) : words.callHistory
      tab.setAttribute('aria-label', [name, ...knownWords(known, settings())].join(', '))
    },
  }
}
