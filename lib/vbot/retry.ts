// When to ask once more, and how long to wait before: connection faults, 429, 502, 503 and 504 only.

import type { VBotPorts } from './ports.ts'

/** Attempts after the first. */
export const maxRetries = 2
/** A server that asks for more patience than this is believed: the user is told instead. */
export const maxWaitMs = 2000
const firstWaitMs = 300

export function isWorthRetrying(status: number): boolean {
  return status === 429 || status === 502 || status === 503 || status === 504
}

/** Exponential, with half of it left to chance. */
export function backOffMs(retries: number, random: number): number {
  return firstWaitMs * 2 ** retries * (0.5 + random / 2)
}

/** `Retry-After`, in seconds or as a date → ms from now; null where it is missing or nonsense. */
export function readRetryAfter(header: string | null, nowMs: number): number | null {
  if (header === null || header.trim() === '') return null
  const text = header.trim()
  const ms = /^\d+(\.\d+)?$/.test(text) ? Number(text) * 1000 : Date.parse(text) - nowMs
  if (Number.isNaN(ms)) return null
  // A day at most: nobody waits longer, and a timer can't.
  return Math.min(Math.max(0, Math.ceil(ms)), 24 * 60 * 60 * 1000)
}

/** Rejects where the signal is aborted. */
export async function pause(ports: Pick<VBotPorts, 'wait'>, ms: number, signal: AbortSignal): Promise<void> {
  await ports.wait(ms, signal)
  signal.throwIfAborted()
}
