// What lib/vbot needs of the browser.

import { originOf } from '../../lib/site-pattern.ts'
import type { VBotPorts } from '../../lib/vbot/vbot.ts'

type Given = Pick<VBotPorts, 'settings' | 'memory' | 'vault' | 'local'>

export function vbotPorts({
  isGranted,
  ...given
}: Given & { isGranted: (pattern: string) => Promise<boolean> }): VBotPorts {
  return {
    ...given,
    hasPermission: async (origin) => {
      const needed = originOf(origin)
      return needed !== null && isGranted(needed)
    },
    isOnline: () => navigator.onLine,
    now: Date.now,
    random: Math.random,
    wait,
  }
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(signal.reason)
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop)
      resolve()
    }, ms)
    signal.addEventListener('abort', stop, { once: true })
  })
}
