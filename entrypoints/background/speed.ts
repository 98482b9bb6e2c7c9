// The speed recordings were last played at.

import { fastest, slowest } from '../../lib/settings.ts'
import type { Store } from '../../lib/store.ts'

const key = 'speed'

export interface Speed {
  read(): Promise<number | null>
  save(speed: number): Promise<void>
}

export function createSpeed(local: Store): Speed {
  return {
    read: async () => {
      const kept = await local.get<number>(key)
      return typeof kept === 'number' && kept >= slowest && kept <= fastest ? kept : null
    },
    save: (speed) => local.set(key, speed),
  }
}
