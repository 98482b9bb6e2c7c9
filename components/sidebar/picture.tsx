// Calls over the period, drawn. One block is one call, up to five; more than that, bars to scale.

import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { afterOtherWords } from '../../lib/call-words.ts'
import { type Bucket, pictureOf } from '../../lib/picture.ts'
import type { History } from './history-model.ts'
import type { InPeriod } from './in-period-model.ts'
import { bucketWords, countWords, pictureNames } from './picture-words.ts'
import { PictureKeys } from './picture-keys.tsx'
import { axisWords } from './period-words.ts'
import { useWording } from './wording-context.ts'

interface Props {
  history: History
  nowMs: number
  state: Extract<InPeriod, { kind: 'ready' }>
}

const width = 330
const baseY = 25

export function Picture({ history, nowMs, state }: Props) {
  const wording = useWording()
  const { t, formats } = wording
  const chosen = useSignal<number | null>(null)
  const { entries, hasMore } = state
  const { grain, buckets } = pictureOf(
    entries.map((entry) => entry.call),
    { span: history.span.value, nowMs, hasMore },
  )
  const newest = buckets.findLastIndex(({ fromMs }) => fromMs <= nowMs)
  const at = Math.min(chosen.value ?? newest, buckets.length - 1)
  const part = history.filter.value.part
  const words = (bucket: Bucket) => bucketWords(bucket, grain, nowMs, wording)
  const total = history.periodTotal.value
  const { answered, missed, unreached } = history.figures.value
  const busiest = buckets.reduce<Bucket | null>(
    (most, each) => (most && sum(most) >= sum(each) ? most : each),
    null,
  )

  const show = (to: number) => {
    const bucket = buckets[to]
    if (!bucket) return
    chosen.value = to
    const isShown = part?.span.fromMs === bucket.fromMs
    history.chooseFilter({
      part: isShown ? null : { span: { fromMs: bucket.fromMs, toMs: bucket.toMs }, words: words(bucket) },
    })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const to = {
      ArrowLeft: at - 1,
      ArrowDown: at - 1,
      ArrowRight: at + 1,
      ArrowUp: at + 1,
      Home: 0,
      End: buckets.length - 1,
    }[event.key]
    if (to !== undefined) chosen.value = Math.max(0, Math.min(to, buckets.length - 1))
    else if (event.key === 'Enter' || event.key === ' ') show(at)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const current = buckets[at]
  const [first, last] = [buckets[0], buckets.at(-1)]
  const loadedX = (width * buckets.findIndex((bucket) => bucket.isLoaded)) / buckets.length
  return (
    <>
      <div
        class="days"
        role="slider"
        tabIndex={0}
        aria-label={t(pictureNames[grain])}
        aria-valuemin={1}
        aria-valuemax={buckets.length}
        aria-valuenow={at + 1}
        aria-valuetext={
          current && t('pictureValue', { bucket: words(current), counts: countWords(current, t) })
        }
        aria-describedby="days-text"
        onKeyDown={onKeyDown}
      >
        <svg class="picture" viewBox={`0 0 ${width} 44`} preserveAspectRatio="none" aria-hidden="true">
          {buckets.map((bucket, index) => {
            const isShown = part?.span.fromMs === bucket.fromMs
            return (
              <g
                key={bucket.fromMs}
                class={`${isShown ? 'is-shown' : ''} ${index === at ? 'is-chosen' : ''}`}
                onClick={() => show(index)}
              >
                <rect
                  class="hit"
                  x={(width / buckets.length) * index}
                  y={0}
                  width={width / buckets.length}
                  height={44}
                />
                {blocks(bucket, index, buckets)}
              </g>
            )
          })}
          <path class="base" d={`M${loadedX} ${baseY}H${width}`} />
          {loadedX > 0 && <path class="base base-unloaded" d={`M0 ${baseY}H${loadedX}`} />}
        </svg>
      </div>
      <p class="axis">
        <span>{grain === 'hour' ? '0:00' : first && axisWords(first.fromMs, nowMs, wording)}</span>
        <span class="axis-note">
          {hasMore && total !== null
            ? t('pictureBasis', { loaded: formats.count(entries.length), total: formats.count(total) })
            : '\u00a0'}
        </span>
        <span>
          {grain === 'hour' ? '24:00' : last && axisWords(Math.min(last.toMs, nowMs), nowMs, wording)}
        </span>
      </p>
      <p class="vh" id="days-text">
        {t('pictureText', {
          answered,
          missed,
          unreached,
          busiest: busiest
            ? t('pictureValue', { bucket: afterOtherWords(words(busiest)), counts: countWords(busiest, t) })
            : '',
        })}
      </p>
      <PictureKeys figures={history.figures.value} />
    </>
  )
}

const sum = ({ answered, missed, unreached }: Bucket) => answered + missed + unreached

/** Above the line they talked; below it solid, they called in vain; below that hollow, we did. */
function blocks(bucket: Bucket, index: number, all: readonly Bucket[]): JSX.Element[] {
  const most = (of: (bucket: Bucket) => number) => Math.max(1, ...all.map(of))
  const up = most((each) => each.answered)
  const down = most((each) => each.missed + each.unreached)
  const pitch = Math.min(8, 24 / up, 17 / down)
  const areBlocks = up <= 5 && down <= 5
  const slot = width / all.length
  const wide = Math.min(slot * 0.8, 14)
  const x = slot * index + (slot - wide) / 2
  const stack = (kind: 'talked' | 'missed' | 'unreached', count: number, before: number) => {
    const inset = kind === 'unreached' ? 0.6 : 0
    const box = (from: number, size: number) => {
      const y = kind === 'talked' ? baseY - 1.5 - (from + size) * pitch + 1.5 : baseY + 2 + from * pitch
      const height = Math.max(1.5, size * pitch - 1.5)
      return (
        <rect
          key={`${kind}${from}`}
          class={kind}
          x={x + inset}
          y={y + inset}
          width={wide - 2 * inset}
          height={Math.max(0.5, height - 2 * inset)}
        />
      )
    }
    if (count === 0) return []
    return areBlocks
      ? Array.from({ length: count }, (_, each) => box(before + each, 1))
      : [box(before, count)]
  }
  return [
    ...stack('talked', bucket.answered, 0),
    ...stack('missed', bucket.missed, 0),
    ...stack('unreached', bucket.unreached, bucket.missed),
  ]
}
