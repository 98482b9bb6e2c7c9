// Which rows of a long list stand in the tree: those in view and some around, never more than a fixed number.

/** `offsets[i]` is where row i begins, in px; one more at the end for the whole height. */
export function offsetsOf(count: number, heightOf: (at: number) => number): Float64Array {
  const offsets = new Float64Array(count + 1)
  for (let at = 0; at < count; at += 1) offsets[at + 1] = (offsets[at] ?? 0) + heightOf(at)
  return offsets
}

/** The row at `y`, clamped to the list; -1 where there are none. */
export function rowAt(offsets: Float64Array, y: number): number {
  let [low, high] = [0, offsets.length - 2]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((offsets[middle] ?? 0) <= y) low = middle
    else high = middle - 1
  }
  return high
}

export interface View {
  /** How far the list is scrolled beyond its own top; negative above it. */
  top: number
  height: number
}

export interface Range {
  from: number
  /** Excluded. */
  to: number
}

/** `to` is excluded. Rows outside the view are shared evenly above and below it. */
export function windowOf(offsets: Float64Array, view: View, most: number): Range {
  const count = offsets.length - 1
  if (count <= most) return { from: 0, to: count }
  const first = rowAt(offsets, view.top)
  const last = rowAt(offsets, view.top + view.height)
  const spare = Math.max(0, most - (last - first + 1))
  const from = Math.max(0, Math.min(first - Math.floor(spare / 2), count - most))
  return { from, to: Math.min(count, from + most) }
}

/** Whether the rows in view, and `spare` more above and below them, stand in the window already. */
export function covers({ from, to }: Range, offsets: Float64Array, view: View, spare: number): boolean {
  const count = offsets.length - 1
  const first = rowAt(offsets, view.top) - spare
  const last = rowAt(offsets, view.top + view.height) + spare
  return from <= Math.max(0, first) && to >= Math.min(count, last + 1)
}
