// What the sidebar is about: its settings, its page, and what of it is on the screen.

import { batch, computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Wording } from '../../lib/call-words.ts'
import type { Fault } from '../../lib/fault.ts'
import { wordsOf } from '../../lib/fault-words.ts'
import type { PageNumber, PageState, PanelSettings } from '../../lib/messages.ts'
import { displayRaw } from '../../lib/number-words.ts'
import { openHistory } from './history-screen-model.ts'
import { createOrders, type Orders } from './orders-model.ts'
import { createRetry, type Retry } from './retry-model.ts'
import { createSaying } from './saying-model.ts'
import type { Screen } from './screen.ts'
import { startSettings } from './start-settings.ts'
import { wordingIn } from './wording.ts'
import type { SidebarWorld } from './world.ts'

export interface SidebarModel extends Orders {
  screen: ReadonlySignal<Screen>
  wording: ReadonlySignal<Wording>
  settings: ReadonlySignal<PanelSettings>
  page: ReadonlySignal<PageState | null>
  isPinned: ReadonlySignal<boolean>
  /** Another record's number, where the page has opened one and this number is not pinned. */
  offered: ReadonlySignal<PageNumber | null>
  /** What was just done, for a few seconds. */
  said: ReadonlySignal<string>
  startRetry: Retry
  startAgain: () => void
  /** Moves on twice a minute: "2 hours ago" stays true. Unix ms. */
  nowMs: ReadonlySignal<number>
  show: (number: PageNumber) => void
  togglePin: () => void
  copy: (text: string, done: string) => Promise<void>
  dial: () => void
  /** Asks for everything again; what is new is offered, and where nothing is, that is said. */
  refresh: () => Promise<void>
  saveFile: (name: string, blob: Blob) => void
  close: () => void
}

export interface SidebarOptions {
  place: PanelSettings['place']
  /** The tab this panel is about; null in a frame, which the background knows by its sender. */
  tabId: number | null
  /** From the frame's address, so that the number stands there before anything has come. */
  e164: string
  language: 'vi' | 'en'
  /** A number to look up whatever the page shows (popup). */
  shown?: PageNumber
}

const tickMs = 30_000

