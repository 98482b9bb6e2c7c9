// The one recording that plays: fetched, played in place, released when its number leaves the screen.

import { batch, computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Call, Recording } from '../../lib/call.ts'
import type { Fault } from '../../lib/fault.ts'
import type { PhoneNumber } from '../../lib/phone/number.ts'
import { speeds, withChosen } from '../shared/offered.ts'
import type { SidebarWorld, Sound } from './world.ts'

/** The recording a state is about: which call, and which of its recordings. */
export interface Track {
  call: Call
  number: PhoneNumber
  /** 0 is the call's first recording. */
  part: number
}

export type PlayerState =
  | { kind: 'idle' }
  /** `share` of it has come, 0 to 1; null where its length is not known. */
  | { kind: 'loading'; track: Track; share: number | null }
  | { kind: 'ready'; track: Track; isPlaying: boolean; lengthSeconds: number }
  | { kind: 'failed'; track: Track; fault: Fault | 'unplayable' }

/** What is known of a recording once it was asked for: it may still come, or never. */
export type Missing = 'soft' | 'gone'

export interface Player {
  state: ReadonlySignal<PlayerState>
  positionSeconds: ReadonlySignal<number>
  speed: ReadonlySignal<number>
  /** Those to choose from; the one it plays at is among them. */
  speeds: ReadonlySignal<readonly number[]>
  /** By `recordingKey`. */
  missing: ReadonlySignal<ReadonlyMap<string, Missing>>
  /** Plays it, pauses it where it plays, stops loading where it loads. */
  toggle: (track: Track) => void
  togglePlaying: () => void
  /** Ten seconds. */
  jump: (where: 'back' | 'ahead') => void
  seekTo: (seconds: number) => void
  setSpeed: (speed: number) => void
  /** The recording on the player, as a file. */
  file: () => Blob | null
  stop: () => void
  /** Releases everything. */
  close: () => void
}

export interface PlayerOptions {
  speed: number
  saveSpeed: (speed: number) => void
}

/** A recording that VBot does not have yet is there within minutes; a day later it is not coming any more. */
const readyWithinMs = 24 * 60 * 60 * 1000
/** Recordings of the number on the screen that are kept, so that hearing one again asks nothing. */
const mostKept = 8
const jumpSeconds = 10

export function createPlayer(world: SidebarWorld, options: PlayerOptions): Player {
  const state = signal<PlayerState>({ kind: 'idle' })
  const positionSeconds = signal(0)
  const speed = signal(options.speed)
  const missing = signal<ReadonlyMap<string, Missing>>(new Map())
  const kept = new Map<string, Blob>()
  let sound: Sound | null = null
  let loading: AbortController | null = null

  async function play(track: Track): Promise<void> {
    stop()
    const recording = track.call.recordings[track.part]
    if (!recording) return
    const known = kept.get(recordingKey(recording))
    if (known) return start(track, known)
    const aborter = new AbortController()
    loading = aborter
    state.value = { kind: 'loading', track, share: null }
    const answer = await world.fetchRecording(recording, {
      signal: aborter.signal,
      onProgress(bytes, totalBytes) {
        if (!aborter.signal.aborted && totalBytes) {
          state.value = { kind: 'loading', track, share: Math.min(1, bytes / totalBytes) }
        }
      },
    })
    if (aborter.signal.aborted) return
    loading = null
    if (!answer.ok) return failed(track, recording, answer.fault)
    keep(recording, answer.value.blob)
    forgetMissing(recordingKey(recording))
    await start(track, answer.value.blob)
  }

  function failed(track: Track, recording: Recording, fault: Fault): void {
    if (fault.kind !== 'not-found') {
      state.value = { kind: 'failed', track, fault }
      return
    }
    const ageMs = world.now() - (track.call.startedAt ?? 0)
    batch(() => {
      state.value = { kind: 'idle' }
      const isSoft = ageMs < readyWithinMs
      missing.value = new Map(missing.value).set(recordingKey(recording), isSoft ? 'soft' : 'gone')
    })
  }

  function forgetMissing(key: string): void {
    if (!missing.value.has(key)) return
    const rest = new Map(missing.value)
    rest.delete(key)
    missing.value = rest
  }

  function keep(recording: Recording, blob: Blob): void {
    kept.set(recordingKey(recording), blob)
    const oldest = kept.keys().next()
    if (kept.size > mostKept && !oldest.done) kept.delete(oldest.value)
  }

  async function start(track: Track, blob: Blob): Promise<void> {
    const opened = world.openSound(blob, (now) => {
      if (sound !== opened) return
      if (now.hasEnded && track.call.recordings[track.part + 1]) {
        void play({ ...track, part: track.part + 1 })
        return
      }
      batch(() => {
        positionSeconds.value = now.positionSeconds
        // Some recordings do not tell their length before they end: then the call's talk time is the best guess.
        const lengthSeconds = now.lengthSeconds ?? track.call.talkSeconds ?? now.positionSeconds
        const before = state.value
        const isSame =
          before.kind === 'ready' &&
          before.isPlaying === now.isPlaying &&
          before.lengthSeconds === lengthSeconds
        if (!isSame) state.value = { kind: 'ready', track, isPlaying: now.isPlaying, lengthSeconds }
      })
    })
    sound = opened
    positionSeconds.value = 0
    state.value = { kind: 'ready', track, isPlaying: false, lengthSeconds: track.call.talkSeconds ?? 0 }
    opened.setSpeed(speed.value)
    const canPlay = await opened.play()
    if (!canPlay && sound === opened) {
      opened.close()
      sound = null
      state.value = { kind: 'failed', track, fault: 'unplayable' }
    }
  }

  function stop(): void {
    loading?.abort()
    loading = null
    sound?.close()
    sound = null
    batch(() => {
      state.value = { kind: 'idle' }
      positionSeconds.value = 0
    })
  }

  const player: Player = {
    state,
    positionSeconds,
    speed,
    speeds: computed(() => withChosen(speeds, speed.value)),
    missing,
    toggle(track) {
      const now = state.value
      const isSame =
        now.kind !== 'idle' && now.track.call.id === track.call.id && now.track.part === track.part
      if (isSame && now.kind === 'ready') player.togglePlaying()
      else if (isSame && now.kind === 'loading') stop()
      else void play(track)
    },
    togglePlaying() {
      const now = state.value
      if (now.kind === 'failed') void play(now.track)
      if (now.kind !== 'ready') return
      if (now.isPlaying) sound?.pause()
      else void sound?.play()
    },
    jump(where) {
      player.seekTo(positionSeconds.value + (where === 'back' ? -jumpSeconds : jumpSeconds))
    },
    seekTo(seconds) {
      const now = state.value
      if (now.kind !== 'ready') return
      positionSeconds.value = Math.max(0, Math.min(seconds, now.lengthSeconds))
      sound?.seekTo(positionSeconds.value)
    },
    setSpeed(chosen) {
      speed.value = chosen
      sound?.setSpeed(chosen)
      options.saveSpeed(chosen)
    },
    file() {
      const now = state.value
      const recording = now.kind === 'ready' && now.track.call.recordings[now.track.part]
      return recording ? (kept.get(recordingKey(recording)) ?? null) : null
    },
    stop,
    close() {
      stop()
      kept.clear()
    },
  }
  return player
}

/** Tells one recording from another. */
export function recordingKey(recording: Recording): string {
  return recording.by === 'id' ? `id:${recording.id}` : recording.url
}
