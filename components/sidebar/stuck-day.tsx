// The day in view, drawn above what scrolls: its own heading may have left the tree.

import type { ReadonlySignal } from '@preact/signals'
import { dayWords } from '../../lib/call-words.ts'
import { useWording } from './wording-context.ts'

interface Props {
  /** `YYYY-MM-DD`; null while its heading is in view. */
  day: ReadonlySignal<string | null>
  nowMs: number
}

/** Reads the signal itself, so that scrolling draws nothing else anew. */
export function StuckDay({ day, nowMs }: Props) {
  const wording = useWording()
  if (day.value === null) return null
  return (
    <div class="stuck-day" aria-hidden="true">
      {dayWords(day.value, nowMs, wording)}
    </div>
  )
}
