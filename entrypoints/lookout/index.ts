import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import type { Answer, FrameNews, PageNews } from '../../lib/messages.ts'
import { ownBrowser } from '../../lib/own-browser.ts'
import { startPage } from '../../lib/page/start.ts'
import { createSend, isOrphan } from '../../lib/send.ts'
import './style.css'

/** The part of a message's sender that tells whether it is our background. */
interface Sender {
  id?: string
  tab?: unknown
}

/** Not one of WXT's content scripts: what those add tells the page our id and ends at an event that a page can forge. */
export default defineUnlistedScript({
  main() {
    void startPage({
      send: createSend(ownBrowser),
      isAlive: () => !isOrphan(ownBrowser),
      url: ownBrowser.runtime.getURL('/sidebar.html'),
      listen(answer) {
        const listener = (message: unknown, sender: Sender, respond: (state?: Answer) => void) => {
          const isOurs = sender.id === ownBrowser.runtime.id && sender.tab === undefined
          const state = isOurs && isPageNews(message) ? answer(message.order) : undefined
          void state?.then(respond)
          return state !== undefined
        }
        ownBrowser.runtime.onMessage.addListener(listener)
        return () => isOrphan(ownBrowser) || ownBrowser.runtime.onMessage.removeListener(listener)
      },
    })
  },
})

/** Only our own background gets here, so the shape of `to` is enough. */
function isPageNews(message: unknown): message is PageNews | FrameNews {
  return typeof message === 'object' && message !== null && 'to' in message && message.to === 'page'
}
