// The history while it loads: the same boxes, still, so that nothing jumps when it comes.

import { Bone } from './bone.tsx'
import { useWording } from './wording-context.ts'

const rows: { outcome: string; who: string; isRecorded: boolean }[] = [
  { outcome: '7rem', who: '11rem', isRecorded: false },
  { outcome: '6rem', who: '10.5rem', isRecorded: true },
  { outcome: '8.5rem', who: '11rem', isRecorded: true },
  { outcome: '6.5rem', who: '9.5rem', isRecorded: false },
  { outcome: '7.5rem', who: '11rem', isRecorded: true },
  { outcome: '6rem', who: '10rem', isRecorded: false },
  { outcome: '7rem', who: '11rem', isRecorded: true },
]

export function LoadingBlock() {
  const { t } = useWording()
  return (
    <section class="history" aria-hidden="true">
      <div class="history-head">
        <h2>{t('history')}</h2>
      </div>
      <div class="filters">
        {rows.slice(0, 4).map((row) => (
          <Bone key={row.who + row.outcome} width="auto" class="bone-filter" />
        ))}
      </div>
      <div class="calls">
        <div class="day">
          <Bone width="8rem" />
        </div>
        {rows.map((row, at) => (
          <div class="call-row" key={at}>
            <span class="bone bone-dot" />
            <span class="call-open">
              <Bone width={row.outcome} />
              <Bone width="2.2rem" class="bone-right" />
              <Bone width={row.who} class="bone-low" />
            </span>
            {row.isRecorded && <span class="bone bone-key" />}
          </div>
        ))}
      </div>
    </section>
  )
}
