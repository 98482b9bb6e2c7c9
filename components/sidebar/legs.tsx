// The legs of one call, in order: who was rung, how it ended, how long.

import { outcomeWords, sourceWords } from '../../lib/call-words.ts'
import { type Leg, ringSeconds } from '../../lib/call.ts'
import { displayRaw } from '../../lib/number-words.ts'
import { useWording } from './wording-context.ts'

interface Props {
  legs: readonly Leg[]
  hidesCost: boolean
}

export function Legs({ legs, hidesCost }: Props) {
  const { t } = useWording()
  return (
    <table class="legs">
      <caption class="vh">{t('legs')}</caption>
      <thead class="vh">
        <tr>
          <th scope="col">{t('legStarted')}</th>
          <th scope="col">{t('legWho')}</th>
          <th scope="col">{t('legTimes')}</th>
        </tr>
      </thead>
      <tbody>
        {legs.map((leg, at) => (
          <LegRow key={at} leg={leg} hidesCost={hidesCost} />
        ))}
      </tbody>
    </table>
  )
}

function LegRow({ leg, hidesCost }: { leg: Leg; hidesCost: boolean }) {
  const { t, formats } = useWording()
  const isGood = leg.outcome?.reach === 'answered'
  const who = leg.agent
    ? t('agent', { agent: leg.agent })
    : leg.phone && t('legCustomer', { phone: displayRaw(leg.phone) })
  const below = [
    sourceWords(leg, t),
    leg.agent && leg.phone && displayRaw(leg.phone),
    !hidesCost && leg.costVnd ? formats.money(leg.costVnd) : '',
  ].filter(Boolean)
  const rang = ringSeconds(leg)
  const rangWords = rang ? t('callRang', { duration: formats.duration(rang) }) : ''
  return (
    <tr class={isGood ? 'is-good' : ''}>
      <td>{leg.startedAt !== null && <time>{formats.timeWithSeconds(leg.startedAt)}</time>}</td>
      <td>
        <b>{[who, leg.outcome && outcomeWords(leg.outcome, t)].filter(Boolean).join(' · ')}</b>
        {below.length > 0 && <span class="sub">{below.join(' · ')}</span>}
      </td>
      <td>
        {leg.talkSeconds ? (
          <>
            <b>{t('callTalkedFor', { duration: formats.duration(leg.talkSeconds) })}</b>
            {rangWords && <span class="sub">{rangWords}</span>}
          </>
        ) : (
          rangWords
        )}
      </td>
    </tr>
  )
}
