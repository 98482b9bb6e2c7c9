// Owns a content script's life: it asks whether it may work here, runs until our extension leaves, and runs once.

import type { PageNews, PageState } from '../messages.ts'
import type { Send } from '../send.ts'
import { createBringing } from './drawn.ts'
import { removeOldHosts } from './frame/old-hosts.ts'
import { watchNumbers } from './scan/page-numbers.ts'
import type { PageOptions } from './page-options.ts'
import { firstState } from './state.ts'
import { watchPointing } from './pointing.ts'

interface StartOptions {
  send: Send
  isAlive: () => boolean
  /** Address of the sidebar's document. */
  url: string
  /** Hears the background's orders, and answers some; gives back how to stop hearing them. */
  listen: (answer: (order: PageNews['order']) => Promise<PageState | undefined> | undefined) => () => void
}

/** Where this world remembers that a script of ours runs already: registered and injected, it would run twice. */
const running = Symbol.for('vbot')

/** Starts in this frame. Quiet where the background says no. */
export async function startPage({ send, isAlive, url, listen }: StartOptions): Promise<void> {
  if (Reflect.get(globalThis, running)) return
  Reflect.set(globalThis, running, true)
  const ending = new AbortController()
  const stop = () => {
    Reflect.set(globalThis, running, false)
    ending.abort()
  }
  removeOldHosts()
  const answer = await send('pageStart', null)
  if (!answer.ok) return stop()
  let settings = answer.value
  const { country, isMarked, mapsOldNumbers } = settings
  const numbers = watchNumbers({
    document,
    country,
    isMarked,
    mapsOldNumbers,
    signal: ending.signal,
    async readForeign(candidates) {
      const read = await send('readForeign', { candidates })
      // Rejected means not answered: asked again another time.
      return read.ok ? read.value : Promise.reject(new Error(read.fault.kind))
    },
  })
  const page: PageOptions = { numbers, settings: () => settings, send, isAlive, stop, signal: ending.signal }
  const { drawn, use, bring } = createBringing({ ...page, url, readAgain: () => readAgain() })
  const { readAgain } = watchPointing({
    ...page,
    drawn,
    onMeet: () => void bring(),
    onPress: (number) => settings.isTop && use(({ prepare }) => prepare(number)),
    onRest: (number, box, isStill) => use(({ rest }) => isStill() && rest(number, box)),
    onOpen(opening) {
      if (settings.isTop) use(({ open }) => open(opening))
      else void send('openOnTop', { number: opening.number })
    },
  })
  const readSettings = async () => {
    const again = await send('pageStart', null)
    if (!again.ok) return again.fault.kind === 'no-permission' && stop()
    settings = again.value
    numbers.update(settings)
    drawn()?.carryOut({ do: 'settings' })
  }
  const stopListening = listen((order) => {
    if (order.do === 'settings') void readSettings()
    else if (settings.isTop) return bring().then((drawn) => drawn?.carryOut(order))
    return undefined
  })
  ending.signal.addEventListener('abort', () => {
    stopListening()
    numbers.stop()
  })
  if (!settings.isTop) return
  // A panel elsewhere in the browser learns that the page is another: it is followed from the start.
  const { layout, place: wish } = settings
  const state = firstState(layout)
  const told = await send('pageChanged', { state, opens: false, isInert: false, isNew: false, wish })
  if (told.ok && told.value.place !== 'page') void bring()
  else if (!told.ok && told.fault.kind === 'no-permission') stop()
}
