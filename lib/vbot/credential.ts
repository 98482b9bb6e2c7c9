// The credential of a request: which one, renewed when it is about to end or was refused, and nothing else.

import type { Result } from '../fault.ts'
import { fail, ok } from '../fault.ts'
import type { Connection } from './connection.ts'
import type { VBotPorts } from './ports.ts'
import type { Renewal } from './renewal.ts'
import type { Access, Session, SessionStore } from './session.ts'

/** A token with less than this left is renewed before it is used. */
const renewBeforeMs = 60_000

export interface Credential {
  secret: string
  header: Record<string, string>
  session: Session
}

export interface Credentials {
  /** Runs `ask` with the credential; on a 401 renews it and runs `ask` once more. */
  withCredential<T>(
    connection: Connection,
    ask: (credential: Credential) => Promise<Result<T>>,
  ): Promise<Result<T>>
}

export function createCredentials(ports: VBotPorts, store: SessionStore, renewal: Renewal): Credentials {
  async function current(connection: Connection): Promise<Result<Credential>> {
    const session = await store.read()
    if (!session) {
      return fail({ kind: (await store.signedOut()) ? 'signed-out' : 'not-configured' })
    }
    // The base URL was changed since, by hand or by a file: the credential stays with whom it was given for.
    if (session.origin !== connection.origin) return fail({ kind: 'signed-out' })
    const isKey = session.by === 'key'
    if (isKey !== (connection.apiVersion === 'v3')) return fail({ kind: 'not-configured' })
    if (session.token !== null) return ok(credentialOf(session, session.token))
    const access = await store.access(session)
    const leftMs = access ? (access.untilMs ?? Infinity) - ports.now() : 0
    if (access && leftMs >= renewBeforeMs) return ok(credentialOf(session, access.token))
    const renewed = await renewal.renew(session, connection)
    if (renewed.ok) return ok(credentialOf(session, renewed.value.token))
    // It couldn't be renewed just now, but it holds a little longer.
    const holds = access && leftMs > 0 && renewed.fault.kind !== 'signed-out'
    return holds ? ok(credentialOf(session, access.token)) : renewed
  }

  /** After a 401: what another request has meanwhile renewed, or a renewal of our own. */
  async function next(connection: Connection, refused: Credential): Promise<Result<Credential>> {
    const session = await store.read()
    if (!session) return fail({ kind: 'signed-out' })
    if (session.account !== refused.session.account) return current(connection)
    if (session.refreshToken === null) return refuse(session)
    const access: Access | null = await store.access(session)
    if (access && access.token !== refused.secret) return ok(credentialOf(session, access.token))
    const renewed = await renewal.renew(session, connection)
    return renewed.ok ? ok(credentialOf(session, renewed.value.token)) : renewed
  }

  /** The credential is kept: a server that says 401 today may say something else tomorrow. */
  async function refuse(session: Session): Promise<{ ok: false; fault: { kind: 'signed-out' } }> {
    await store.refuse(session, ports.now())
    return { ok: false, fault: { kind: 'signed-out' } }
  }

  /** Runs `ask` while it is looked up whether this sign-in was refused before: a good answer ends that. */
  async function askAs<T>(
    credential: Credential,
    ask: (credential: Credential) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    const [answer, refusal] = await Promise.all([ask(credential), store.refusal(credential.session)])
    if (answer.ok && refusal) await store.accept()
    return answer
  }

  return {
    async withCredential(connection, ask) {
      const first = await current(connection)
      if (!first.ok) return first
      const answer = await askAs(first.value, ask)
      if (answer.ok || answer.fault.kind !== 'signed-out') return answer
      const second = await next(connection, first.value)
      if (!second.ok) return second
      const repeated = await askAs(second.value, ask)
      if (repeated.ok || repeated.fault.kind !== 'signed-out') return repeated
      return refuse(second.value.session)
    },
  }
}

function credentialOf(session: Session, secret: string): Credential {
  const header: Record<string, string> =
    session.by === 'key' ? { 'X-API-Key': secret } : { Authorization: `Bearer ${secret}` }
  return { secret, header, session }
}
