// The live region: says what arrives, once.

import { useWording } from './wording-context.ts'
import { formatNumber } from '../../lib/phone/format.ts'
import type { Screen } from './sidebar-model.ts'
import type { Wording } from '../../lib/call-words.ts'

export function Status({ screen }: { screen: Screen }) {
  const wording = useWording()
  return (
    <p class="vh" role="status">
      {wordsFor(screen, wording)}
    </p>
  )
}

function wordsFor(screen: Screen, { t, formats }: Wording): string {
  if (screen.kind === 'starting') return screen.title && t('statusLoading', { number: screen.title })
  if (screen.kind !== 'history') return ''
  const { history, shown } = screen
  const state = history.inPeriod.value
  const total = history.periodTotal.value
  if (state.kind === 'loading') return t('statusLoading', { number: formatNumber(shown.number) })
  if (state.kind === 'empty') return t('statusEmpty')
  if (state.kind !== 'ready' || total === null) return ''
  const standing = history.standing.value
  const isOwed = standing.kind === 'known' && standing.owed !== null
  const words = [t(history.period.value.kind === 'all' ? 'statusReady' : 'statusPeriod', { n: total })]
  if (isOwed) words.push(`${t('owedTitle')}.`)
  if (state.hasMore) {
    words.push(
      `${t('loadedOf', { loaded: formats.count(state.entries.length), total: formats.count(total) })}.`,
    )
  }
  return words.join(' ')
}
