// Owns the tab a collapsed sidebar leaves at the edge: how many calls, and whether a call back is owed.

import { fill } from '../../fill.ts'
import type { Known } from '../../history.ts'
import type { PageSettings } from '../../messages.ts'
import type { PhoneNumber } from '../../phone/number.ts'
import { draw, drawLogo, drawOwed } from './draw.ts'

interface TabOptions {
  settings: () => PageSettings
  onClick: () => void
}

/** The element; `tell` says what it stands for. */
export function createTab({ settings, onClick }: TabOptions) {
  const tab = draw('button', { class: 'tab', popover: 'manual', type: 'button' })
  tab.addEventListener('click', (event) => {
    if (event.isTrusted) onClick()
  })
  return {
    element: tab,
    tell(number: PhoneNumber | null, known: Known | null) {
      const { words, language } = settings()
      const count = known ? [draw('span', {}, known.total.toLocaleString(language))] : []
      const owed = known?.isOwed ? [draw('span', { class: 'owed' }, drawOwed())] : []
      tab.replaceChildren(drawLogo(), ...count, ...owed)
      const name = number ? fill(words.openSidebar, { number: number.national }, language) : words.callHistory
      const facts = known ? [fill(words.calls, { n: known.total }, language)] : []
      if (known?.isOwed) facts.push(words.owed)
      tab.setAttribute('aria-label', [name, ...facts].join(', '))
    },
  }
}
