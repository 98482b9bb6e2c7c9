// Who sent a message: a content script of a granted site, our sidebar in such a tab, or a page of ours. Fails closed.

import type { Browser } from 'wxt/browser'
import type { Fault } from './fault.ts'
import type { Sender } from './messages.ts'
import type { Site } from './settings.ts'
import { matchesSite } from './site-pattern.ts'

export interface Asker {
  is: Sender
  /** The tab it stands in; null for the popup and the native panel. */
  tabId: number | null
  /** 0 is the top frame. */
  frameId: number
  /** The site of the tab's top page; null for pages of ours. */
  site: Site | null
  isPrivate: boolean
}

export interface Refusal {
  is: 'refused'
  fault: Fault
}

export interface SenderWorld {
  /** `chrome-extension://…/` or `moz-extension://…/`. */
  ourUrl: string
  ourId: string
  sites(): Promise<Site[]>
  isGranted(pattern: string): Promise<boolean>
}

const stranger: Refusal = { is: 'refused', fault: { kind: 'bug', where: 'sender' } }

export async function identifySender(
  sender: Browser.runtime.MessageSender,
  world: SenderWorld,
): Promise<Asker | Refusal> {
  if (sender.id !== world.ourId) return stranger
  const isOurs = sender.url?.startsWith(world.ourUrl) ?? false
  const standsInPage = sender.tab !== undefined && !sender.tab.url?.startsWith(world.ourUrl)
  const isPrivate = sender.tab?.incognito ?? false
  const frameId = sender.frameId ?? 0
  if (isOurs && !standsInPage) {
    const is = senderOfPage(new URL(sender.url ?? '').pathname)
    return is && frameId === 0 ? { is, tabId: null, frameId, site: null, isPrivate } : stranger
  }
  if (isOurs && !sender.url?.startsWith(`${world.ourUrl}sidebar.html`)) return stranger
  const site = await grantedSite(sender.tab?.url, world)
  if (!site) return refusal(sender)
  if (!isOurs && !(await isGrantedFrame(sender, world))) return refusal(sender)
  return { is: isOurs ? 'panel' : 'page', tabId: sender.tab?.id ?? null, frameId, site, isPrivate }
}

function senderOfPage(path: string): Sender | null {
  const pages: Record<string, Sender> = {
    '/options.html': 'options',
    '/popup.html': 'popup',
    '/sidebar.html': 'panel',
  }
  return pages[path] ?? null
}

/** An opaque frame (`"null"`) stands under a granted top page, and has no site of its own. */
async function isGrantedFrame(sender: Browser.runtime.MessageSender, world: SenderWorld): Promise<boolean> {
  const origin =
    sender.origin ?? (sender.url && URL.canParse(sender.url) ? new URL(sender.url).origin : 'null')
  return origin === 'null' || (await grantedSite(`${origin}/`, world)) !== null
}

async function grantedSite(url: string | undefined, world: SenderWorld): Promise<Site | null> {
  if (!url) return null
  for (const site of await world.sites()) {
    if (matchesSite(site.pattern, url) && (await world.isGranted(site.pattern))) return site
  }
  return null
}

function refusal(sender: Browser.runtime.MessageSender): Refusal {
  const url = sender.tab?.url ?? sender.url ?? ''
  const origin = URL.canParse(url) ? new URL(url).origin : ''
  return { is: 'refused', fault: { kind: 'no-permission', origin } }
}
