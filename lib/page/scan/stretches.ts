// Owns where findings stand on the screen, as far as a few measured ones tell: stretches of findings, in reading order.

/** Findings that stand together, from one index to another. */
export interface Stretch {
  from: number
  to: number
  /** How far it is from what is seen, in pixels; 0 when it reaches into it. */
  distance: number
}

/** A measured finding. */
export interface Measured {
  index: number
  rect: DOMRectReadOnly
}

/** Looked at, besides what is seen: so much of the screen's height and width around it. */
const around = 0.5

export function countOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { from, to }) => sum + to - from, 0)
}

/** Indexes of about `count` findings, evenly spread, the last one included. */
export function sample({ from, to }: Pick<Stretch, 'from' | 'to'>, count: number): number[] {
  const step = Math.max(1, Math.ceil((to - from) / Math.max(1, count)))
  const indexes: number[] = []
  for (let index = from; index < to; index += step) indexes.push(index)
  if (to > from && indexes.at(-1) !== to - 1) indexes.push(to - 1)
  return indexes
}

export function isRendered({ width, height }: DOMRectReadOnly): boolean {
  return width > 0 || height > 0
}

/** How far a part of the screen is from what is seen; null when it is too far to matter. */
function distanceOf(start: number, end: number, size: number): number | null {
  const distance = Math.max(0, -end, start - size)
  return distance > around * size ? null : distance
}

/** How far a finding is from what is seen, 0 when it is seen; null when it is hidden or far. */
export function distanceTo(rect: DOMRectReadOnly): number | null {
  if (!isRendered(rect)) return null
  const down = distanceOf(rect.top, rect.bottom, innerHeight)
  const across = distanceOf(rect.left, rect.right, innerWidth)
  return down === null || across === null ? null : Math.max(down, across)
}

/** Whether they stand in another order than they are read in: a list that reuses its rows puts them anywhere. */
function isScattered(shown: readonly Measured[]): boolean {
  const above = shown.filter(({ rect }, at) => rect.bottom < (shown[at - 1]?.rect.top ?? -Infinity))
  return above.length * 4 > shown.length
}

/**
 * The parts of a stretch that can be near, told by some of its findings that were measured. Between two that are
 * rendered stands what is between them, hidden or not; before the first and after the last may stand anything.
 */
export function nearParts({ from, to }: Stretch, measured: readonly Measured[]): Stretch[] {
  const shown = measured.filter(({ index, rect }) => index >= from && index < to && isRendered(rect))
  if (shown.length === 0 || isScattered(shown)) return [{ from, to, distance: 0 }]
  return [-1, ...shown.keys()].flatMap((at) => {
    const [here, next] = [shown[at], shown[at + 1]]
    const part = { from: here?.index ?? from, to: next?.index ?? to }
    if (part.from === part.to) return []
    const isLast = here && !next && here.index === to - 1
    const top = Math.min(here?.rect.top ?? -Infinity, next?.rect.top ?? here?.rect.top ?? 0)
    const bottom = Math.max(
      next?.rect.bottom ?? (isLast ? here.rect.bottom : Infinity),
      here?.rect.bottom ?? -Infinity,
    )
    const distance = distanceOf(top, bottom, innerHeight)
    return distance === null ? [] : [{ ...part, distance }]
  })
}
