// Three figures of the period: how many calls, how many answered, how long.

import type { ComponentChildren } from 'preact'
import { Bone } from './bone.tsx'
import type { History } from './history-model.ts'
import { periodWords } from './period-words.ts'
import { useWording } from './wording-context.ts'

interface Props {
  history: History
  nowMs: number
  isLoading: boolean
}

export function Figures({ history, nowMs, isLoading }: Props) {
  const wording = useWording()
  const { t, formats } = wording
  const total = history.periodTotal.value
  const { answeredPercent, talkSeconds } = history.figures.value
  return (
    <dl class="figures">
      <Figure
        name={periodWords(history.period.value, nowMs, wording)}
        boneWidth={total === null ? '3rem' : ''}
      >
        {total !== null && (
          <>
            {formats.count(total)} <small>{t('figureCalls', { n: total })}</small>
          </>
        )}
      </Figure>
      <Figure name={t('figureAnswered')} boneWidth={isLoading ? '2.2rem' : ''}>
        {answeredPercent === null ? (
          '–'
        ) : (
          <>
            {answeredPercent}
            <small>%</small>
          </>
        )}
      </Figure>
      <Figure name={t('figureTalk')} boneWidth={isLoading ? '3.2rem' : ''}>
        {formats.durationInFigures(talkSeconds).map(({ value, unit }) => (
          <span key={unit} class="nowrap">
            {value} <small>{unit} </small>
          </span>
        ))}
      </Figure>
    </dl>
  )
}

function Figure({
  name,
  boneWidth,
  children,
}: {
  name: string
  boneWidth: string
  children: ComponentChildren
}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{boneWidth ? <Bone width={boneWidth} class="bone-figure" /> : children}</dd>
    </div>
  )
}
