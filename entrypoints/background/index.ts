import { browser, type Browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { readPhoneMetadata } from '../../lib/packaged.ts'
import { createForeignReader } from '../../lib/phone/foreign.ts'
import { identifySender } from '../../lib/sender.ts'
import { serve } from '../../lib/serve.ts'
import { defaultSettings } from '../../lib/settings.ts'
import { grantedPatterns, injectIntoOpenTabs, registerSites } from '../../lib/sites.ts'
import { localStore, memoryStore, vaultStore } from '../../lib/store.ts'
import { createVBot } from '../../lib/vbot/vbot.ts'
import { createAhead } from './ahead.ts'
import type { Background } from './background.ts'
import { serveCommands } from './commands.ts'
import { createConfiguration } from './configuration.ts'
import { createTurns } from '../../lib/turns.ts'
import { createGrants } from './grants.ts'
import { createHandlers } from './handlers.ts'
import { showMenu, serveMenu } from './menu.ts'
import { createRecent } from './recent.ts'
import { serveRecordings } from './recordings.ts'
import { wordsFor } from './screen-settings.ts'
import { createSilentFrames } from './silent-frames.ts'
import { createSpeed } from './speed.ts'
import { tellPagesOfSettings } from './tab.ts'
import { vbotPorts } from './vbot-ports.ts'
import { createWaiting } from './waiting.ts'
import { welcome } from './welcome.ts'
import { createOpener } from './opener.ts'
import { openNativeAtOnce } from './place.ts'

const begunKey = 'begun'

// Listeners are added before the first wait: a worker that was woken by an event must already listen for it.
export default defineBackground(() => {
  const memory = memoryStore()
  const local = localStore()
  const configuration = createConfiguration(local)
  const isGranted = createGrants()
  const readSettings = async () => (await configuration.read()).settings
  const silent = createSilentFrames(memory)
  const waiting = createWaiting()
  let place = defaultSettings.place
  // One after another: two at once would both register the script and the menu, and the second would be refused.
  const settlings = createTurns()
  const settleNow = async () => {
    const settings = await readSettings()
    place = settings.place
    await registerSites(settings.sites)
    await showMenu(await wordsFor(settings))
  }

  const settle = () => settlings.take(settleNow)

  const vbot = createVBot(
    vbotPorts({ settings: readSettings, isGranted, memory, vault: vaultStore(), local }),
  )
  const background: Background = {
    configuration,
    vbot,
    ahead: createAhead(vbot),
    recent: createRecent(memory, Date.now),
    silent,
    waiting,
    speed: createSpeed(local),
    readForeign: createForeignReader(readPhoneMetadata),
    place: () => place,
    settle: async () => {
      await settle()
      await tellPagesOfSettings()
    },
    takeOver: injectIntoOpenTabs,
  }

  const identify = async (sender: Browser.runtime.MessageSender) => {
    const asker = await identifySender(sender, {
      ourId: browser.runtime.id,
      ourUrl: browser.runtime.getURL('/'),
      sites: async () => (await readSettings()).sites,
      isGranted,
    })
    if (asker.is === 'refused' && sender.frameId && sender.tab?.id !== undefined && sender.url) {
      const { origin } = new URL(sender.url)
      // A frame without an address of its own has no origin that could be allowed.
      if (origin !== 'null') await silent.note(sender.tab.id, origin)
    }
    return asker
  }

  const takeOverAll = async () => {
    const { sites } = await readSettings()
    await injectIntoOpenTabs(await grantedPatterns(sites))
  }
  const settleAndTakeOver = async () => {
    await background.settle()
    await takeOverAll()
  }
  // No event tells that the extension was switched on again, but the browser has emptied its memory then.
  const begin = async () => {
    await settle()
    if (await memory.get(begunKey)) return
    await memory.set(begunKey, true)
    await takeOverAll()
  }

  openNativeAtOnce()
  serve(createHandlers(background), identify)
  serveRecordings({
    vbot: background.vbot,
    identify,
    areHidden: async () => (await readSettings()).hides.recordings,
  })
  const opener = createOpener(background)
  serveMenu(opener.openText)
  serveCommands(opener)

  browser.permissions.onAdded.addListener(() => void settleAndTakeOver())
  browser.permissions.onRemoved.addListener(() => void background.settle())
  browser.tabs.onRemoved.addListener((tabId) => {
    waiting.dropTab(tabId)
    background.ahead.drop(tabId)
    void silent.forget(tabId)
  })
  browser.runtime.onStartup.addListener(() => void settleAndTakeOver())
  browser.storage.managed.onChanged.addListener(() => void settleAndTakeOver())
  browser.runtime.onInstalled.addListener(() => void settleAndTakeOver())

  void begin()
  void welcome(local)
})
