// What lib/vbot needs of the browser.

import { browser } from 'wxt/browser'
import type { Settings } from '../../lib/settings.ts'
import type { Store } from '../../lib/store.ts'
import type { VBotPorts } from '../../lib/vbot/vbot.ts'

export function vbotPorts(
  settings: () => Promise<Settings>,
  memory: Store,
  vault: Store,
  local: Store,
): VBotPorts {
  return {
    settings,
    memory,
    vault,
    local,
    hasPermission: (origin) => browser.permissions.contains({ origins: [`${withoutPort(origin)}/*`] }),
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
