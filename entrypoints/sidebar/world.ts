// The browser, as the sidebar's models want it. The popup uses the same.

import type { SidebarWorld } from '../../components/sidebar/world.ts'
import type { PanelNews } from '../../lib/messages.ts'
import { ownBrowser } from '../../lib/own-browser.ts'
import { loadWords } from '../../lib/packaged.ts'
import { createSend, type Send } from '../../lib/send.ts'
import { copyText } from './clipboard.ts'
import { fetchRecording } from './recording.ts'
import { openSound } from './sound.ts'

const ask = createSend(ownBrowser)

/** The settings name a language: its words come with them. */
const send: Send = async (name, what) => {
  const [answer] = await Promise.all([ask(name, what), name === 'panelStart' && loadWords()])
  return answer
}

export function createWorld(): SidebarWorld {
  return {
    send,
    onNews(listener) {
      const hear = (message: unknown) => {
        // A copy, as in lib/send.ts.
        if (isNews(message)) listener(structuredClone(message.state), message.tabId)
        return undefined
      }
      ownBrowser.runtime.onMessage.addListener(hear)
      return () => ownBrowser.runtime.onMessage.removeListener(hear)
    },
    onTab(listener) {
      // In a frame Firefox gives no `tabs`; and a frame stays in its tab.
      if (window.top !== window || !ownBrowser.tabs?.onActivated) return () => {}
      const hear = () => void activeTabId().then((tabId) => tabId !== null && listener(tabId))
      ownBrowser.tabs.onActivated.addListener(hear)
      return () => ownBrowser.tabs.onActivated.removeListener(hear)
    },
    onOnline(listener) {
      window.addEventListener('online', listener)
      return () => window.removeEventListener('online', listener)
    },
    onReturn(listener) {
      // Not at a focus: the press of a button brings it, and must find the button still there.
      const hear = () => document.visibilityState === 'visible' && listener()
      document.addEventListener('visibilitychange', hear)
      return () => document.removeEventListener('visibilitychange', hear)
    },
    fetchRecording,
    openSound,
    copy: copyText,
    download(name, blob) {
      const url = URL.createObjectURL(blob)
      const link = Object.assign(document.createElement('a'), { href: url, download: name })
      link.click()
      // The browser has read the address by then; keeping it would keep the whole file in memory.
      setTimeout(() => URL.revokeObjectURL(url), 60_000)
    },
    dial(number) {
      // Never a link of our own: where nothing handles `tel:`, Firefox would put an error page in our place.
      const frame = Object.assign(document.createElement('iframe'), { hidden: true, src: `tel:${number}` })
      document.body.append(frame)
      setTimeout(() => frame.remove(), 5_000)
    },
    loadAgain() {
      // Firefox would put an error page in our place, and has ended the page's script anyway.
      const isHeard = 'credentialless' in HTMLIFrameElement.prototype && window.top !== window
      if (isHeard) location.reload()
      return isHeard
    },
    now: Date.now,
    later(delayMs, act) {
      const timer = setTimeout(act, delayMs)
      return () => clearTimeout(timer)
    },
  }
}

/** The tab this window shows; null where the browser does not say. */
export async function activeTabId(): Promise<number | null> {
  const [tab] = await ownBrowser.tabs.query({ active: true, currentWindow: true })
  return tab?.id ?? null
}

function isNews(message: unknown): message is PanelNews {
  return typeof message === 'object' && message !== null && 'to' in message && message.to === 'panel'
}
