// What choices offer: the usual values, and among them one that was set elsewhere, as by a settings file.

/** How fast a recording can be played, and can start. */
export const speeds = [0.75, 1, 1.25, 1.5, 1.75, 2]

export function withChosen(offered: readonly number[], chosen: number): readonly number[] {
  return offered.includes(chosen) ? offered : [...offered, chosen].toSorted((one, other) => one - other)
}