export function createSidebarModel(world: SidebarWorld, options: SidebarOptions): SidebarModel {
  const title = options.e164 ? displayRaw(options.e164) : ''
  const settings = signal<PanelSettings>(startSettings(options))
  const page = signal<PageState | null>(null)
  const screen = signal<Screen>({ kind: 'starting', title })
  const isPinned = signal(false)
  const wording = computed<Wording>(() => wordingIn(settings.value.language))
  const t = computed(() => wording.value.t)
  const { said, say, close: stopSaying } = createSaying(world)
  let tabId = options.tabId
  /** The tab whose news are ours. A frame asks without a tab, and is told which one it stands in. */
  let ownTabId = options.tabId
  /** What tabs told before we knew which of them is ours. */
  const early = new Map<number, PageState>()
  let hasSettings = false
  const orders = createOrders(world, { settings, t, tabId: () => tabId, say })

  const startRetry = createRetry(world, {
    fault: computed(() => (screen.value.kind === 'failed' ? screen.value.fault : null)),
    retry: () => void start(),
  })

  async function start(): Promise<void> {
    screen.value = { kind: 'starting', title }
    const asked = tabId
    const [panel, state] = await Promise.all([
      world.send('panelStart', { tabId: asked }),
      options.shown ? null : world.send('pageState', { tabId: asked }),
    ])
    if (asked !== tabId) return
    if (!panel.ok) return failWith(panel.fault)
    ownTabId = panel.value.tabId
    batch(() => {
      // A newer state than the one that was asked for may have come meanwhile.
      page.value ??= (ownTabId !== null && early.get(ownTabId)) || null
      early.clear()
      settings.value = { ...panel.value, place: options.place }
      hasSettings = true
      if (options.shown) return lookUp(options.shown)
      if (state?.ok) takeState(state.value)
      else if (page.value) takeState(page.value)
      else if (options.place === 'page' && state) failWith(state.fault)
      // A tab without a page of ours has no numbers, and that is no fault.
      else screen.value = { kind: 'numbers', numbers: [] }
    })
  }

  function failWith(fault: Fault): void {
    screen.value = { kind: 'failed', title, fault }
  }

  function takeState(state: PageState): void {
    if (page.value && page.value !== state && state.seq <= page.value.seq) return drawState(page.value)
    page.value = state
    drawState(state)
  }

  function drawState({ shown, numbers, isOpen }: PageState): void {
    if (!hasSettings || options.shown) return
    // Made ready before anybody asked for it: what stands in the page's state is what was asked for last.
    if (options.place === 'page' && !isOpen) return
    if (shown) return lookUp(shown)
    // The page was left for one that shows nothing yet.
    if (isPinned.peek() && screen.peek().kind === 'history') return
    leave()
    screen.value = { kind: 'numbers', numbers }
  }

  function lookUp(shown: PageNumber): void {
    const now = screen.peek()
    if (now.kind === 'history' && now.shown.number.e164 === shown.number.e164) {
      screen.value = { ...now, shown }
      return
    }
    leave()
    screen.value = openHistory(world, shown, {
      settings: settings.peek(),
      wording,
      t,
      saveSpeed,
      onKnown: (known) => orders.order({ do: 'tell-owed', known }),
      onNoExport: () => say(wordsOf({ kind: 'updated' }, t.value).title),
    })
  }

  function leave(): void {
    const now = screen.peek()
    if (now.kind === 'history') now.close()
  }

  function saveSpeed(startSpeed: number): void {
    settings.value = { ...settings.value, startSpeed }
    void world.send('savePreferences', { startSpeed })
  }

  const stops = [
    world.onNews((state, ofTab) => {
      if (ownTabId === null) early.set(ofTab, state)
      else if (ownTabId === ofTab) takeState(state)
    }),
    world.onTab((other) => {
      if (other === tabId) return
      tabId = ownTabId = other
      batch(() => {
        leave()
        page.value = null
      })
      void start()
    }),
  ]
  void start()

  const nowMs = signal(world.now())
  let stopTicking = () => {}
  const tick = () => {
    nowMs.value = world.now()
    const now = screen.peek()
    if (now.kind === 'history') now.history.renewSpan()
    stopTicking = world.later(tickMs, tick)
  }
  tick()

  return {
    screen,
    wording,
    settings,
    page,
    isPinned,
    offered: computed(() => {
      const offered = page.value?.offered ?? null
      const isShown =
        screen.value.kind === 'history' && screen.value.shown.number.e164 === offered?.number.e164
      return isPinned.value || isShown ? null : offered
    }),
    said,
    startRetry,
    startAgain: () => void start(),
    nowMs,
    show(number) {
      if (options.shown) lookUp(number)
      else orders.order({ do: 'show', number })
    },
    ...orders,
    togglePin() {
      isPinned.value = !isPinned.value
    },
    async copy(text, done) {
      say((await world.copy(text)) ? done : t.value('numberCopyFailed'))
    },
    async refresh() {
      const now = screen.value
      if (now.kind !== 'history') return
      const isNothingNew = await now.history.refresh()
      const isSame = screen.value.kind === 'history' && screen.value.history === now.history
      if (isSame && isNothingNew) say(t.value('refreshNothingNew'))
    },
    dial() {
      const now = screen.value
      if (now.kind !== 'history') return
      world.dial(now.shown.number.kind === 'service' ? now.shown.number.national : now.shown.number.e164)
      say(t.value('numberDialled'))
    },
    saveFile: world.download,
    close() {
      for (const stop of stops) stop()
      stopSaying()
      stopTicking()
      startRetry.close()
      leave()
    },
  }
}
