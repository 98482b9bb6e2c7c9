import { browser } from 'wxt/browser'
import { defineContentScript } from 'wxt/utils/define-content-script'
import type { PageNews, PageState } from '../../lib/messages.ts'
import { startPage } from '../../lib/page/start.ts'
import { isOrphan, send } from '../../lib/send.ts'
import './style.css'

/** The part of a message's sender that tells whether it is our background. */
interface Sender {
  id?: string
  tab?: unknown
}

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  allFrames: true,
  // What WXT would post tells the page our id, and a page can forge it: we never listen to its context either.
  noScriptStartedPostMessage: true,
  main() {
    void startPage({
      send,
      isAlive: () => !isOrphan(),
      url: browser.runtime.getURL('/sidebar.html'),
      listen(answer) {
        const listener = (message: unknown, sender: Sender, respond: (state: PageState) => void) => {
          const isOurs = sender.id === browser.runtime.id && sender.tab === undefined
          const state = isOurs && isPageNews(message) ? answer(message.order) : undefined
          if (state) respond(state)
        }
        browser.runtime.onMessage.addListener(listener)
        return () => isOrphan() || browser.runtime.onMessage.removeListener(listener)
      },
    })
  },
})

/** Only our own background gets here, so the shape of `to` is enough. */
function isPageNews(message: unknown): message is PageNews {
  return typeof message === 'object' && message !== null && 'to' in message && message.to === 'page'
}
