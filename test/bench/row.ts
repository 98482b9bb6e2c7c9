// One line of the benchmark: a figure, beside what it is compared with in the same run.

export interface Row {
  area: string
  name: string
  value: number
  unit: string
  /** No more than this is good (no less, where `isAtLeast`); null where there is no bar. */
  bar: number | null
  aim?: number
  isAtLeast?: boolean
  /** The floor or control of the same run, in words. */
  beside?: string
}

export function isMet({ value, bar, isAtLeast = false }: Row): boolean {
  if (bar === null) return true
  return isAtLeast ? value >= bar : value <= bar
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}
