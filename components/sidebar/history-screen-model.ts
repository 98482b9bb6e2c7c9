// One number on the screen, with all that begins and ends with it: its history, its player, its export, its retries.

import { effect, type ReadonlySignal, signal } from '@preact/signals'
import type { Wording } from '../../lib/call-words.ts'
import type { Known } from '../../lib/history.ts'
import type { PageNumber, PanelSettings } from '../../lib/messages.ts'
import type { T } from '../../lib/words.ts'
import type { Export } from './export-model.ts'
import { createHistory } from './history-model.ts'
import { later } from './later.tsx'
import { createPlayer } from './player-model.ts'
import { createRetry } from './retry-model.ts'
import type { HistoryScreen } from './screen.ts'
import type { SidebarWorld } from './world.ts'

interface Options {
  settings: PanelSettings
  wording: ReadonlySignal<Wording>
  t: ReadonlySignal<T>
  onKnown: (known: Known) => void
  saveSpeed: (speed: number) => void
  /** The code of the export cannot be had: the extension was updated meanwhile. */
  onNoExport: () => void
}

const exports = later(() => import('./rest.ts'))

/** Asks for the number's history at once. */
export function openHistory(
  world: SidebarWorld,
  shown: PageNumber,
  { settings, wording, t, onKnown, saveSpeed, onNoExport }: Options,
): HistoryScreen {
  const { pageSize, isPrivate } = settings
  const history = createHistory(world, { number: shown.number, pageSize, isPrivate, t, onKnown })
  const player = createPlayer(world, { speed: settings.startSpeed ?? 1, saveSpeed })
  const retry = createRetry(world, { fault: history.fault, retry: history.retry })
  const toExport = signal<Export | null>(null)
  let isClosed = false
  const stopWatching = effect(() => {
    const numbers = history.numbers.value
    const now = player.state.peek()
    // Its number was taken out of the timeline.
    if (now.kind !== 'idle' && !numbers.some(({ e164 }) => e164 === now.track.number.e164)) player.stop()
  })

  return {
    kind: 'history',
    shown,
    history,
    player,
    retry,
    export: toExport,
    async startExport() {
      const part = await exports()
      if (isClosed) return
      if (!part) return onNoExport()
      toExport.value ??= part.createExport(world, { history, wording, isPrivate })
      toExport.value.start()
    },
    close() {
      isClosed = true
      stopWatching()
      history.close()
      player.close()
      toExport.peek()?.cancel()
      retry.close()
    },
  }
}
