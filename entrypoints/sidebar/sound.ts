// Plays a recording from memory, and lets go of it when it is closed.

import type { Sound, SoundState } from '../../components/sidebar/world.ts'

const events = ['play', 'pause', 'timeupdate', 'durationchange', 'seeked', 'ended'] as const

export function openSound(blob: Blob, onChange: (state: SoundState) => void): Sound {
  const url = URL.createObjectURL(blob)
  const audio = new Audio(url)
  audio.preservesPitch = true
  const tell = () =>
    onChange({
      isPlaying: !audio.paused && !audio.ended,
      hasEnded: audio.ended,
      positionSeconds: audio.currentTime,
      lengthSeconds: Number.isFinite(audio.duration) ? audio.duration : null,
    })
  for (const event of events) audio.addEventListener(event, tell)
  return {
    async play() {
      try {
        await audio.play()
        return true
      } catch (error) {
        // Paused before it began: it can play all the same.
        return (error as Error).name === 'AbortError'
      }
    },
    pause: () => audio.pause(),
    seekTo(seconds) {
      audio.currentTime = seconds
    },
    setSpeed(speed) {
      audio.playbackRate = speed
      audio.defaultPlaybackRate = speed
    },
    close() {
      for (const event of events) audio.removeEventListener(event, tell)
      audio.pause()
      audio.removeAttribute('src')
      audio.load()
      URL.revokeObjectURL(url)
    },
  }
}
