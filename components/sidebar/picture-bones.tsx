// The picture while it loads: its line and its keys stand already.

import { PictureKeys } from './picture-keys.tsx'
import { axisWords } from './period-words.ts'
import { useWording } from './wording-context.ts'

interface Props {
  /** First and last moment of the period; null for all time, whose first is not known yet. */
  fromMs: number | null
  nowMs: number
}

export function PictureBones({ fromMs, nowMs }: Props) {
  const wording = useWording()
  return (
    <>
      <div class="days">
        <svg class="picture" viewBox="0 0 330 44" preserveAspectRatio="none">
          <path class="base" d="M0 25H330" />
        </svg>
      </div>
      <p class="axis">
        <span>{fromMs !== null && axisWords(fromMs, nowMs, wording)}</span>
        <span class="axis-note">&nbsp;</span>
        <span>{wording.t('today')}</span>
      </p>
      <PictureKeys figures={null} />
    </>
  )
}
