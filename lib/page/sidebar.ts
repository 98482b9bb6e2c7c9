// Owns the sidebar of one page: what it shows, where it opens, its layout, and telling the background of each change.

import type { PageNumber, PageSettings, PageState } from '../messages.ts'
import type { Send } from '../send.ts'
import type { OpenPlace, SiteLayout } from '../settings.ts'
import { watchFocus } from './frame/focus.ts'
import { createFrame } from './frame/frame.ts'
import { createHost, type Host } from './frame/host.ts'
import type { Box, Point } from './frame/place.ts'
import type { Knowns } from './known.ts'
import { listen } from './listening.ts'
import { firstState, keepState } from './state.ts'

export interface Sidebar {
  host: Host
  state(): PageState
  /** Changes what the panels know of the page, and tells them where one is open. */
  change(changes: Partial<Pick<PageState, 'shown' | 'offered' | 'numbers'>>): void
  /** Makes the sidebar ready for a number that is likely to be opened. Nothing is seen of it, and nobody is asked. */
  prepare(number: PageNumber): void
  /** Shows a number's history, or the numbers of the page (null), wherever it can stand. */
  open(number: PageNumber | null, from: Point | null, isInert: boolean): void
  close(): void
  isOpen(): boolean
  /** A panel shows this page's state: here, or elsewhere in the browser. */
  isWatched(): boolean
  lay(changes: Partial<SiteLayout>, isFinal: boolean): void
  /** What is known, or in what words, has changed. */
  update(): void
  focus(): void
  room(): Box
}

interface SidebarOptions {
  settings: () => PageSettings
  send: Send
  /** Address of the sidebar's document. */
  url: string
  knowns: Knowns
  /** The numbers of the page, in reading order. */
  list: () => PageNumber[]
  isAlive: () => boolean
  stop: () => void
  signal: AbortSignal
}

export function createSidebar(options: SidebarOptions): Sidebar {
  const { settings, send, url, knowns, list, isAlive, stop, signal } = options
  let place: OpenPlace | null = null
  /** The page keeps taking our host away: history opens elsewhere from now on. */
  let isShutOut = false
  /** Grows with each opening and closing: an answer to an older one changes nothing. */
  let turn = 0
  const state = keepState(firstState(settings().layout))

  const host = createHost({
    now: () => performance.now(),
    onHealed() {
      if (!isAlive()) return stop()
      frame.close()
      stand(null)
    },
    onGivenUp() {
      isShutOut = true
      turn++
      shut()
    },
  })
  const frame = createFrame({
    host,
    settings,
    url,
    layout: () => state.now().layout,
    onWidth: (widthPx, isFinal) => lay({ widthPx }, isFinal),
    onExpand() {
      lay({ isCollapsed: false }, true)
      frame.focus()
    },
    // With the extension gone no message comes from it: this is how its button asks for the page to be reloaded.
    onLoadedAgain: () => isAlive() || location.reload(),
  })
  const focus = watchFocus(host, signal)

  const update = () => {
    const { shown } = state.now()
    frame.update(shown, shown && knowns.of(shown.number.e164))
  }
  const shut = () => {
    frame.close()
    state.change({ isOpen: false })
  }
  /** True where the panels are still to be told: one that was made ready waits for that. */
  const stand = (from: Point | null): boolean => {
    const isNews = state.change({ isOpen: true })
    frame.open(state.now().shown, from)
    update()
    return isNews
  }
  const tell = async (opens = false, isInert = false, isNew = false) => {
    const wish = settings().place
    const answer = await send('pageChanged', { state: state.now(), opens, isInert, isNew, wish })
    if (answer.ok) place = answer.value.place
    else if (answer.fault.kind === 'updated' || answer.fault.kind === 'no-permission') stop()
    // Where the background can't answer, the sidebar says why.
    return answer.ok ? answer.value.place : 'page'
  }
  /** What changes before we know whether anybody watches is told as soon as we do. */
  const tellFirst = async () => {
    const { seq } = state.now()
    await tell()
    if (state.now().seq !== seq && isWatched()) await tell()
  }
  const openWhereTold = async (from: Point | null, isBlocked: boolean, isNew: boolean) => {
    const mine = ++turn
    const answered = await tell(true, isBlocked, isNew)
    if (mine !== turn || signal.aborted) return
    if (answered !== 'page') shut()
    else if (stand(from)) void tell()
  }
  const close = () => {
    turn++
    focus.giveBack()
    shut()
  }
  const lay = (changes: Partial<SiteLayout>, isFinal: boolean) => {
    const layout = { ...state.now().layout, ...changes }
    const isChanged = state.change({ layout })
    // Hidden, it would go on taking the keys that are meant for the page.
    if (changes.isCollapsed) focus.giveBack()
    update()
    if (!isFinal) return
    if (isChanged) void tell()
    void send('saveLayout', { layout })
  }
  const isBlocked = () => isShutOut || document.querySelector('dialog:modal') !== null
  const isWatched = () => frame.isOpen() || (place !== null && place !== 'page')

  listen(host.root, 'keydown', (event) => {
    if (event.isTrusted && event.key === 'Escape') close()
  })
  signal.addEventListener('abort', () => {
    frame.close()
    host.remove()
  })
  listen(
    window,
    'pageshow',
    ({ persisted }) => {
      // Back from the browser's cache of pages: what has been told since was of another page.
      if (!persisted) return
      state.renew()
      void tell()
    },
    { signal },
  )
  void tellFirst()

  return {
    host,
    state: () => state.now(),
    change(changes) {
      if (state.change(changes) && isWatched()) void tell()
    },
    prepare(number) {
      if ((place ?? settings().place) === 'page' && !isBlocked()) frame.prepare(number)
    },
    open(number, from, isInert) {
      const isNew = !frame.isOpen() || state.now().shown?.number.e164 !== number?.number.e164
      const layout = { ...state.now().layout, isCollapsed: false }
      state.change({ shown: number, offered: null, numbers: list(), layout })
      const isKeptOut = isInert || isBlocked()
      // At once where we know that history opens here: the background may have to wake first.
      if (!isKeptOut && place === 'page') stand(from)
      void openWhereTold(from, isKeptOut, isNew)
    },
    close,
    isOpen: () => frame.isOpen() && !state.now().layout.isCollapsed,
    isWatched,
    lay,
    update,
    focus: () => frame.focus(),
    room: () => frame.room(),
  }
}
