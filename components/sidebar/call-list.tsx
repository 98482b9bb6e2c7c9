// The calls, windowed: however many are loaded, at most 60 rows stand in the tree.

import { type Signal, useSignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import type { Call } from '../../lib/call.ts'
import { dayOf } from '../../lib/period.ts'
import type { PanelSettings } from '../../lib/messages.ts'
import type { Entry } from '../../lib/timeline.ts'
import { covers, offsetsOf, type Range, rowAt, windowOf } from '../../lib/window.ts'
import { CallRow } from './call-row.tsx'
import type { Player } from './player-model.ts'
import { stepFocus } from './step-focus.ts'
import { useWording } from './wording-context.ts'

interface Props {
  entries: Entry[]
  player: Player
  hides: PanelSettings['hides']
  nowMs: number
  showsNumber: boolean
  scroller: RefObject<HTMLElement | null>
  /** Its first rows are in view as it comes. */
  isFromTop: boolean
  hasMore: boolean
  onNearEnd: () => void
  /** Id of a call to bring into view; emptied when that is done. */
  wanted: Signal<string>
  /** The day whose calls are at the top of the view, once its heading is out of it. */
  onStuckDay: (day: string | null) => void
  onCopy: (text: string, done: string) => void
}

const mostRows = 60
/** Drawn first, in px of the window for each row: about what fits below the figures. The others come a frame later. */
const pxPerFirstRow = 100
/** The window moves when fewer rows than this are left around the view. */
const spareRows = 6
const rowHeight = 52
const dayHeight = 30
const dayMark = ' day'
/** Older calls are asked for this far before the end comes into view. */
const nearEndPx = 400

export function CallList(props: Props) {
  const { entries, scroller, hasMore, onNearEnd, onStuckDay } = props
  const { t } = useWording()
  const list = useRef<HTMLUListElement>(null)
  const heights = useRef(new Map<string, number>())
  const measured = useSignal(0)
  const opened = useSignal<ReadonlySet<string>>(new Set())
  const most = useSignal(props.isFromTop ? Math.ceil(innerHeight / pxPerFirstRow) : mostRows)
  const range = useSignal({ from: 0, to: 0 })
  const hadFocus = useRef(false)
  /** The call that Tab leads to: one of them, or the player would be behind them all. Arrows lead to the others. */
  const stopId = useSignal('')

  const days = useMemo(() => entries.map(dayOfEntry), [entries])
  const startsDay = (at: number) => days[at] !== days[at - 1]
  const offsets = useMemo(
    () =>
      offsetsOf(entries.length, (at) => {
        const key = rowKey(entries[at], startsDay(at))
        return heights.current.get(key) ?? usualHeight(key)
      }),
    [entries, measured.value],
  )

  const look = (isScroll: boolean) => {
    const [body, rows] = [scroller.current, list.current]
    if (!body || !rows) return
    const listTop = rows.getBoundingClientRect().top - body.getBoundingClientRect().top
    const view = { top: -listTop, height: body.clientHeight }
    const isWhole = most.value === mostRows
    if (isWhole && !covers(clamp(range.value, entries.length, mostRows), offsets, view, spareRows)) {
      range.value = windowOf(offsets, view, mostRows)
    }
    const top = rowAt(offsets, view.top)
    const isUnderHeading = view.top > (startsDay(top) ? (offsets[top] ?? 0) : -1)
    onStuckDay(view.top > 0 && isUnderHeading ? (days[top] ?? null) : null)
    const whole = offsets[entries.length] ?? 0
    if (isScroll && hasMore && view.top + view.height > whole - nearEndPx) onNearEnd()
  }

  useEffect(() => {
    const body = scroller.current
    const onScroll = () => look(true)
    body?.addEventListener('scroll', onScroll, { passive: true })
    return () => body?.removeEventListener('scroll', onScroll)
  })

  useEffect(() => {
    // In the second frame the first has been painted.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => (most.value = mostRows))
    })
    return () => cancelAnimationFrame(frame)
  }, [])

  useLayoutEffect(() => {
    let hasChanged = false
    for (const row of list.current?.children ?? []) {
      if (!(row instanceof HTMLElement) || !row.dataset.key) continue
      const { key } = row.dataset
      const height = row.offsetHeight
      if (height === 0 || height === (heights.current.get(key) ?? usualHeight(key))) continue
      heights.current.set(key, height)
      hasChanged = true
    }
    if (hasChanged) measured.value += 1
    look(false)
    // What had the focus in a row is no longer in the tree: the list keeps it, the page's start does not get it. Not
    // where the user is in the CRM by now: that would take the keys from a note.
    if (!hadFocus.current || document.activeElement !== document.body) return
    hadFocus.current = false
    if (document.hasFocus()) list.current?.focus({ preventScroll: true })
  })

  // Scrolled to by its computed place: the row itself may not be in the tree.
  const wantedId = props.wanted.value
  useEffect(() => {
    const at = entries.findIndex((entry) => entry.call.id === wantedId)
    const [body, rows] = [scroller.current, list.current]
    if (!wantedId || !body || !rows) return
    props.wanted.value = ''
    if (at < 0) return
    const listTop = rows.getBoundingClientRect().top - body.getBoundingClientRect().top + body.scrollTop
    body.scrollTo({ top: listTop + (offsets[at] ?? 0) - body.clientHeight / 3 })
    look(false)
    rows.querySelector<HTMLElement>(`[aria-posinset="${at + 1}"] .call-open`)?.focus({ preventScroll: true })
  }, [wantedId])

  const toggle = (id: string) => {
    const next = new Set(opened.value)
    if (!next.delete(id)) next.add(id)
    opened.value = next
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    if (!list.current) return
    const from = rowOf(event.target)?.querySelector('.call-open') ?? null
    const by = event.key === 'ArrowDown' ? 1 : -1
    if (stepFocus(list.current, by, '.call-open', from)) event.preventDefault()
  }
  const onFocusIn = (event: FocusEvent) => {
    hadFocus.current = event.target !== list.current
    stopId.value = rowOf(event.target)?.dataset.call ?? stopId.value
  }

  const { from, to } = clamp(range.value, entries.length, most.value)
  const drawn = entries.slice(from, to)
  const stop = drawn.find(({ call }) => call.id === stopId.value) ?? drawn[0]
  return (
    <ul
      class="calls"
      aria-label={t('calls')}
      aria-busy={most.value < Math.min(entries.length, mostRows) || undefined}
      ref={list}
      tabIndex={-1}
      style={{
        paddingBlockStart: `${offsets[from] ?? 0}px`,
        paddingBlockEnd: `${(offsets[entries.length] ?? 0) - (offsets[to] ?? 0)}px`,
      }}
      onKeyDown={onKeyDown}
      onFocusIn={onFocusIn}
      onFocusOut={(event) => event.relatedTarget && (hadFocus.current = false)}
    >
      {drawn.map((entry, index) => {
        const at = from + index
        return (
          <CallRow
            key={entry.call.id}
            rowKey={rowKey(entry, startsDay(at))}
            entry={entry}
            position={at + 1}
            setSize={hasMore ? -1 : entries.length}
            day={startsDay(at) ? (days[at] ?? '') : null}
            endsDay={at + 1 < entries.length && startsDay(at + 1)}
            isOpen={opened.value.has(entry.call.id)}
            isTabStop={entry === stop}
            onToggle={toggle}
            player={props.player}
            hides={props.hides}
            nowMs={props.nowMs}
            showsNumber={props.showsNumber}
            onCopy={props.onCopy}
          />
        )
      })}
    </ul>
  )
}

function rowOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-call]') : null
}

/** The list may have become shorter since the window was found. */
function clamp({ from, to }: Range, count: number, most: number): Range {
  if (to <= count && to - from >= Math.min(count, most)) return { from, to }
  const start = Math.max(0, Math.min(from, count - most))
  return { from: start, to: Math.min(count, start + most) }
}

const knownDays = new WeakMap<Call, string>()

/** Found once for each call: ten thousand dates take their time. */
function dayOfEntry({ call }: Entry): string {
  const known = knownDays.get(call) ?? (call.startedAt === null ? '' : dayOf(call.startedAt))
  knownDays.set(call, known)
  return known
}

/** A row with a heading is taller than the same row without. */
function rowKey(entry: Entry | undefined, startsDay: boolean): string {
  return entry ? `${entry.call.id}${startsDay ? dayMark : ''}` : ''
}

/** As the styles have it. Rows that are so, and most are, need not be drawn again once they are measured. */
function usualHeight(key: string): number {
  return rowHeight + (key.endsWith(dayMark) ? dayHeight : 0)
}
