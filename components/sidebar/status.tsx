// The live region: says what arrives, once, however often the screen is drawn anew.

import { useRef } from 'preact/hooks'
import type { Wording } from '../../lib/call-words.ts'
import { formatNumber } from '../../lib/phone/format.ts'
import type { History } from './history-model.ts'
import type { Screen } from './screen.ts'
import { useWording } from './wording-context.ts'

interface Told {
  history: History | null
  /** What was told of: nothing is said twice of the same. */
  about: string
  loaded: number
  words: string
}

export function Status({ screen }: { screen: Screen }) {
  const wording = useWording()
  const told = useRef<Told>({ history: null, about: '', loaded: 0, words: '' })
  told.current = next(told.current, screen, wording)
  return (
    <p class="vh" role="status">
      {told.current.words}
    </p>
  )
}

function next(before: Told, screen: Screen, { t }: Wording): Told {
  if (screen.kind !== 'history') {
    const words =
      screen.kind === 'starting' && screen.title ? t('statusLoading', { number: screen.title }) : ''
    return { history: null, about: screen.kind, loaded: 0, words }
  }
  const { history, shown } = screen
  const state = history.inPeriod.value
  const total = history.periodTotal.value
  const about = [state.kind, history.period.value.kind, history.span.value?.fromMs, total].join()
  const loaded = state.kind === 'ready' ? state.entries.length : 0
  const isSame = before.history === history && before.about === about
  if (isSame && loaded > before.loaded) {
    return { ...before, loaded, words: t('statusMore', { n: loaded - before.loaded }) }
  }
  if (isSame) return { ...before, loaded }
  const say = (words: string): Told => ({ history, about, loaded, words })
  if (state.kind === 'loading') return say(t('statusLoading', { number: formatNumber(shown.number) }))
  if (state.kind === 'empty') return say(t('statusEmpty'))
  if (state.kind !== 'ready' || total === null) return say('')
  const standing = history.standing.value
  const isOwed = standing.kind === 'known' && standing.owed !== null
  // A period of the number that is known is said without what is true of the number itself.
  if (history.period.value.kind !== 'all') return say(t('statusPeriod', { n: total }))
  const ready = t('statusReady', { number: formatNumber(shown.number), n: total })
  return say(isOwed ? `${ready} ${t('owedTitle')}.` : ready)
}
