// One number's history in whatever state it is: loading, ready, nothing in the period, none at all, failed.

import type { Signal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useMemo } from 'preact/hooks'
import { dayOf } from '../../lib/period.ts'
import { Icon } from '../shared/icon.tsx'
import { FaultOf } from './fault-of.tsx'
import { drawLater } from './later.tsx'
import { LoadingBlock } from './loading-block.tsx'
import { noCallsWords } from './period-words.ts'
import type { Screen } from './screen.ts'
import type { SidebarModel } from './sidebar-model.ts'
import { SpanBlock } from './span-block.tsx'
import { StandingBlock } from './standing.tsx'
import { useWording } from './wording-context.ts'

const HistoryBlock = drawLater(async () => (await import('./rest.ts')).HistoryBlock, LoadingBlock)

interface Props {
  sidebar: SidebarModel
  screen: Extract<Screen, { kind: 'history' }>
  scroller: RefObject<HTMLElement | null>
  nowMs: number
  wanted: Signal<string>
  onStuckDay: (day: string | null) => void
}

export function HistoryScreen({ sidebar, screen, scroller, nowMs, wanted, onStuckDay }: Props) {
  const wording = useWording()
  const { t, formats } = wording
  const { history, player, retry } = screen
  const state = history.inPeriod.value
  const period = history.period.value
  const standing = history.standing.value
  const total = history.total.value
  const isNever = state.kind === 'empty' && period.kind === 'all'
  const isBroken = state.kind === 'failed' && period.kind === 'all'
  const last = standing.kind === 'known' ? standing.last : null
  // Asked before anything of it is drawn: the browser would lay out what is half there.
  const isFromTop = useMemo(() => !scroller.current?.scrollTop && !wanted.peek(), [state.kind])

  return (
    <>
      {!(isBroken && total === null) && <StandingBlock history={history} nowMs={nowMs} />}
      {!isNever && !isBroken && <SpanBlock history={history} nowMs={nowMs} />}
      {state.kind === 'loading' && <LoadingBlock />}
      {state.kind === 'ready' && (
        <HistoryBlock
          sidebar={sidebar}
          history={history}
          player={player}
          state={state}
          scroller={scroller}
          isFromTop={isFromTop}
          nowMs={nowMs}
          wanted={wanted}
          onStuckDay={onStuckDay}
          onExport={() => void screen.startExport()}
        />
      )}
      {state.kind === 'failed' && (
        <FaultOf sidebar={sidebar} fault={state.fault} retry={retry} onTryAgain={history.retry} />
      )}
      {state.kind === 'empty' && !isNever && (
        <section class="notice">
          <Icon name="quiet" class="notice-icon" />
          <h2>{noCallsWords(period, wording)}</h2>
          {last?.startedAt != null && (
            <p>{t('periodEmptyLast', { day: formats.longDay(dayOf(last.startedAt)) })}</p>
          )}
          {total !== null && total > 0 && (
            <button type="button" class="button" onClick={() => history.choosePeriod({ kind: 'all' })}>
              {t('periodEmptyShowAll', { n: total })}
            </button>
          )}
        </section>
      )}
      {state.kind === 'odd' && (
        <section class="notice">
          <Icon name="odd" class="notice-icon" />
          <h2>{t('oddTitle')}</h2>
          <p>{t('oddText', { n: state.total })}</p>
        </section>
      )}
    </>
  )
}
