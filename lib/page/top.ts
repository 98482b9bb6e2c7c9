// Owns the page in the tab's top frame: its state, its sidebar, and what the background orders.

import type { Known } from '../history.ts'
import type { PageNews, PageNumber, PageSettings, PageState } from '../messages.ts'
import type { Send } from '../send.ts'
import type { SiteLayout } from '../settings.ts'
import { createFollower, readSigns, watchAddress } from './follow.ts'
import { createChip } from './frame/chip.ts'
import { watchFocus } from './frame/focus.ts'
import { createFrame } from './frame/frame.ts'
import { createHost } from './frame/host.ts'
import type { Box, Point } from './frame/place.ts'
import { boxOf, watchPointing } from './pointing.ts'
import type { Hit, PageNumbers } from './scan/page-numbers.ts'
import { keepState } from './state.ts'

/** A page that changes all the time tells so this often. */
const settleMs = 300
/** Numbers whose counts are kept here, for the chip. */
const mostKnown = 500

export interface PageOptions {
  numbers: PageNumbers
  settings: PageSettings
  send: Send
  /** Our extension still stands behind this script. */
  isAlive: () => boolean
  /** Ends everything in this frame. */
  stop: () => void
  signal: AbortSignal
}

/** Runs the page. Answers each order with the state after it. */
export function runTop(options: PageOptions & { url: string }): (order: PageNews['order']) => PageState {
  const { numbers, send, isAlive, stop, signal, url } = options
  let { settings } = options
  let place: 'page' | 'native' | 'popup' | null = null
  /** The page keeps taking our host away: history opens elsewhere from now on. */
  let isShutOut = false
  /** Grows with each opening and closing: an answer to an older one changes nothing. */
  let turn = 0
  let stepped: Hit | null = null
  let settling: ReturnType<typeof setTimeout> | null = null
  const knowns = new Map<string, Known>()
  const follower = createFollower()
  const state = keepState(
    { shown: null, numbers: [], offered: null, layout: settings.layout },
    // Above what an earlier page or script in this tab has told.
    Date.now(),
  )

  const host = createHost({
    now: () => performance.now(),
    onHealed() {
      if (!isAlive()) return stop()
      frame.close()
      openFrame(null)
    },
    onGivenUp() {
      isShutOut = true
      frame.close()
    },
  })
  const frame = createFrame({
    host,
    settings: () => settings,
    url,
    layout: () => state.now().layout,
    onWidth(widthPx, isFinal) {
      lay({ widthPx }, isFinal)
    },
    onExpand() {
      lay({ isCollapsed: false }, true)
      frame.focus()
    },
  })
  const chip = createChip({
    host,
    settings: () => settings,
    room: () => frame.room(),
    onClick(number) {
      const live = pointing.readAgain() ?? number
      chip.hide()
      open(live, null, false)
    },
    onLeave: (point) => chip.isNear(point) || chip.hide(),
  })
  const focus = watchFocus(host, signal)
  const pointing = watchPointing({
    numbers,
    host,
    chip,
    isAlive,
    signal,
    settings: () => settings,
    onRest(number, box) {
      if (!isShown(number)) showChip(number, box)
    },
    onOpen: ({ number, from, isInert }) => open(number, from, isInert),
  })

  /** The open sidebar says more of it than a chip can. */
  const isShown = ({ number }: PageNumber) => {
    const { shown, layout } = state.now()
    return frame.isOpen() && !layout.isCollapsed && shown?.number.e164 === number.e164
  }
  const showChip = (number: PageNumber, box: Box) => {
    const { e164 } = number.number
    chip.show(number, box, knowns.get(e164) ?? null)
    void send('known', { e164s: [e164] }).then((answer) => answer.ok && answer.value.forEach(learn))
  }
  const learn = (known: Known) => {
    knowns.delete(known.e164)
    knowns.set(known.e164, known)
    for (const [oldest] of knowns) if (knowns.size > mostKnown) knowns.delete(oldest)
    chip.tell(known)
    updateFrame()
  }
  const updateFrame = () => {
    const { shown } = state.now()
    frame.update(shown, (shown && knowns.get(shown.number.e164)) ?? null)
  }
  const openFrame = (from: Point | null) => {
    frame.open(state.now().shown, from)
    updateFrame()
  }

  const open = (number: PageNumber | null, from: Point | null, isInert: boolean) => {
    const first = numbers.firstInMain()
    follower.begin(readSigns(), first)
    const layout: SiteLayout = { ...state.now().layout, isCollapsed: false }
    state.change({ shown: number, offered: null, numbers: numbers.list(), layout })
    const isBlocked = isInert || isShutOut || document.querySelector('dialog:modal') !== null
    // At once where we know that history opens here: the background may have to wake first.
    if (!isBlocked && place === 'page') openFrame(from)
    void openWhereTold(from, isBlocked)
  }
  const openWhereTold = async (from: Point | null, isBlocked: boolean) => {
    const mine = ++turn
    const answered = await tell(true, isBlocked)
    if (mine !== turn || signal.aborted) return
    if (answered === 'page') openFrame(from)
    else frame.close()
  }
  const close = () => {
    turn++
    focus.giveBack()
    frame.close()
  }
  const lay = (changes: Partial<SiteLayout>, isFinal: boolean) => {
    const layout = { ...state.now().layout, ...changes }
    const isChanged = state.change({ layout })
    updateFrame()
    if (!isFinal) return
    if (isChanged) void tell(false, false)
    void send('saveLayout', { layout })
  }
  const tell = async (opens: boolean, isInert: boolean) => {
    const answer = await send('pageChanged', { state: state.now(), opens, isInert })
    if (answer.ok) place = answer.value.place
    else if (answer.fault.kind === 'updated' || answer.fault.kind === 'no-permission') stop()
    // Where the background can't answer, the sidebar says why.
    return answer.ok ? answer.value.place : 'page'
  }

  const look = () => {
    settling = null
    if (!isAlive()) return stop()
    const { shown } = state.now()
    const offered = isWatched() ? follower.look(readSigns(), numbers.firstInMain(), shown) : null
    const isChanged = state.change({ numbers: numbers.list(), offered })
    if (isChanged && isWatched()) void tell(false, false)
  }
  const isWatched = () => frame.isOpen() || (place !== null && place !== 'page')
  const lookSoon = () => {
    settling ??= setTimeout(look, settleMs)
  }
  numbers.onChange(lookSoon)
  watchAddress(lookSoon, signal)
  host.root.addEventListener('keydown', (event) => {
    if (event instanceof KeyboardEvent && event.isTrusted && event.key === 'Escape') close()
  })
  signal.addEventListener('abort', () => {
    if (settling) clearTimeout(settling)
    frame.close()
    host.remove()
  })

  const toggle = () => {
    if (frame.isOpen() && !state.now().layout.isCollapsed) return close()
    open(chip.shown() ?? state.now().shown, null, false)
    frame.focus()
  }
  const step = (by: 1 | -1) => {
    stepped = numbers.step(by, stepped ?? undefined)
    if (!stepped) return
    const { number, label } = stepped
    const hit = stepped
    numbers.setHot(hit)
    // After the scrolling, which hides a chip.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const box = boxOf(hit)
        if (box) showChip({ number, label }, box)
      }),
    )
    if (isWatched()) open({ number, label }, null, false)
  }
  const restart = async () => {
    const answer = await send('pageStart', null)
    if (!answer.ok) return stop()
    // The background says so at each of its starts.
    if (JSON.stringify(answer.value) === JSON.stringify(settings)) return
    settings = answer.value
    numbers.update(settings)
    updateFrame()
  }

  void tell(false, false)
  return (order) => {
    if (order.do === 'close') close()
    else if (order.do === 'show') open(order.number, null, false)
    else if (order.do === 'scroll-to') numbers.setHot(numbers.scrollTo(order.e164))
    else if (order.do === 'dock') lay({ dock: order.dock }, true)
    else if (order.do === 'collapse') lay({ isCollapsed: order.isCollapsed }, true)
    else if (order.do === 'tell-owed') learn(order.known)
    else if (order.do === 'reload') location.reload()
    else if (order.do === 'toggle') toggle()
    else if (order.do === 'step') step(order.by)
    else if (order.do === 'settings') void restart()
    else state.change({ numbers: numbers.list() })
    return state.now()
  }
}
