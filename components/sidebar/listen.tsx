// The button that plays a call's recording, and the line that shows how far it has come.

import { useComputed } from '@preact/signals'
import type { Entry } from '../../lib/timeline.ts'
import { Icon } from '../shared/icon.tsx'
import { type Player, recordingKey } from './player-model.ts'
import { useWording } from './wording-context.ts'

interface Props {
  entry: Entry
  part: number
  player: Player
  /** Id of what says which call this is. */
  describedBy: string
  isTabStop?: boolean
  /** Instead of the first words, where a call has several recordings. */
  name?: string
}

export function Listen({ entry, part, player, describedBy, isTabStop = true, name }: Props) {
  const { call, number } = entry
  const { t } = useWording()
  // Computed, so that what loads or plays elsewhere draws no other button anew.
  const mine = useComputed(() => {
    const state = player.state.value
    return state.kind !== 'idle' && state.track.call.id === call.id && state.track.part === part
      ? state
      : null
  }).value
  const recording = call.recordings[part]
  if (!recording) return null
  const missing = player.missing.value.get(recordingKey(recording))
  if (missing === 'gone') {
    return (
      <span class="listen listen-gone" role="img" aria-label={t('listenGone')}>
        <Icon name="gone" />
      </span>
    )
  }
  const isLoading = mine?.kind === 'loading'
  const isReady = mine?.kind === 'ready'
  const isPlaying = isReady && mine.isPlaying
  const isSoft = missing === 'soft' && !mine
  const words = isLoading
    ? t('listenLoading')
    : isPlaying
      ? t('listenPause')
      : isSoft
        ? t('listenSoft')
        : (name ?? t('listenPlay'))
  return (
    <button
      type="button"
      class={`listen ${isSoft ? 'listen-soft' : ''} ${isLoading ? 'listen-loading' : ''} ${isReady ? 'listen-on' : ''}`}
      tabIndex={isTabStop ? 0 : -1}
      aria-label={words}
      aria-describedby={describedBy}
      aria-busy={isLoading ? 'true' : undefined}
      style={isLoading ? { '--share': mine.share ?? 0.15 } : undefined}
      onClick={() => player.toggle({ call, number, part })}
    >
      {isLoading && (
        <svg class="listen-ring" viewBox="0 0 28 28" aria-hidden="true">
          <circle cx="14" cy="14" r="13" pathLength="1" />
        </svg>
      )}
      <Icon name={isPlaying ? 'pause' : isSoft ? 'wait' : 'play'} />
    </button>
  )
}

export function CallProgress({ player }: { player: Player }) {
  const state = player.state.value
  const length = state.kind === 'ready' ? state.lengthSeconds : 0
  const share = length > 0 ? Math.min(1, player.positionSeconds.value / length) : 0
  return (
    <span class="call-progress" aria-hidden="true">
      <i style={{ inlineSize: `${share * 100}%` }} />
    </span>
  )
}
