// The player at the foot: what plays stays in view, one recording at a time.

import type { Wording } from '../../lib/call-words.ts'
import { agentWords, momentWords } from '../../lib/call-words.ts'
import type { Call } from '../../lib/call.ts'
import type { Fault } from '../../lib/fault.ts'
import { recordingName } from '../../lib/export/file-name.ts'
import { wordsOf } from '../../lib/fault-words.ts'
import { Icon } from '../shared/icon.tsx'
import { IconButton } from './icon-button.tsx'
import type { Player, PlayerState } from './player-model.ts'
import type { SidebarModel } from './sidebar-model.ts'
import { useWording } from './wording-context.ts'

interface Props {
  sidebar: SidebarModel
  player: Player
  nowMs: number
  onGoTo: (call: Call) => void
}

export function PlayerBlock({ sidebar, player, nowMs, onGoTo }: Props) {
  const wording = useWording()
  const { t, formats } = wording
  const state = player.state.value
  if (state.kind === 'idle') return null
  const { call } = state.track
  const isReady = state.kind === 'ready'
  const isPlaying = isReady && state.isPlaying
  const save = () => {
    const blob = player.file()
    if (!blob) return
    const style = sidebar.settings.value.fileName
    sidebar.saveFile(recordingName({ ...state.track, mimeType: blob.type, style }), blob)
  }
  return (
    <section class="player" aria-label={t('player')}>
      {isReady ? (
        <Seek player={player} lengthSeconds={state.lengthSeconds} />
      ) : (
        <p class="player-seek player-words" role="status">
          <span>{stateWords(state, wording)}</span>{' '}
          {state.kind === 'loading' && state.share !== null && (
            <span aria-hidden="true">{formats.count(Math.round(state.share * 100))}%</span>
          )}
          {state.kind === 'failed' && state.fault !== 'unplayable' && (
            <FaultCure
              fault={state.fault}
              onCure={(fault) => sidebar.cure(fault, player.togglePlaying, 'recordings')}
            />
          )}
        </p>
      )}
      <div class="player-row">
        <IconButton icon="back" class="jump" name={t('playerBack')} onPress={() => player.jump('back')} />
        <button
          type="button"
          class="play-main"
          aria-label={t(isPlaying ? 'playerPause' : 'playerPlay')}
          aria-disabled={state.kind === 'loading' ? 'true' : undefined}
          onClick={player.togglePlaying}
        >
          <Icon name={isPlaying ? 'pause' : 'play'} />
        </button>
        <IconButton icon="ahead" class="jump" name={t('playerAhead')} onPress={() => player.jump('ahead')} />
        <button type="button" class="player-call" onClick={() => onGoTo(call)}>
          <b>{call.startedAt === null ? t('dayUnknown') : momentWords(call.startedAt, nowMs, wording)}</b>
          <span>{agentWords(call, t)}</span>
          <span class="vh">{t('playerGoTo')}</span>
        </button>
        <span class="pick pick-speed">
          <select
            aria-label={t('playerSpeed')}
            value={String(player.speed.value)}
            onChange={(event) => player.setSpeed(Number(event.currentTarget.value))}
          >
            {player.speeds.value.map((speed) => (
              <option key={speed} value={String(speed)}>
                {t('playerTimes', { speed: formats.decimal(speed) })}
              </option>
            ))}
          </select>
          <Icon name="down" />
        </span>
        <IconButton icon="download" name={t('playerDownload')} onPress={save} />
        <IconButton icon="close" name={t('playerClose')} onPress={player.stop} />
      </div>
    </section>
  )
}

function FaultCure({ fault, onCure }: { fault: Fault; onCure: (fault: Fault) => void }) {
  const { t } = useWording()
  return (
    <button type="button" class="link" onClick={() => onCure(fault)}>
      {wordsOf(fault, t).button}
    </button>
  )
}

function Seek({ player, lengthSeconds }: { player: Player; lengthSeconds: number }) {
  const { t, formats } = useWording()
  const position = Math.min(player.positionSeconds.value, lengthSeconds)
  const [now, whole] = [formats.duration(position), formats.duration(lengthSeconds)]
  return (
    <div class="player-seek">
      <time>{now}</time>
      <input
        type="range"
        min={0}
        max={Math.max(1, Math.round(lengthSeconds))}
        step={1}
        value={Math.round(position)}
        style={{ '--played': `${lengthSeconds > 0 ? (position / lengthSeconds) * 100 : 0}%` }}
        aria-label={t('playerPosition')}
        aria-valuetext={`${now} / ${whole}`}
        onInput={(event) => player.seekTo(Number(event.currentTarget.value))}
      />
      <time>{whole}</time>
    </div>
  )
}

function stateWords(state: Extract<PlayerState, { kind: 'loading' | 'failed' }>, { t }: Wording): string {
  if (state.kind === 'loading') return t('playerLoading')
  return state.fault === 'unplayable' ? t('playerUnplayable') : wordsOf(state.fault, t).title
}
