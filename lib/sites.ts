// Keeps the registered content script equal to the sites that are listed and granted.

import { browser } from 'wxt/browser'
import type { Site } from './settings.ts'

const scriptId = 'lookout'
const js = ['/lookout.js'] as const
const css = ['/assets/lookout.css'] as const
const script = {
  js: [...js],
  css: [...css],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle' as const,
}

export function isGranted(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] })
}

/** The patterns we may work on now. */
export async function grantedPatterns(sites: readonly Site[]): Promise<string[]> {
  const granted = await Promise.all(sites.map((site) => isGranted(site.pattern)))
  return sites.filter((_, at) => granted[at]).map((site) => site.pattern)
}

/**
 * Registers the content script for the granted sites and for no other. Chrome drops every registration at an update,
 * and either browser keeps one whose permission is gone, so this runs at every start and every change.
 */
export async function registerSites(sites: readonly Site[]): Promise<void> {
  const matches = await grantedPatterns(sites)
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [scriptId] })
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [scriptId] })
    return
  }
  if (!registered) {
    await browser.scripting.registerContentScripts([
      { id: scriptId, matches, ...script, persistAcrossSessions: true },
    ])
  } else if (!isSame(registered.matches ?? [], matches)) {
    await browser.scripting.updateContentScripts([{ id: scriptId, matches, ...script }])
  }
}

/** Puts the content script into tabs that are open already. */
export async function injectIntoOpenTabs(patterns: readonly string[]): Promise<void> {
  if (patterns.length === 0) return
  const tabs = await browser.tabs.query({ url: [...patterns] })
  const ids = tabs.flatMap(({ id }) => (id === undefined ? [] : [id]))
  await Promise.all(ids.map(inject))
}

async function inject(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true }
  try {
    await browser.scripting.insertCSS({ target, files: [...css] })
    await browser.scripting.executeScript({ target, files: [...js] })
  } catch {
    // The browser would not have it there, or the tab has gone: the popup finds out when it is asked about the tab.
  }
}

/** Puts the script that works with numbers into one frame, beside the one that looked out for them. */
export async function injectNumbers(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: ['/numbers.js'] })
}

function isSame(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((each) => right.includes(each))
}
