// The outside world of the sidebar, as one interface: models get it, tests pass plain functions.

import type { Recording } from '../../lib/call.ts'
import type { Result } from '../../lib/fault.ts'
import type { PageState } from '../../lib/messages.ts'
import type { Send } from '../../lib/send.ts'

export interface SidebarWorld {
  send: Send
  /** Tells each state that the page of any tab tells, and whose it is. Returns how to stop. */
  onNews: (listener: (state: PageState, tabId: number) => void) => () => void
  /** The tab this panel is about changed (native panel only). */
  onTab: (listener: (tabId: number) => void) => () => void
  /** The network is back. */
  onOnline: (listener: () => void) => () => void
  /** The user has come back to this document from another tab, as from the options page. */
  onReturn: (listener: () => void) => () => void
  fetchRecording: (recording: Recording, options: FetchOptions) => Promise<Result<{ blob: Blob }>>
  /** A sound made from a recording; it plays nothing until told. */
  openSound: (blob: Blob, onChange: (state: SoundState) => void) => Sound
  /** False where the browser or the page forbids it. */
  copy: (text: string) => Promise<boolean>
  download: (name: string, blob: Blob) => void
  /** Hands the number to whatever handles `tel:` on this computer. */
  dial: (number: string) => void
  /**
   * Loads the sidebar's own document anew. Where no message goes any more, that is what the page's script takes for the
   * order to reload its page. False where nobody would hear it.
   */
  loadAgain: () => boolean
  /** Unix ms. */
  now: () => number
  /** Calls back once after `delayMs`; returns how to stop it. */
  later: (delayMs: number, act: () => void) => () => void
}

export interface FetchOptions {
  signal: AbortSignal
  /** `totalBytes` is null where the server does not say. */
  onProgress: (bytes: number, totalBytes: number | null) => void
}

export interface Sound {
  /** False where the browser can't play it. */
  play: () => Promise<boolean>
  pause: () => void
  seekTo: (seconds: number) => void
  setSpeed: (speed: number) => void
  close: () => void
}

export interface SoundState {
  isPlaying: boolean
  hasEnded: boolean
  positionSeconds: number
  /** null until it is known. */
  lengthSeconds: number | null
}
