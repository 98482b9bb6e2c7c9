// What the sidebar asks of others than VBot: of its page, of the options, of whoever reads numbers.

import type { ReadonlySignal } from '@preact/signals'
import type { Fault } from '../../lib/fault.ts'
import { cureOf, wordsOf } from '../../lib/fault-words.ts'
import type { PageOrder, PanelSettings } from '../../lib/messages.ts'
import type { OptionsSection } from '../../lib/options-section.ts'
import type { PhoneNumber } from '../../lib/phone/number.ts'
import type { T } from '../../lib/words.ts'
import type { SidebarWorld } from './world.ts'

export interface Orders {
  order: (order: PageOrder) => void
  openOptions: (section: OptionsSection, origin?: string) => void
  /** Does what a fault's button says. */
  cure: (fault: Fault, tryAgain: () => void, section?: OptionsSection) => void
  /** Reads a number a person typed; null where it is none. */
  readTyped: (text: string) => Promise<PhoneNumber | null>
}

interface Options {
  settings: ReadonlySignal<PanelSettings>
  t: ReadonlySignal<T>
  /** The tab the page is in; null in a frame, which the background knows by its sender. */
  tabId: () => number | null
  say: (words: string) => void
}

export function createOrders(world: SidebarWorld, { settings, t, tabId, say }: Options): Orders {
  function order(what: PageOrder): void {
    void give(what)
  }

  async function give(what: PageOrder): Promise<void> {
    const answer = await world.send('orderPage', { tabId: tabId(), order: what })
    if (answer.ok || what.do === 'tell-owed') return
    if (what.do !== 'reload') say(wordsOf(answer.fault, t.value).title)
    else if (!world.loadAgain()) say(t.value('reloadByHand'))
  }

  function openOptions(section: OptionsSection, origin?: string): void {
    void world.send('openOptions', origin ? { section, origin } : { section })
  }

  return {
    order,
    openOptions,
    cure(fault, tryAgain, section = 'connection') {
      const cure = cureOf(fault)
      if (cure === 'sign-in' || cure === 'paste-key') openOptions('sign-in')
      else if (cure === 'open-settings' || cure === 'test-connection') openOptions('connection')
      else if (cure === 'allow')
        openOptions(section, fault.kind === 'no-permission' ? fault.origin : undefined)
      else if (cure === 'reload-page') order({ do: 'reload' })
      else tryAgain()
    },
    async readTyped(text) {
      // The grammar is large and seldom needed: it comes when it is.
      const { readNumber } = await import('../../lib/phone/normalise.ts')
      const { country, mapsOldNumbers } = settings.value
      const read = readNumber(text, { country, mapOld: mapsOldNumbers })
      if (!read || 'e164' in read) return read
      const answer = await world.send('readForeign', {
        candidates: [{ text: read.text, country: read.country }],
      })
      return answer.ok ? (answer.value[0] ?? null) : null
    },
  }
}
