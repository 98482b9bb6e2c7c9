// What each screen needs of the settings: the page, the panels, the popup.

import { browser, type Browser } from 'wxt/browser'
import type { PageSettings, PanelSettings, TabState } from '../../lib/messages.ts'
import type { Asker } from '../../lib/sender.ts'
import { loadWords } from '../../lib/packaged.ts'
import { defaultLayout, type Settings } from '../../lib/settings.ts'
import { isSitePattern, matchesSite, originOf } from '../../lib/site-pattern.ts'
import { isGranted } from '../../lib/sites.ts'
import { createWords, languageOf, type T } from '../../lib/words.ts'
import type { Background } from './background.ts'
import { shortcut } from './shortcut.ts'
import { activeTab, isScriptIn } from './tab.ts'

export async function wordsFor(settings: Settings): Promise<T> {
  await loadWords()
  return createWords(languageOf(settings.language, navigator.languages))
}

export async function pageSettings(settings: Settings, asker: Asker): Promise<PageSettings> {
  const t = await wordsFor(settings)
  return {
    country: settings.country,
    isMarked: settings.isMarked && (asker.site?.isMarked ?? true),
    mapsOldNumbers: settings.mapsOldNumbers,
    opensOnTelLink: settings.opensOnTelLink,
    place: settings.place,
    layout: asker.site?.layout ?? defaultLayout,
    isTop: asker.frameId === 0,
    language: languageOf(settings.language, navigator.languages),
    words: {
      frameTitle: t('frameTitle'),
      callHistory: t('chipCallHistory'),
      callHistoryOf: t('chipCallHistoryOf'),
      calls: t('chipCalls'),
      owed: t('chipOwed'),
      openSidebar: t('tabOpen'),
      width: t('gripWidth'),
    },
  }
}

export async function panelSettings(
  { configuration, speed }: Background,
  asker: Asker,
  tabId: number | null,
): Promise<PanelSettings> {
  // At once, not one after the other: the sidebar waits for them.
  const [{ settings }, tab, lastSpeed, key] = await Promise.all([
    configuration.read(),
    tabId === null ? null : browser.tabs.get(tabId).catch(() => null),
    speed.read(),
    shortcut(),
  ])
  return {
    language: languageOf(settings.language, navigator.languages),
    place: asker.is === 'popup' ? 'popup' : asker.tabId === null ? 'native' : 'page',
    tabId,
    pageSize: settings.pageSize,
    startSpeed: settings.startSpeed ?? lastSpeed,
    fileName: settings.fileName,
    hides: settings.hides,
    country: settings.country,
    mapsOldNumbers: settings.mapsOldNumbers,
    shortcut: key,
    isPrivate: tab?.incognito ?? false,
  }
}

/** The site of the popup's tab. `activeTab` shows its address while the popup is open, granted or not. */
export async function tabState(background: Background, asker: Asker): Promise<TabState> {
  const { settings } = await background.configuration.read()
  const tab = await activeTab()
  const tabId = tab?.id ?? null
  const url = webUrl(tab)
  const site = url ? settings.sites.find(({ pattern }) => matchesSite(pattern, url.href)) : undefined
  const own = url && originOf(url.href)
  // No browser takes a pattern with an address of IPv6 in it.
  const pattern = site?.pattern ?? (isSitePattern(own) ? own : null)
  const isGrantedHere = pattern !== null && (await isGranted(pattern))
  return {
    tabId,
    pattern,
    host: url?.hostname ?? '',
    isListed: site !== undefined,
    isGranted: isGrantedHere,
    needsReload: site !== undefined && isGrantedHere && !(await isScriptIn(tabId)),
    silentFrames: tabId === null || (site && isGrantedHere) ? [] : await background.silent.list(tabId),
    recent: tab?.incognito ? [] : await background.recent.list(),
    pending: await background.recent.take(),
    settings: await panelSettings(background, asker, tabId),
  }
}

function webUrl(tab: Browser.tabs.Tab | null): URL | null {
  if (!tab?.url || !URL.canParse(tab.url)) return null
  const url = new URL(tab.url)
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : null
}
