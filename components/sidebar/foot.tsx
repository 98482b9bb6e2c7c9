// The foot: warnings, offers, the player.

import type { Call } from '../../lib/call.ts'
import { formatNumber } from '../../lib/phone/format.ts'
import { faultIcons } from '../shared/fault-notice.tsx'
import { drawLater } from './later.tsx'
import { Offer } from './offer.tsx'
import { retryWords } from './retry-words.ts'
import type { Screen } from './screen.ts'
import type { SidebarModel } from './sidebar-model.ts'
import { useWording } from './wording-context.ts'

interface Props {
  sidebar: SidebarModel
  screen: Extract<Screen, { kind: 'history' }>
  nowMs: number
  onGoTo: (call: Call) => void
  onShowNew: () => void
}

const ExportOffer = drawLater(async () => (await import('./rest.ts')).ExportOffer)
const PlayerBlock = drawLater(async () => (await import('./rest.ts')).PlayerBlock)

export function Foot({ sidebar, screen, nowMs, onGoTo, onShowNew }: Props) {
  const wording = useWording()
  const { t, formats } = wording
  const { history, player, retry } = screen
  const offered = sidebar.offered.value
  const toExport = screen.export.value
  const problem = history.problem.value
  const words = problem && retryWords(problem.fault, retry, wording)
  const staleSince = history.staleSince.value

  return (
    <footer class="foot">
      {problem && words && (
        <Offer
          icon={faultIcons[problem.fault.kind]}
          isBad
          words={t(problem.fault.kind === 'offline' ? 'footOffline' : 'footFault', {
            fault: words.title,
            time: formats.time(problem.at),
          })}
          action={words.button}
          onAct={() => words.isWaiting || sidebar.cure(problem.fault, history.retry)}
        />
      )}
      <div role="status">
        {!problem && staleSince !== null && (
          <Offer icon="clock" words={t('offerAge', { time: formats.time(staleSince) })} />
        )}
        {offered && (
          <Offer
            icon="list"
            words={t('offerPage', { number: formatNumber(offered.number) })}
            action={t('offerPageShow')}
            onAct={() => sidebar.show(offered)}
          />
        )}
        {history.waiting.value > 0 && (
          <Offer
            icon="in"
            words={t('offerNew', { n: history.waiting.value })}
            action={t('offerNewShow')}
            onAct={onShowNew}
          />
        )}
      </div>
      {toExport && <ExportOffer toExport={toExport} />}
      <PlayerBlock sidebar={sidebar} player={player} nowMs={nowMs} onGoTo={onGoTo} />
    </footer>
  )
}
