// A limit on how long something may take, on the injected clock.

import type { VBotPorts } from './ports.ts'

export interface TimeLimit {
  /** Aborted when the time is over or the outer signal is. */
  signal: AbortSignal
  isOver(): boolean
  /** Starts the time anew. */
  restart(): void
  /** Stops the time while it is another's turn. */
  pause(): void
  end(): void
}

export function createTimeLimit(ports: Pick<VBotPorts, 'wait'>, ms: number, outer: AbortSignal): TimeLimit {
  const limit = new AbortController()
  let clock = new AbortController()
  let isOver = false

  async function run(): Promise<void> {
    const mine = clock
    await ports.wait(ms, mine.signal).catch(() => undefined)
    if (mine.signal.aborted) return
    isOver = true
    limit.abort()
  }

  const stop = () => {
    limit.abort()
    clock.abort()
  }
  if (outer.aborted) stop()
  else {
    outer.addEventListener('abort', stop, { once: true })
    void run()
  }
  return {
    signal: limit.signal,
    isOver: () => isOver,
    restart() {
      if (limit.signal.aborted) return
      clock.abort()
      clock = new AbortController()
      void run()
    },
    pause: () => clock.abort(),
    end() {
      outer.removeEventListener('abort', stop)
      clock.abort()
    },
  }
}
