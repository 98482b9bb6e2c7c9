// The toolbar popup: this site on or off, and a number looked up by hand.

import { batch, computed, signal } from '@preact/signals'
import type { Fault } from '../../lib/fault.ts'
import type { PageNumber, TabState } from '../../lib/messages.ts'
import { readNumber } from '../../lib/phone/normalise.ts'
import type { PhoneNumber } from '../../lib/phone/number.ts'
import { createWords } from '../../lib/words.ts'
import type { PopupWorld } from './world.ts'

export type PopupState =
  | { is: 'loading' }
  | { is: 'failed'; fault: Fault }
  | { is: 'ready'; tab: TabState }
  /** The page has no open sidebar of ours to show it, so the popup does. */
  | { is: 'history'; tab: TabState; shown: PageNumber }

export type SiteOutcome =
  | { is: 'nothing' | 'busy' | 'refused' }
  /** Browsers keep some pages to themselves. */
  | { is: 'impossible' }
  | { is: 'failed'; fault: Fault }

export type LookupOutcome = { is: 'nothing' | 'busy' | 'no-number' } | { is: 'failed'; fault: Fault }

/** `language` until the background has told the user's. */
export function createPopupModel(world: PopupWorld, language: 'vi' | 'en') {
  const state = signal<PopupState>({ is: 'loading' })
  const typed = signal('')
  const site = signal<SiteOutcome>({ is: 'nothing' })
  const lookup = signal<LookupOutcome>({ is: 'nothing' })

  const tab = computed(() =>
    state.value.is === 'ready' || state.value.is === 'history' ? state.value.tab : null,
  )
  const shownLanguage = computed(() => tab.value?.settings.language ?? language)
  const isOn = computed(() => Boolean(tab.value?.isListed && tab.value.isGranted))

  async function refresh(): Promise<TabState | null> {
    const answer = await world.send('tabState', null)
    if (!answer.ok) {
      state.value = { is: 'failed', fault: answer.fault }
      return null
    }
    state.value = { is: 'ready', tab: answer.value }
    return answer.value
  }

  /**
   * The browser's question may close the popup, and with it everything after an await. So the sites are listed in the
   * same breath as the permission is asked for; without it a listed site does nothing, and a refusal takes it back.
   */
  async function allow(patterns: string[]): Promise<void> {
    const asked = world.requestOrigins(patterns)
    site.value = { is: 'busy' }
    const added = await Promise.all(patterns.map((pattern) => world.send('addSite', { pattern })))
    const isAllowed = await asked
    const isNew = (_: string, at: number) => added[at]?.ok && added[at].value.isNew
    if (!isAllowed) {
      await Promise.all(patterns.filter(isNew).map((pattern) => world.send('removeSite', { pattern })))
    }
    const failed = added.find((answer) => !answer.ok)
    const now = await refresh()
    if (failed && !failed.ok) site.value = { is: 'failed', fault: failed.fault }
    else if (!isAllowed) site.value = { is: 'refused' }
    else site.value = { is: now && !now.isListed ? 'impossible' : 'nothing' }
  }

  /** `here`: the page could not show it, which is why it was left for us. */
  async function open(number: PhoneNumber, where: 'on-page' | 'here' = 'on-page'): Promise<void> {
    const now = tab.value
    if (!now) return
    if (where === 'on-page' && isOn.value && !now.needsReload) {
      const opened = await world.send('openHistory', { tabId: now.tabId, number })
      if (opened.ok) {
        world.close()
        return
      }
    }
    batch(() => {
      lookup.value = { is: 'nothing' }
      state.value = { is: 'history', tab: now, shown: { number, label: '' } }
    })
  }

  async function lookUp(where: 'on-page' | 'here' = 'on-page'): Promise<void> {
    const now = tab.value
    if (!now) return
    lookup.value = { is: 'busy' }
    const read = readNumber(typed.value, {
      country: now.settings.country,
      mapOld: now.settings.mapsOldNumbers,
    })
    if (!read) {
      lookup.value = { is: 'no-number' }
      return
    }
    if ('e164' in read) {
      const { start: _start, end: _end, ...number } = read
      return open(number, where)
    }
    const { text, country } = read
    const answer = await world.send('readForeign', { candidates: [{ text, country }] })
    if (!answer.ok) {
      lookup.value = { is: 'failed', fault: answer.fault }
      return
    }
    const [number] = answer.value
    if (number) return open(number, where)
    lookup.value = { is: 'no-number' }
  }

  return {
    state,
    typed,
    site,
    lookup,
    isOn,
    language: shownLanguage,
    t: computed(() => createWords(shownLanguage.value)),
    start: async () => {
      const now = await refresh()
      if (!now?.pending) return
      typed.value = now.pending
      await lookUp('here')
    },
    refresh,
    allow,
    turnOff: async () => {
      const pattern = tab.value?.pattern
      if (!pattern) return
      site.value = { is: 'busy' }
      const answer = await world.send('removeSite', { pattern })
      await refresh()
      site.value = answer.ok ? { is: 'nothing' } : { is: 'failed', fault: answer.fault }
    },
    reload: async () => {
      const tabId = tab.value?.tabId ?? null
      if (tabId !== null) await world.reloadTab(tabId)
      world.close()
    },
    type: (text: string) => {
      batch(() => {
        typed.value = text
        lookup.value = { is: 'nothing' }
      })
    },
    lookUp: () => lookUp(),
    open: (number: PhoneNumber) => open(number),
    back: () => {
      if (state.value.is === 'history') state.value = { is: 'ready', tab: state.value.tab }
    },
    openOptions: async () => {
      await world.send('openOptions', { section: 'connection' })
      world.close()
    },
  }
}

export type PopupModel = ReturnType<typeof createPopupModel>
