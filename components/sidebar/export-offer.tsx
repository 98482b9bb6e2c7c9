// How far the export has come, at the foot.

import { wordsOf } from '../../lib/fault-words.ts'
import type { Export } from './export-model.ts'
import { Offer } from './offer.tsx'
import { useWording } from './wording-context.ts'

export function ExportOffer({ toExport }: { toExport: Export }) {
  const { t } = useWording()
  const state = toExport.state.value
  return (
    <>
      <div role="status">
        {state.kind === 'done' && <Offer icon="sheet" words={t('exportDone', { n: state.calls })} />}
      </div>
      <Undone toExport={toExport} />
    </>
  )
}

/** Its progress is not read out at every page. */
function Undone({ toExport }: { toExport: Export }) {
  const { t, formats } = useWording()
  const state = toExport.state.value
  switch (state.kind) {
    case 'idle':
    case 'done':
      return null
    case 'waiting':
      return (
        <Offer
          icon="clock"
          words={t('exportWaiting', { wait: formats.wait(state.secondsLeft) })}
          action={t('exportCancel')}
          onAct={toExport.cancel}
        />
      )
    case 'failed':
      return (
        <div class="offer-pair">
          <Offer
            icon="sheet"
            isBad
            words={t('exportFailed', {
              fault: wordsOf(state.fault, t).title,
              loaded: formats.count(state.loaded),
            })}
            action={t('exportResume')}
            onAct={toExport.resume}
          >
            <button type="button" class="link" onClick={toExport.cancel}>
              {t('exportCancel')}
            </button>
          </Offer>
        </div>
      )
    case 'running': {
      const loaded = formats.count(state.loaded)
      return (
        <div class="offer offer-export">
          <label for="export-progress">
            {state.total === null
              ? t('exportRunningBare', { loaded })
              : t('exportRunning', { loaded, total: formats.count(state.total) })}
          </label>
          <progress
            id="export-progress"
            aria-label={t('exportProgress')}
            max={state.total ?? undefined}
            value={state.total ? Math.min(state.loaded, state.total) : undefined}
          />
          <button type="button" class="link" onClick={toExport.cancel}>
            {t('exportCancel')}
          </button>
        </div>
      )
    }
  }
}
