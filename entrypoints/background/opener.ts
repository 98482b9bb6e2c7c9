// Opens history for a key or a menu: on the page where we may, else in the popup with the text waiting in it.

import { readChosenText } from './lookup.ts'
import type { Background } from './background.ts'
import { openNative, openPopup, toggleNative } from './place.ts'
import { activeTab, askPage } from './tab.ts'

export interface Opener {
  toggle: (tabId: number | undefined) => void
  step: (by: 1 | -1, tabId: number | undefined) => void
  openText: (text: string, tabId: number) => void
}

export function createOpener(background: Background): Opener {
  const { configuration, recent, readForeign } = background

  const idOf = async (tabId: number | undefined) => tabId ?? (await activeTab())?.id ?? null

  const toggle = async (given: number | undefined) => {
    const toggled = await askPage(await idOf(given), { do: 'toggle' })
    if (!toggled.ok) await openPopup()
  }

  const openText = async (text: string, tabId: number) => {
    const { settings } = await configuration.read()
    const number = await readChosenText(text, settings, readForeign)
    if (number) {
      const shown = await askPage(tabId, { do: 'show', number: { number, label: '' } })
      if (shown.ok) return
    }
    // The popup looks the text up by itself, or says that there is no number in it.
    await recent.leave(text.slice(0, 200))
    // What nobody came to read must not lie about: it may be of a private window.
    if (!(await openPopup())) await recent.take()
  }

  return {
    toggle: (tabId) => {
      if (background.place() === 'native' && tabId !== undefined) void toggleNative(tabId)
      else void toggle(tabId)
    },
    step: (by, tabId) => void idOf(tabId).then((id) => askPage(id, { do: 'step', by })),
    openText: (text, tabId) => {
      if (background.place() === 'native') void openNative(tabId)
      void openText(text, tabId)
    },
  }
}
