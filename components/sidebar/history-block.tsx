// What happened: filters, the calls by day, and the way to older ones.

import type { Signal } from '@preact/signals'
import type { RefObject } from 'preact'
import { summaryOf } from '../../lib/summary.ts'
import { CallList } from './call-list.tsx'
import { Filters } from './filters.tsx'
import type { History } from './history-model.ts'
import type { InPeriod } from './in-period-model.ts'
import { periodWords } from './period-words.ts'
import type { Player } from './player-model.ts'
import type { SidebarModel } from './sidebar-model.ts'
import { Icon } from '../shared/icon.tsx'
import { useWording } from './wording-context.ts'

interface Props {
  sidebar: SidebarModel
  history: History
  player: Player
  state: Extract<InPeriod, { kind: 'ready' }>
  scroller: RefObject<HTMLElement | null>
  /** Its first calls are in view as it comes. */
  isFromTop: boolean
  nowMs: number
  wanted: Signal<string>
  onStuckDay: (day: string | null) => void
  onExport: () => void
}

export function HistoryBlock(props: Props) {
  const { sidebar, history, player, state, nowMs } = props
  const wording = useWording()
  const { t, formats } = wording
  const total = history.periodTotal.value
  const loaded = state.entries.length
  const { hides } = sidebar.settings.value
  const counts = { loaded: formats.count(loaded), total: total === null ? '…' : formats.count(total) }

  const copySummary = () => {
    const standing = history.standing.value
    const { last, owed } = standing.kind === 'known' ? standing : { last: null, owed: null }
    const inPeriod = {
      words: periodWords(history.period.value, nowMs, wording),
      total: total ?? 0,
      loaded,
      ...history.figures.value,
    }
    const facts = { numbers: history.numbers.value, total: history.total.value ?? 0, last, owed, inPeriod }
    void sidebar.copy(summaryOf(facts, nowMs, wording), t('historySummaryCopied'))
  }

  return (
    <section class="history" aria-labelledby="history">
      <div class="history-head">
        <h2 id="history">{t('history')}</h2>
        <span class="bar-tools">
          <button type="button" class="quiet-button" aria-label={t('historySummary')} onClick={copySummary}>
            <Icon name="note" />
            <span>{t('historySummaryFace')}</span>
          </button>
          {!hides.export && (
            <button
              type="button"
              class="quiet-button"
              aria-label={t('historyExport')}
              onClick={props.onExport}
            >
              <Icon name="sheet" />
              <span>CSV</span>
            </button>
          )}
        </span>
      </div>
      <Filters history={history} loaded={loaded} hidesRecordings={hides.recordings} />
      <CallList
        entries={history.shown.value}
        player={player}
        hides={hides}
        nowMs={nowMs}
        showsNumber={history.numbers.value.length > 1}
        scroller={props.scroller}
        isFromTop={props.isFromTop}
        hasMore={state.hasMore}
        onNearEnd={() => {
          // What went wrong is tried again by its button or its clock, not by every turn of the wheel.
          if (history.problem.peek() === null) history.loadMore()
        }}
        wanted={props.wanted}
        onStuckDay={props.onStuckDay}
        onCopy={(text, done) => void sidebar.copy(text, done)}
      />
      <div class="more">
        {state.hasMore && (
          <button
            type="button"
            class="button"
            aria-disabled={state.isLoadingMore ? 'true' : undefined}
            onClick={history.loadMore}
          >
            {t(state.isLoadingMore ? 'loadingMore' : 'loadMore')}
          </button>
        )}
        <span>{state.hasMore ? t('loadedOf', counts) : t('loadedAll', { n: loaded })}</span>
        {state.unreadable > 0 && <span>{t('unreadable', { n: state.unreadable })}</span>}
      </div>
    </section>
  )
}
