// One call opened: its legs in order, then everything else that is known of it.

import type { ComponentChildren } from 'preact'
import { sourceWords } from '../../lib/call-words.ts'
import { ringSeconds } from '../../lib/call.ts'
import type { PanelSettings } from '../../lib/messages.ts'
import { displayRaw } from '../../lib/number-words.ts'
import { dayOf } from '../../lib/period.ts'
import type { Entry } from '../../lib/timeline.ts'
import { IconButton } from './icon-button.tsx'
import { Legs } from './legs.tsx'
import { Listen } from './listen.tsx'
import type { Player } from './player-model.ts'
import { useWording } from './wording-context.ts'

interface Props {
  id: string
  entry: Entry
  player: Player
  hides: PanelSettings['hides']
  nowMs: number
  onCopy: (text: string, done: string) => void
}

export function CallDetails({ id, entry, player, hides, nowMs, onCopy }: Props) {
  const { t, formats } = useWording()
  const { call } = entry
  const only = call.legs.length === 1 ? call.legs[0] : undefined
  const rang = ringSeconds(call)
  return (
    <div class="details" id={id}>
      {call.legs.length > 1 && <Legs legs={call.legs} hidesCost={hides.cost} />}
      <dl class="facts">
        {call.startedAt !== null && (
          <Fact name={t('legStarted')}>
            {formats.weekday(dayOf(call.startedAt), nowMs)}, {formats.timeWithSeconds(call.startedAt)}
          </Fact>
        )}
        {call.talkSeconds !== null && call.talkSeconds > 0 && rang !== null && (
          <Fact name={t('factRing')}>{formats.duration(rang)}</Fact>
        )}
        {call.totalSeconds !== null && (
          <Fact name={t('factTotal')}>{formats.duration(call.totalSeconds)}</Fact>
        )}
        {call.costVnd !== null && !hides.cost && (
          <Fact name={t('factCost')}>{formats.money(call.costVnd)}</Fact>
        )}
        {call.hotline && <Fact name={t('factHotline')}>{displayRaw(call.hotline)}</Fact>}
        {only?.source && <Fact name={t('factSource')}>{sourceWords(only, t)}</Fact>}
        {only?.phone && <Fact name={t('factPhone')}>{displayRaw(only.phone)}</Fact>}
        {call.recordings.length > 1 && !hides.recordings && (
          <Fact name={t('factRecordings')}>
            <span class="parts">
              {call.recordings.map((_, part) => (
                <Listen
                  key={part}
                  entry={entry}
                  part={part}
                  player={player}
                  describedBy={id}
                  name={t('factRecording', { n: part + 1 })}
                />
              ))}
            </span>
          </Fact>
        )}
        {call.externalId && <Fact name={t('factExternal')}>{call.externalId}</Fact>}
        <Fact name={t('factId')}>
          <code>{call.id}</code>{' '}
          <IconButton
            icon="copy"
            class="small"
            name={t('factIdCopy')}
            onPress={() => onCopy(call.id, t('factIdCopied'))}
          />
        </Fact>
      </dl>
    </div>
  )
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
