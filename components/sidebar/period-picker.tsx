// Chooses the period the figures and the calls are of.

import { dayOf, isDay, type Period } from '../../lib/period.ts'
import type { WordKey } from '../../lib/words.ts'
import { Icon } from '../shared/icon.tsx'
import { useWording } from './wording-context.ts'

interface Props {
  period: Period
  nowMs: number
  /** null: nothing can be chosen yet. */
  onChoose: ((period: Period) => void) | null
}

const choices: { kind: Period['kind']; word: WordKey }[] = [
  { kind: 'all', word: 'periodAll' },
  { kind: 'today', word: 'periodToday' },
  { kind: '7-days', word: 'period7' },
  { kind: '30-days', word: 'period30' },
  { kind: 'custom', word: 'periodCustom' },
]

/** VBot is younger; an earlier year is one that is still being typed. */
const earliestDay = '2010-01-01'

export function PeriodPicker({ period, nowMs, onChoose }: Props) {
  const { t } = useWording()
  const today = dayOf(nowMs)
  const choose = (kind: Period['kind']) =>
    onChoose?.(kind === 'custom' ? { kind, from: `${today.slice(0, 8)}01`, to: today } : { kind })
  return (
    <fieldset class="period">
      <legend class="vh">{t('period')}</legend>
      <div class="segments">
        {choices.map(({ kind, word }) => (
          <label key={kind} class={`segment ${kind === 'custom' ? 'segment-custom' : ''}`}>
            <input
              type="radio"
              name="period"
              value={kind}
              checked={period.kind === kind}
              disabled={onChoose === null}
              onChange={() => choose(kind)}
            />
            {kind === 'custom' && <Icon name="calendar" />}
            <span>{t(word)}</span>
          </label>
        ))}
      </div>
      {period.kind === 'custom' && onChoose && <Dates period={period} today={today} onChoose={onChoose} />}
    </fieldset>
  )
}

interface DatesProps {
  period: Extract<Period, { kind: 'custom' }>
  today: string
  onChoose: (period: Period) => void
}

/** The other day follows where they would cross. */
function Dates({ period, today, onChoose }: DatesProps) {
  const { t } = useWording()
  const change = (end: 'from' | 'to', day: string) => {
    if (!isDay(day) || day < earliestDay || day > today) return
    const other = end === 'from' ? period.to : period.from
    const crosses = end === 'from' ? day > other : day < other
    onChoose({ ...period, ...(crosses ? { from: day, to: day } : { [end]: day }) })
  }
  return (
    <div class="dates">
      {(['from', 'to'] as const).map((end) => (
        <label key={end}>
          <span>{t(end === 'from' ? 'periodFrom' : 'periodTo')}</span>
          <input
            type="date"
            value={period[end]}
            min={earliestDay}
            max={today}
            required
            onChange={(event) => change(end, event.currentTarget.value)}
          />
        </label>
      ))}
    </div>
  )
}
