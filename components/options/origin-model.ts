// One origin the sidebar was refused, to be allowed here by one click.

import { signal } from '@preact/signals'
import { nameOfSite } from '../../lib/site-pattern.ts'
import type { Asked } from './hash.ts'
import type { Shared } from './options-model.ts'

export type OriginAsk =
  | { is: 'nothing' }
  | {
      is: 'asked' | 'refused' | 'allowed'
      pattern: string
      host: string
      section: NonNullable<Asked['section']>
    }

export function createOriginModel(shared: Shared, opened: Asked) {
  const state = signal<OriginAsk>(read(opened))
  return {
    state,
    ask: (asked: Asked) => {
      state.value = read(asked)
    },
    allow: async () => {
      const asked = state.value
      if (asked.is === 'nothing') return
      const isAllowed = await shared.world.requestOrigins([asked.pattern])
      state.value = { ...asked, is: isAllowed ? 'allowed' : 'refused' }
      await shared.refresh()
    },
  }
}

function read({ section, origin }: Asked): OriginAsk {
  if (!section || !origin) return { is: 'nothing' }
  return { is: 'asked', pattern: origin, host: nameOfSite(origin), section }
}
