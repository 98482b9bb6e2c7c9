// Answers messages in the background: checks what is asked, then who asks, then catches everything.

import { browser, type Browser } from 'wxt/browser'
import { readMessage } from './asks.ts'
import { fail, type Result } from './fault.ts'
import { type Ask, type Give, type MessageName, senders } from './messages.ts'
import { type Asker, type Refusal } from './sender.ts'

export type Handlers = {
  [Name in MessageName]: (ask: Ask<Name>, asker: Asker) => Promise<Result<Give<Name>>>
}

/** A message that is none of ours is left to others (undefined); everything else is answered. */
export function serve(
  handlers: Handlers,
  identify: (sender: Browser.runtime.MessageSender) => Promise<Asker | Refusal>,
): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Browser.runtime.MessageSender) => {
    if (!isAsk(message)) return undefined
    return answer(handlers, message, () => identify(sender))
  })
}

/** What the background itself tells panels and pages has no name. */
function isAsk(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'name' in message
}

export async function answer(
  handlers: Handlers,
  message: unknown,
  identify: () => Promise<Asker | Refusal>,
): Promise<Result<unknown>> {
  const asked = readMessage(message)
  if (!asked) return fail({ kind: 'bug', where: 'message' })
  try {
    const asker = await identify()
    if (asker.is === 'refused') return fail(asker.fault)
    if (!senders[asked.name].includes(asker.is))
      return fail({ kind: 'bug', where: `sender of ${asked.name}` })
    return await handle(handlers, asked.name, asked.ask, asker)
  } catch {
    // What was thrown may hold a number or a credential: only the message's name is told.
    return fail({ kind: 'bug', where: asked.name })
  }
}

function handle<Name extends MessageName>(
  handlers: Handlers,
  name: Name,
  ask: Ask<MessageName>,
  asker: Asker,
): Promise<Result<Give<Name>>> {
  const handler: Handlers[Name] = handlers[name]
  return handler(ask, asker)
}
