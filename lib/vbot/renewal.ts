// Renewing a session: one renewal at a time for any number of waiting requests.

import type { Result } from '../fault.ts'
import { fail, ok } from '../fault.ts'
import type { Connection } from './connection.ts'
import type { Wire } from './exchange.ts'
import type { Access, Session, SessionStore } from './session.ts'
import { askToken } from './token.ts'

export interface Renewal {
  /** Faults: `signed-out` where VBot refused, which ends the session; else why VBot could not be asked. */
  renew(session: Session, connection: Connection): Promise<Result<Access>>
}

export function createRenewal(wire: Wire, store: SessionStore): Renewal {
  const running = new Map<string, Promise<Result<Access>>>()

  async function run(session: Session, connection: Connection): Promise<Result<Access>> {
    if (session.refreshToken === null) return fail({ kind: 'signed-out' })
    const form = new URLSearchParams({ grant_type: 'refresh_token', refresh_token: session.refreshToken })
    const reply = await askToken(wire, connection, form)
    const now = wire.ports.now()
    if (!reply.ok) {
      if (reply.fault.kind !== 'forbidden') return reply
      await store.end(session, { sinceMs: now, account: session.account })
      return fail({ kind: 'signed-out' })
    }
    const { accessToken, refreshToken, expiresIn } = reply.value
    const untilMs = expiresIn === null ? null : now + expiresIn * 1000
    const access: Access = { account: session.account, token: accessToken, untilMs }
    await store.renew({ ...session, refreshToken: refreshToken ?? session.refreshToken }, access)
    return ok(access)
  }

  return {
    renew(session, connection) {
      // Not to be shared between servers: what is asked of one is none of the other's business.
      const key = `${session.account} ${connection.baseUrl}`
      const before = running.get(key)
      if (before) return before
      const renewal = run(session, connection).finally(() => running.delete(key))
      running.set(key, renewal)
      return renewal
    },
  }
}
