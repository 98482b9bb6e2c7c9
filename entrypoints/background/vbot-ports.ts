// What lib/vbot needs of the browser.

import type { VBotPorts } from '../../lib/vbot/vbot.ts'

type Given = Pick<VBotPorts, 'settings' | 'memory' | 'vault' | 'local'>

export function vbotPorts({
  isGranted,
  ...given
}: Given & { isGranted: (pattern: string) => Promise<boolean> }): VBotPorts {
  return {
    ...given,
    hasPermission: (origin) => isGranted(`${withoutPort(origin)}/*`),
    isOnline: () => navigator.onLine,
    now: Date.now,
    random: Math.random,
    wait,
  }
}

/** Match patterns know no ports; Firefox would record one separately. */
function withoutPort(origin: string): string {
  const { protocol, hostname } = new URL(origin)
  return `${protocol}//${hostname}`
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
