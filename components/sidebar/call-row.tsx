// One call in two lines; the whole row opens it, the listen button lies above.

import { useComputed } from '@preact/signals'
import { useId } from 'preact/hooks'
import { agentWords, dayWords, directionWords, outcomeWords } from '../../lib/call-words.ts'
import { type Call, ringSeconds } from '../../lib/call.ts'
import type { PanelSettings } from '../../lib/messages.ts'
import { displayRaw } from '../../lib/number-words.ts'
import { dayOf } from '../../lib/period.ts'
import { formatNumber } from '../../lib/phone/format.ts'
import type { Entry } from '../../lib/timeline.ts'
import { Icon } from '../shared/icon.tsx'
import { CallDetails } from './call-details.tsx'
import { CallProgress, Listen } from './listen.tsx'
import type { Player } from './player-model.ts'
import { reachClass, wayIcon } from './way.ts'
import { useWording } from './wording-context.ts'

interface Props {
  entry: Entry
  rowKey: string
  position: number
  /** -1 where it is not known yet. */
  setSize: number
  /** The day this row begins; null within a day. */
  day: string | null
  endsDay: boolean
  isOpen: boolean
  isTabStop: boolean
  onToggle: (id: string) => void
  player: Player
  hides: PanelSettings['hides']
  nowMs: number
  showsNumber: boolean
  onCopy: (text: string, done: string) => void
}

export function CallRow(props: Props) {
  const { entry, day, isOpen, player, hides, nowMs } = props
  const { call, number } = entry
  const wording = useWording()
  const { t, formats } = wording
  const id = useId()
  // Computed, so that what loads or plays elsewhere draws no other row anew.
  const isPlaying = useComputed(() => {
    const playing = player.state.value
    return playing.kind === 'ready' && playing.track.call.id === call.id
  }).value
  const classes = ['call', reachClass(call)]
  if (isOpen) classes.push('is-open')
  if (isPlaying) classes.push('is-playing')
  if (props.endsDay) classes.push('ends-day')
  const agent = agentWords(call, t)
  // A plain call has a leg on either side: only what rang with us is worth counting.
  const rung = call.legs.filter((leg) => leg.agent !== '').length
  return (
    <li
      class={classes.join(' ')}
      data-key={props.rowKey}
      aria-posinset={props.position}
      aria-setsize={props.setSize}
      id={`${id}row`}
      data-call={call.id}
    >
      {day !== null && <h3 class="day">{dayWords(day, nowMs, wording)}</h3>}
      <div class="call-row">
        <Icon name={wayIcon(call)} class="way" />
        <button
          type="button"
          class="call-open"
          tabIndex={props.isTabStop ? 0 : -1}
          aria-expanded={isOpen}
          aria-controls={isOpen ? `${id}details` : undefined}
          onClick={() => props.onToggle(call.id)}
        >
          <span class="vh">{directionWords(call.direction, t)}: </span>
          <span class="call-what">
            <OutcomeName call={call} />{' '}
            {call.talkSeconds ? (
              <span class="call-talk">
                <span class="vh">{t('callTalked')} </span>
                {formats.duration(call.talkSeconds)}
              </span>
            ) : null}
          </span>{' '}
          {call.startedAt !== null && (
            <time class="call-time" id={`${id}time`} dateTime={new Date(call.startedAt).toISOString()}>
              <span class="vh">{dayWords(dayOf(call.startedAt), nowMs, wording)} </span>
              {formats.time(call.startedAt)}
            </time>
          )}{' '}
          <span class="call-who">
            {agent && <span>{agent}</span>}
            {/* Two lines are enough: which number it was says more than the hotline, which the details have. */}
            {call.hotline && !props.showsNumber && (
              <span class="via">
                {agent && ' · '}
                <span class="nowrap">
                  {t(call.direction === 'out' ? 'callFrom' : 'callVia', {
                    hotline: displayRaw(call.hotline),
                  })}
                </span>
              </span>
            )}{' '}
            {rung > 1 && <span class="tag">{t('callLegs', { n: rung })}</span>}{' '}
            {props.showsNumber && (
              <span class="tag">
                <span class="vh">{t('callOfNumber')} </span>
                {formatNumber(number)}
              </span>
            )}
          </span>{' '}
          <CallCost call={call} hidesCost={hides.cost} />
        </button>
        {!hides.recordings && (
          <Listen
            entry={entry}
            part={0}
            player={player}
            describedBy={`${id}time`}
            isTabStop={props.isTabStop}
          />
        )}
      </div>
      {isPlaying && <CallProgress player={player} />}
      {isOpen && (
        <CallDetails
          id={`${id}details`}
          entry={entry}
          player={player}
          hides={hides}
          nowMs={nowMs}
          onCopy={props.onCopy}
        />
      )}
    </li>
  )
}

/** What VBot has no documented word for is shown as it came, and looks so. */
export function OutcomeName({ call }: { call: Call }) {
  const { t } = useWording()
  const words = outcomeWords(call.outcome, t)
  const isRaw = call.outcome.disposition === null && call.outcome.raw !== ''
  return isRaw ? <code class="outcome">{words}</code> : <span class="outcome">{words}</span>
}

/** What it cost where they talked; how long it rang where not. */
function CallCost({ call, hidesCost }: { call: Call; hidesCost: boolean }) {
  const { t, formats } = useWording()
  if (call.talkSeconds) {
    if (hidesCost || !call.costVnd) return null
    return <span class="call-cost">{formats.money(call.costVnd)}</span>
  }
  const rang = ringSeconds(call)
  return rang ? <span class="call-cost">{t('callRang', { duration: formats.duration(rang) })}</span> : null
}
