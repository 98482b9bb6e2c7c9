// Owns a content script's life: it asks whether it may work here, runs until our extension leaves, and runs once.

import type { PageNews, PageState } from '../messages.ts'
import type { Send } from '../send.ts'
import { runChild } from './child.ts'
import { removeOldHosts } from './frame/host.ts'
import { watchNumbers } from './scan/page-numbers.ts'
import type { PageOptions } from './page-options.ts'
import { runTop } from './top.ts'

interface StartOptions {
  send: Send
  isAlive: () => boolean
  /** Address of the sidebar's document. */
  url: string
  /** Hears the background's orders; gives back how to stop hearing them. */
  listen: (answer: (order: PageNews['order']) => PageState | undefined) => () => void
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
  const carryOut = settings.isTop ? runTop({ ...page, url }) : runChild(page)
  const readSettings = async () => {
    const again = await send('pageStart', null)
    if (!again.ok) return again.fault.kind === 'no-permission' && stop()
    settings = again.value
    numbers.update(settings)
    carryOut({ do: 'settings' })
  }
  const stopListening = listen((order) => {
    if (order.do === 'settings') void readSettings()
    return carryOut(order)
  })
  ending.signal.addEventListener('abort', () => {
    stopListening()
    numbers.stop()
  })
}
