// Asks the background. Every failure is a fault; nothing is thrown, synchronously either.

import { browser } from 'wxt/browser'
import { fail, type Result } from './fault.ts'
import type { Ask, Give, MessageName } from './messages.ts'

/** Sends one message. It may arrive twice: a background that is stopped half-way is asked once more. */
export type Send = <Name extends MessageName>(name: Name, ask: Ask<Name>) => Promise<Result<Give<Name>>>

export const send: Send = async (name, ask) =>
  (await tryToSend(name, ask)) ?? (await tryToSend(name, ask)) ?? fail({ kind: 'interrupted' })

/** The extension was updated or removed: this script is an orphan. */
export function isOrphan(): boolean {
  try {
    return browser.runtime?.id === undefined
  } catch {
    return true
  }
}

/** null: the background was stopped before it answered ("no receiver", "channel closed"). */
async function tryToSend<Name extends MessageName>(
  name: Name,
  ask: Ask<Name>,
): Promise<Result<Give<Name>> | null> {
  try {
    const answer: Result<Give<Name>> | undefined = await browser.runtime.sendMessage({ name, ask })
    return answer ?? (isOrphan() ? fail({ kind: 'updated' }) : null)
  } catch {
    return isOrphan() ? fail({ kind: 'updated' }) : null
  }
}
