// The sidebar: who, what stands between us, what happened; and the keys that work everywhere in it.

import { useSignal } from '@preact/signals'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Call } from '../../lib/call.ts'
import { FaultOf } from './fault-of.tsx'
import { Foot } from './foot.tsx'
import { HistoryScreen } from './history-screen.tsx'
import { loadLater } from './later.tsx'
import { LoadingBlock } from './loading-block.tsx'
import { NumberList } from './number-list.tsx'
import { measureScrollBar } from './scroll-bar.ts'
import type { SidebarModel } from './sidebar-model.ts'
import { StartingBlock } from './starting-block.tsx'
import { StuckDay } from './stuck-day.tsx'
import { Status } from './status.tsx'
import { Top } from './top.tsx'
import { useKeys } from './use-keys.ts'
import { WordingContext } from './wording-context.ts'

export function Sidebar({ sidebar }: { sidebar: SidebarModel }) {
  const wording = sidebar.wording.value
  const screen = sidebar.screen.value
  const nowMs = sidebar.nowMs.value
  // The right edge of what scrolls stays in line with the header, whatever the system's scrollbars take.
  const [barPx] = useState(measureScrollBar)
  const body = useRef<HTMLElement>(null)
  const stuckDay = useSignal<string | null>(null)
  /** The call that plays, asked to be brought into view. */
  const wanted = useSignal('')
  useKeys(sidebar)

  useEffect(() => void loadLater().then(() => wording.formats.warmUp(nowMs)), [])

  // Another number starts at its top.
  const key = screen.kind === 'history' ? screen.shown.number.e164 : screen.kind
  useEffect(() => {
    body.current?.scrollTo({ top: 0 })
    stuckDay.value = null
  }, [key])

  const goTo = (call: Call) => {
    if (screen.kind !== 'history') return
    screen.history.reveal(call)
    wanted.value = call.id
  }

  return (
    <WordingContext.Provider value={wording}>
      <div class="sidebar" style={{ '--bar': `${barPx}px` }}>
        <Top sidebar={sidebar} />
        <div class="middle">
          <StuckDay day={stuckDay} nowMs={nowMs} />
          <main class="body" ref={body} tabIndex={screen.kind === 'starting' ? 0 : undefined}>
            {screen.kind === 'starting' && (
              <>
                <StartingBlock nowMs={nowMs} />
                <LoadingBlock />
              </>
            )}
            {screen.kind === 'failed' && (
              <FaultOf
                fault={screen.fault}
                retry={sidebar.startRetry}
                sidebar={sidebar}
                onTryAgain={sidebar.startAgain}
              />
            )}
            {screen.kind === 'numbers' && <NumberList numbers={screen.numbers} onShow={sidebar.show} />}
            {screen.kind === 'history' && (
              <HistoryScreen
                key={key}
                sidebar={sidebar}
                screen={screen}
                scroller={body}
                nowMs={nowMs}
                wanted={wanted}
                onStuckDay={(day) => {
                  if (stuckDay.peek() !== day) stuckDay.value = day
                }}
              />
            )}
          </main>
        </div>
        {screen.kind === 'history' ? (
          <Foot
            sidebar={sidebar}
            screen={screen}
            nowMs={nowMs}
            onGoTo={goTo}
            onShowNew={() => {
              screen.history.showWaiting()
              body.current?.scrollTo({ top: 0 })
            }}
          />
        ) : (
          <footer class="foot" />
        )}
        <Status screen={screen} />
      </div>
    </WordingContext.Provider>
  )
}
