// The period, and what is true in it.

import { Figures } from './figures.tsx'
import type { History } from './history-model.ts'
import { PeriodPicker } from './period-picker.tsx'
import { PictureBones } from './picture-bones.tsx'
import { Picture } from './picture.tsx'
import { useWording } from './wording-context.ts'

interface Props {
  history: History
  nowMs: number
}

export function SpanBlock({ history, nowMs }: Props) {
  const { t } = useWording()
  const state = history.inPeriod.value
  const isDrawn = state.kind === 'ready' || state.kind === 'loading'
  return (
    <section class="span" aria-label={t('periodIn')}>
      <PeriodPicker period={history.period.value} nowMs={nowMs} onChoose={history.choosePeriod} />
      {isDrawn && (
        <div class="span-body" aria-hidden={state.kind === 'loading' ? 'true' : undefined}>
          <Figures history={history} nowMs={nowMs} isLoading={state.kind === 'loading'} />
          {state.kind === 'loading' ? (
            <PictureBones fromMs={history.span.value?.fromMs ?? null} nowMs={nowMs} />
          ) : (
            <Picture history={history} nowMs={nowMs} state={state} />
          )}
        </div>
      )}
    </section>
  )
}
