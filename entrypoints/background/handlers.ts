// One handler for every message of lib/messages.ts. Who may ask what is checked before (lib/serve.ts).

import { browser } from 'wxt/browser'
import { fail, ok } from '../../lib/fault.ts'
import type { Lookup } from '../../lib/history.ts'
import type { Handlers } from '../../lib/serve.ts'
import type { Asker } from '../../lib/sender.ts'
import { defaultLayout, type Site } from '../../lib/settings.ts'
import { originOf, originToGiveBack } from '../../lib/site-pattern.ts'
import { injectNumbers } from '../../lib/sites.ts'
import type { Background } from './background.ts'
import type { Saved } from './configuration.ts'
import { diagnose } from './diagnose.ts'
import { goInFrame, numbersInFrames } from './frames.ts'
import { optionsState } from './options-state.ts'
import { openFromPage, placeOf } from './place.ts'
import { panelSettings, pageSettings, tabState } from './screen-settings.ts'
import { askPage, orderPage, tellPanels } from './tab.ts'

export function createHandlers(background: Background): Handlers {
  const { configuration, vbot, recent, ahead } = background

  const read = async () => (await configuration.read()).settings
  const tabOf = (asker: Asker, tabId: number | null) => asker.tabId ?? tabId
  const how = (asker: Asker, { number, isPrivate }: Lookup) => ({
    signal: background.waiting.signalFor(asker, number.e164),
    isPrivate: isPrivate || asker.isPrivate,
  })

  return {
    pageStart: async (_, asker) => ok(await pageSettings(await read(), asker)),
    bringNumbers: async (_, { tabId, frameId }) => {
      if (tabId === null) return fail({ kind: 'bug', where: 'bringNumbers' })
      await injectNumbers(tabId, frameId)
      // The top frame will ask this one, which works with its numbers once it has our answer.
      if (frameId !== 0) void askPage(tabId, { do: 'note-frame', frameId })
      return ok()
    },
    readForeign: async ({ candidates }) => ok(await background.readForeign(candidates)),
    known: async ({ e164s }) => ok(await vbot.known(e164s)),
    pageChanged: async ({ state, opens, isInert, isNew }, asker) => {
      if (asker.tabId === null) return fail({ kind: 'bug', where: 'pageChanged' })
      const { place: wish, pageSize } = await read()
      if (opens && isNew && !isInert && wish === 'page' && state.shown) {
        const { number } = state.shown
        ahead.begin({ tabId: asker.tabId, number, pageSize, isPrivate: asker.isPrivate })
      }
      const { windowId } = await browser.tabs.get(asker.tabId)
      // Before the popup opens, for it asks at once; what is not taken is soon forgotten.
      if (opens && isInert && state.shown) await recent.leave(state.shown.number.e164)
      const place = opens
        ? await openFromPage(asker.tabId, windowId, wish, isInert)
        : await placeOf(windowId, wish)
      if (opens && isInert && place !== 'popup') await recent.take()
      await tellPanels(asker.tabId, state)
      return ok({ place })
    },
    saveLayout: async ({ layout }, asker) => {
      if (asker.site) await configuration.saveLayout(asker.site.pattern, layout)
      return ok()
    },
    openOnTop: ({ number }, asker) => orderPage(asker.tabId, { do: 'show', number }),
    frameNumbers: async ({ frameIds }, asker) => {
      if (!isTop(asker)) return fail({ kind: 'bug', where: 'frameNumbers' })
      return numbersInFrames(asker.tabId, frameIds)
    },
    orderFrame: async ({ frameId, order }, asker) => {
      if (!isTop(asker)) return fail({ kind: 'bug', where: 'orderFrame' })
      return ok(await goInFrame(asker.tabId, frameId, order))
    },
    frameChanged: (_, { tabId, frameId }) => orderPage(tabId, { do: 'note-frame', frameId }),

    panelStart: async ({ tabId }, asker) => ok(await panelSettings(background, asker, tabOf(asker, tabId))),
    pageState: ({ tabId }, asker) => askPage(tabOf(asker, tabId), { do: 'tell-state' }),
    orderPage: ({ tabId, order }, asker) => {
      // What the native panel or the popup shows is noted on the page, and opened nowhere else.
      const isElsewhere = asker.tabId === null && order.do === 'show'
      return orderPage(tabOf(asker, tabId), isElsewhere ? { do: 'note', number: order.number } : order)
    },
    count: async (ask, asker) => {
      const asked = how(asker, ask)
      const answer = ahead.takeCount(asker.tabId, ask, asked.signal) ?? vbot.count(ask, asked)
      if (!asked.isPrivate) await recent.add(ask.number)
      return answer
    },
    calls: (ask, asker) => {
      const asked = how(asker, ask)
      return ahead.takeCalls(asker.tabId, ask, asked.signal) ?? vbot.calls(ask, asked)
    },
    dropLookup: async ({ e164 }, asker) => {
      background.waiting.drop(asker, e164)
      return ok()
    },
    openOptions: async ({ section, origin }) => {
      const wish = origin ? `?allow=${encodeURIComponent(origin)}` : ''
      await browser.tabs.create({ url: browser.runtime.getURL(`/options.html#${section}${wish}`) })
      return ok()
    },
    savePreferences: async ({ startSpeed }) => {
      await background.speed.save(startSpeed)
      return ok()
    },

    tabState: async (_, asker) => ok(await tabState(background, asker)),
    openHistory: ({ tabId, number }) => orderPage(tabId, { do: 'show', number: { number, label: '' } }),

    optionsState: async () => ok(await optionsState(background)),
    saveSettings: async ({ changes }) => {
      const saved = await configuration.save(changes)
      if (!saved.ok) return saved
      await giveBack(saved.value)
      await background.settle()
      return ok()
    },
    addSite: async ({ pattern }) => {
      const saved = await configuration.save(({ sites }) =>
        isListed(sites, pattern)
          ? {}
          : { sites: [...sites, { pattern, isMarked: true, layout: defaultLayout }] },
      )
      if (!saved.ok) return saved
      const { before, settings } = saved.value
      if (!isListed(settings.sites, pattern)) return fail({ kind: 'not-allowed' })
      await background.settle()
      await background.takeOver([pattern])
      return ok({ isNew: !isListed(before.sites, pattern) })
    },
    removeSite: async ({ pattern }) => {
      const saved = await configuration.save(({ sites }) => ({
        sites: sites.filter((site) => site.pattern !== pattern),
      }))
      if (!saved.ok) return saved
      await giveBack(saved.value)
      await background.settle()
      return ok()
    },
    signIn: (ask) => vbot.signIn(ask),
    signOut: () => vbot.signOut(),
    testConnection: async () => ok(await vbot.test()),
    learnAgain: async () => {
      await vbot.learnAgain()
      return ok()
    },
    diagnose: async () => ok(await diagnose(background)),
  }
}

/** One frame of a page learns nothing of another: the top frame alone may ask. */
function isTop(asker: Asker): asker is Asker & { tabId: number } {
  return asker.tabId !== null && asker.frameId === 0
}

function isListed(sites: readonly Site[], pattern: string): boolean {
  return sites.some((site) => site.pattern === pattern)
}

/** The permissions that nothing needs any more. */
async function giveBack({ before, settings }: Saved): Promise<void> {
  const sites = settings.sites.map((site) => site.pattern)
  const needed = [...before.sites.map((site) => site.pattern), originOf(before.baseUrl)]
  const origins = needed.flatMap((pattern) => {
    if (pattern === null || sites.includes(pattern)) return []
    return originToGiveBack(pattern, sites, settings.baseUrl) ?? []
  })
  // Refused for what the browser or an administrator has given by itself.
  if (origins.length > 0) await browser.permissions.remove({ origins }).catch(() => false)
}
