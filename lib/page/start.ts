// Owns a content script's life: it asks whether it may work here, runs until our extension leaves, and runs once.

import type { Answer, Order, PageSettings } from '../messages.ts'
import type { Send } from '../send.ts'
import { createBringing } from './bringing.ts'
import { removeOldHosts } from './frame/old-hosts.ts'
import { lookOut } from './lookout.ts'
import type { PageOptions } from './page-options.ts'
import { firstState } from './state.ts'

interface StartOptions {
  send: Send
  isAlive: () => boolean
  /** Address of the sidebar's document. */
  url: string
  /** Hears the background's orders, and answers some; gives back how to stop hearing them. */
  listen: (answer: (order: Order) => Promise<Answer | undefined> | undefined) => () => void
}

/** Where this world remembers that a script of ours runs already: registered and injected, it would run twice. */
const running = Symbol.for('vbot')

/** What works with numbers is asked for again after these times, where it did not come. */
const againMs = [1_000, 4_000, 16_000]

/** Starts in this frame. Quiet where the background says no. */
export async function startPage({ send, isAlive, url, listen }: StartOptions): Promise<void> {
  if (Reflect.get(globalThis, running)) return
  Reflect.set(globalThis, running, true)
  const ending = new AbortController()
  const { signal } = ending
  const stop = () => {
    Reflect.set(globalThis, running, false)
    ending.abort()
  }
  removeOldHosts()
  let settings: PageSettings | null = null
  const page = send('pageStart', null).then((answer): PageOptions | null => {
    if (!answer.ok) return null
    settings = answer.value
    return { settings: () => settings ?? answer.value, send, url, isAlive, stop, signal }
  })
  const bringing = createBringing({ page, met: () => lookout.met(), send, stop, signal })
  const bring = async () => {
    const tended = await bringing.bring()
    if (tended) lookout.stop()
    return tended
  }
  const insist = async (tries = 0): Promise<void> => {
    const waitMs = againMs[tries]
    if ((await bring()) || !waitMs || signal.aborted) return
    const timer = setTimeout(() => void insist(tries + 1), waitMs)
    signal.addEventListener('abort', () => clearTimeout(timer))
  }
  const lookout = lookOut({
    // Until we know: few set another.
    country: () => settings?.country ?? 'VN',
    onSign: () => void insist(),
    onNeed: () => void bring(),
    signal,
  })
  const first = (await page)?.settings()
  if (!first) return stop()
  if (first.country !== 'VN') lookout.update()
  const readSettings = async () => {
    const again = await send('pageStart', null)
    if (!again.ok) return again.fault.kind === 'no-permission' && stop()
    settings = again.value
    const tended = bringing.tended()
    if (tended) tended.update()
    else lookout.update()
  }
  const stopListening = listen((order) => {
    if (order.do === 'settings') void readSettings()
    else {
      // Whoever has no numbers has nothing to say of them, nor does it matter to him what frames have.
      const tended = first.isTop && order.do !== 'note-frame' ? bring() : bringing.brought()
      return tended?.then((each) => each?.carryOut(order))
    }
    return undefined
  })
  signal.addEventListener('abort', stopListening)
  if (!first.isTop) return
  // A panel elsewhere in the browser learns that the page is another: it is followed from the start.
  const { layout, place: wish } = first
  const state = firstState(layout)
  const told = await send('pageChanged', { state, opens: false, isInert: false, isNew: false, wish })
  if (told.ok && told.value.place !== 'page') await (await bring())?.carryOut({ do: 'tell-state' })
  else if (!told.ok && told.fault.kind === 'no-permission') stop()
}
