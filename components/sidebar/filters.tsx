// Narrows what is loaded: direction, outcome, agent, recorded; and says what is left of it.

import type { Direction } from '../../lib/call.ts'
import { afterOtherWords, directionWords, lowered } from '../../lib/call-words.ts'
import { type Filter, isFiltering, noFilter } from '../../lib/filter.ts'
import type { T } from '../../lib/words.ts'
import { Icon } from '../shared/icon.tsx'
import type { History } from './history-model.ts'
import { useWording } from './wording-context.ts'

interface Props {
  history: History
  loaded: number
  hidesRecordings: boolean
}

export function Filters({ history, loaded, hidesRecordings }: Props) {
  const { t, formats } = useWording()
  const filter = history.filter.value
  const { directions, outcomes, agents, recorded } = history.choices.value
  const named = (name: string, calls: number) => t('filterWithCount', { name, n: formats.count(calls) })
  return (
    <>
      <div class="filters" role="group" aria-label={t('filters')}>
        <Pick
          name={t('filterDirection')}
          face={t('filterDirectionFace')}
          value={filter.direction}
          choices={directions.map(({ value, calls }) => [value, named(directionWords(value, t), calls)])}
          onChoose={(value) => history.chooseFilter({ direction: directionOf(value) })}
        />
        <Pick
          name={t('filterOutcome')}
          face={t('filterOutcome')}
          value={filter.outcome}
          choices={outcomes.map(({ value, calls }) => [value, named(value, calls)])}
          onChoose={(outcome) => history.chooseFilter({ outcome })}
        />
        <Pick
          name={t('filterAgent')}
          face={t('filterAgent')}
          value={filter.agent}
          choices={agents.map(({ value, calls }) => [value, named(t('agent', { agent: value }), calls)])}
          onChoose={(agent) => history.chooseFilter({ agent })}
        />
        {!hidesRecordings && (
          <button
            type="button"
            class="chip"
            aria-pressed={filter.isRecorded}
            onClick={() => history.chooseFilter({ isRecorded: !filter.isRecorded })}
          >
            <span>{t('filterRecorded')}</span> <span class="count">{formats.count(recorded)}</span>
          </button>
        )}
      </div>
      <div role="status">
        {isFiltering(filter) && (
          <p class="shown">
            <span>
              {t('filterShown', {
                n: formats.count(history.shown.value.length),
                loaded: formats.count(loaded),
                what: filterWords(filter, t),
              })}
            </span>
            <button type="button" class="link" onClick={() => history.chooseFilter(noFilter)}>
              {t('filterClear')}
            </button>
          </p>
        )}
      </div>
    </>
  )
}

interface PickProps {
  name: string
  /** What the closed select always shows. */
  face: string
  value: string | null
  choices: [value: string, words: string][]
  onChoose: (value: string | null) => void
}

function Pick({ name, face, value, choices, onChoose }: PickProps) {
  const { t } = useWording()
  return (
    <span class={`pick pick-face ${value === null ? '' : 'is-on'}`}>
      <span aria-hidden="true">{face}</span>
      <select
        aria-label={name}
        value={value ?? ''}
        onChange={(event) => onChoose(event.currentTarget.value || null)}
      >
        <option value="">{t('filterAny')}</option>
        {choices.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </span>
  )
}

/** `incoming, missed call, agent 104, recorded` */
function filterWords({ direction, outcome, agent, isRecorded, part }: Filter, t: T): string {
  return [
    part && afterOtherWords(part.words),
    direction && lowered(directionWords(direction, t)),
    outcome && (/^[\p{Lu}_\d]+$/u.test(outcome) ? outcome : lowered(outcome)),
    agent && lowered(t('agent', { agent })),
    isRecorded && lowered(t('filterRecorded')),
  ]
    .filter(Boolean)
    .join(', ')
}

function directionOf(value: string | null): Direction | null {
  return value === 'in' || value === 'out' || value === 'unknown' ? value : null
}
