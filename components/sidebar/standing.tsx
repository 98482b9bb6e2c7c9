// What stands between us: how many calls in all, and the last of them or the call back that is owed.

import {
  agentWords,
  agoWords,
  capitalised,
  lowered,
  directionWords,
  momentWords,
  outcomeWords,
} from '../../lib/call-words.ts'
import { type Call, ringSeconds } from '../../lib/call.ts'
import type { Owed } from '../../lib/history.ts'
import { displayRaw } from '../../lib/number-words.ts'
import { Icon } from '../shared/icon.tsx'
import { Bone } from './bone.tsx'
import type { History } from './history-model.ts'
import { wayIcon } from './way.ts'
import { useWording } from './wording-context.ts'

interface Props {
  history: History
  nowMs: number
}

export function StandingBlock({ history, nowMs }: Props) {
  const { t, formats } = useWording()
  const standing = history.standing.value
  const total = history.total.value
  return (
    <section class="standing" aria-label={t('summary')}>
      <dl class="total">
        <dt>{t('totalCalls')}</dt>
        <dd>{total === null ? <Bone width="3rem" class="bone-figure" /> : formats.count(total)}</dd>
      </dl>
      {standing.kind === 'loading' && <LastBones />}
      {standing.kind === 'empty' && <Never askedAs={standing.askedAs} />}
      {standing.kind === 'known' && standing.last && standing.owed && (
        <OwedBlock owed={standing.owed} last={standing.last} nowMs={nowMs} />
      )}
      {standing.kind === 'known' && standing.last && !standing.owed && (
        <Last call={standing.last} nowMs={nowMs} />
      )}
    </section>
  )
}

function OwedBlock({ owed, last, nowMs }: { owed: Owed; last: Call; nowMs: number }) {
  const wording = useWording()
  const { t } = wording
  const since = momentWords(owed.sinceMs, nowMs, wording)
  const ago = last.startedAt === null ? '' : agoWords(last.startedAt, nowMs, wording)
  const agent = lowered(agentWords(last, t))
  const missed = { 1: t('owedMissedOnce', { since }), 2: t('owedMissedTwice', { since }) }[owed.missed]
  return (
    <div class="last is-owed">
      <Icon name="owed" />
      <h2>{t('owedTitle')}</h2>
      <p>{missed ?? t('owedMissed', { n: owed.missed, since })}</p>
      {ago && <p class="soft">{agent ? t('owedLast', { ago, agent }) : t('owedLastAlone', { ago })}</p>}
    </div>
  )
}

function Last({ call, nowMs }: { call: Call; nowMs: number }) {
  const wording = useWording()
  const { t, formats } = wording
  const ago = call.startedAt === null ? t('dayUnknown') : agoWords(call.startedAt, nowMs, wording)
  const agent = lowered(agentWords(call, t))
  const rang = ringSeconds(call)
  return (
    <div class="last">
      <Icon name={wayIcon(call)} />
      <h2>{lastTitle(call)}</h2>
      <p>{capitalised(agent ? t('lastWith', { ago, agent }) : ago)}</p>
      {call.talkSeconds ? (
        <p class="soft">{t('lastTalked', { duration: formats.durationInWords(call.talkSeconds) })}</p>
      ) : rang ? (
        <p class="soft">{t('lastRang', { duration: formats.durationInWords(rang) })}</p>
      ) : null}
    </div>
  )

  function lastTitle(of: Call): string {
    if (of.outcome.disposition === 'answer' && of.direction === 'in') return t('lastInAnswered')
    if (of.outcome.disposition === 'answer' && of.direction === 'out') return t('lastOutAnswered')
    const outcome = outcomeWords(of.outcome, t)
    const isWord = of.outcome.disposition !== null && of.outcome.disposition !== 'botivr'
    return t('lastOther', {
      direction: directionWords(of.direction, t),
      outcome: isWord ? lowered(outcome) : outcome,
    })
  }
}

function Never({ askedAs }: { askedAs: string[] }) {
  const { t, language } = useWording()
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  const spellings = list.format([...new Set(askedAs)].map((each) => displayShort(each)))
  return (
    <div class="last">
      <Icon name="quiet" />
      <h2>{t('emptyTitle')}</h2>
      <p>{t('emptyText')}</p>
      {askedAs.length > 0 && <p class="soft">{t('emptyAsked', { spellings })}</p>}
    </div>
  )
}

export function LastBones() {
  return (
    <div class="last" aria-hidden="true">
      <span class="bone bone-dot" />
      <h2>
        <Bone width="9rem" />
      </h2>
      <p>
        <Bone width="11rem" />
      </p>
      <p>
        <Bone width="10rem" />
      </p>
    </div>
  )
}

/** Two spellings of one number differ at their start: `0912…`, `84912…`. */
function displayShort(spelling: string): string {
  if (spelling.length < 9) return displayRaw(spelling)
  return `${spelling.slice(0, spelling.startsWith('84') ? 5 : 4)}…`
}
