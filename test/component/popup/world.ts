// A made-up background behind the popup.

import { fail, ok, type Result } from '../../../lib/fault.ts'
import type { Ask, Give, MessageName, TabState } from '../../../lib/messages.ts'
import type { Send } from '../../../lib/send.ts'

type Answers = { [Name in MessageName]?: (ask: Ask<Name>) => Result<Give<Name>> }

export function createTab(changed: Partial<TabState> = {}): TabState {
  return {
    tabId: 7,
    pattern: 'https://crm.anphat.vn/*',
    host: 'crm.anphat.vn',
    isListed: false,
    isGranted: false,
    needsReload: false,
    silentFrames: [],
    recent: [],
    pending: null,
    settings: {
      language: 'en',
      place: 'popup',
      tabId: 7,
      pageSize: 20,
      startSpeed: null,
      fileName: 'number-time',
      hides: { cost: false, recordings: false, export: false },
      country: 'VN',
      mapsOldNumbers: true,
      shortcut: 'Alt+Shift+V',
      isPrivate: false,
    },
    ...changed,
  }
}

/** `answers` stand in for the usual ones. */
export function createAnswers(start: TabState, answers: Answers = {}) {
  const asked: { name: string; ask: unknown }[] = []
  let tab = start
  const usual: Answers = {
    tabState: () => {
      const answer = ok(tab)
      tab = { ...tab, pending: null }
      return answer
    },
    addSite: () => {
      const isNew = !tab.isListed
      tab = { ...tab, isListed: true, isGranted: true }
      return ok({ isNew })
    },
    removeSite: () => {
      tab = { ...tab, isListed: false, isGranted: false }
      return ok()
    },
    openHistory: () => ok(),
    openOptions: () => ok(),
    readForeign: ({ candidates }) =>
      ok(
        candidates.map(({ text }) => ({
          e164: text,
          national: text.slice(1),
          kind: 'international' as const,
          country: 'SG',
        })),
      ),
  }
  const send: Send = async (name, ask) => {
    asked.push({ name, ask })
    const answer = answers[name] ?? usual[name]
    return answer ? answer(ask) : fail({ kind: 'bug', where: name })
  }
  return { asked, send }
}
