// Parts that nobody needs at the first glance: their code comes right after it, so that it is there when asked for.

import { signal } from '@preact/signals'
import type { ComponentType } from 'preact'

const fetches: (() => Promise<unknown>)[] = []

/** Fetches a part once; null where it cannot be had, as after an update of the extension: then the next one tries again. */
export function later<Part>(load: () => Promise<Part>): () => Promise<Part | null> {
  let fetching: Promise<Part | null> | null = null

  async function fetchPart(): Promise<Part | null> {
    try {
      return await load()
    } catch {
      fetching = null
      return null
    }
  }
  const ask = () => (fetching ??= fetchPart())
  fetches.push(ask)
  return ask
}

/** A component; until its code has come, `Meanwhile` stands in its place, or nothing. */
export function drawLater<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Meanwhile?: ComponentType,
) {
  const part = signal<ComponentType<Props> | null>(null)
  const ask = later(async () => (part.value = await load()))
  return function Later(props: Props) {
    const Part = part.value
    if (Part) return <Part {...props} />
    void ask()
    return Meanwhile ? <Meanwhile /> : null
  }
}

/** Fetches all that comes later. */
export async function loadLater(): Promise<void> {
  await Promise.all(fetches.map((ask) => ask()))
}
