// Questions on their way: asked once for all who wait, and cancelled when nobody does any more.

import type { Result } from '../fault.ts'
import { fail } from '../fault.ts'

export interface Flights<T> {
  /** Joins the flight of that key, or starts it. Fault `interrupted` where `signal` is aborted first. */
  join(
    key: string,
    signal: AbortSignal,
    start: (signal: AbortSignal) => Promise<Result<T>>,
  ): Promise<Result<T>>
}

interface Flight<T> {
  landed: Promise<Result<T>>
  cancel: AbortController
  waiting: number
}

export function createFlights<T>(): Flights<T> {
  const flying = new Map<string, Flight<T>>()

  function take(key: string, start: (signal: AbortSignal) => Promise<Result<T>>): Flight<T> {
    const before = flying.get(key)
    if (before) return before
    const cancel = new AbortController()
    const flight: Flight<T> = {
      cancel,
      waiting: 0,
      landed: start(cancel.signal).finally(() => leave(key, flight)),
    }
    flying.set(key, flight)
    return flight
  }

  function leave(key: string, flight: Flight<T>): void {
    if (flying.get(key) === flight) flying.delete(key)
  }

  return {
    async join(key, signal, start) {
      if (signal.aborted) return fail({ kind: 'interrupted' })
      const flight = take(key, start)
      flight.waiting++
      const gone = Promise.withResolvers<Result<T>>()
      const go = () => gone.resolve(fail({ kind: 'interrupted' }))
      signal.addEventListener('abort', go, { once: true })
      try {
        return await Promise.race([flight.landed, gone.promise])
      } finally {
        signal.removeEventListener('abort', go)
        flight.waiting--
        if (flight.waiting === 0) {
          leave(key, flight)
          flight.cancel.abort()
        }
      }
    },
  }
}
