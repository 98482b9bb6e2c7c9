// Asks the background. Every failure is a fault; nothing is thrown, synchronously either.

import { fail, type Result } from './fault.ts'
import type { Ask, Give, MessageName } from './messages.ts'

/** Sends one message. It may arrive twice: a background that is stopped half-way is asked once more. */
export type Send = <Name extends MessageName>(name: Name, ask: Ask<Name>) => Promise<Result<Give<Name>>>

/** What sending needs of the browser: `browser` of wxt/browser, or what stands in its place in the content script. */
export interface Messenger {
  runtime?: { id?: string; sendMessage(message: unknown): Promise<unknown> }
}

export function createSend(messenger: Messenger): Send {
  /** null: the background was stopped before it answered ("no receiver", "channel closed"). */
  async function tryToSend<Name extends MessageName>(
    name: Name,
    ask: Ask<Name>,
  ): Promise<Result<Give<Name>> | null> {
    try {
      const given = (await messenger.runtime?.sendMessage({ name, ask })) as Result<Give<Name>> | undefined
      // A copy of our own: what Firefox's interface gave dies with it when the extension is switched off.
      const answer = structuredClone(given)
      return answer ?? (isOrphan(messenger) ? fail({ kind: 'updated' }) : null)
    } catch {
      return isOrphan(messenger) ? fail({ kind: 'updated' }) : null
    }
  }

  return async (name, ask) =>
    (await tryToSend(name, ask)) ?? (await tryToSend(name, ask)) ?? fail({ kind: 'interrupted' })
}

/** The extension was updated or removed: this script is an orphan. */
export function isOrphan(messenger: Messenger): boolean {
  try {
    return messenger.runtime?.id === undefined
  } catch {
    return true
  }
}
