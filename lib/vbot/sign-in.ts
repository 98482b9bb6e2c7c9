// Signing in, out, and saying which: what the options page asks for. It never reads a credential back.

import type { Result } from '../fault.ts'
import { fail, ok } from '../fault.ts'
import type { SignIn, SignInState } from '../sign-in.ts'
import type { Connection } from './connection.ts'
import type { Wire } from './exchange.ts'
import { readCredential } from './reply/token.ts'
import type { Access, SessionStore } from './session.ts'
import { askToken } from './token.ts'

type Server = Pick<Connection, 'baseUrl' | 'origin'>

export function createSignIn(wire: Wire, store: SessionStore) {
  const { ports } = wire

  /** Faults: `not-configured` where there is nothing usable, `forbidden` where VBot refused, and all of a request. */
  async function signIn(ask: SignIn, server: Result<Server>): Promise<Result<null>> {
    if (!server.ok) return server
    if (ask.by === 'password') return byPassword(ask, server.value)
    // Pasted with what stood around it.
    const pasted = (ask.by === 'key' ? ask.key : ask.token.replace(/^\s*Bearer\s+/i, '')).trim()
    const token = readCredential(pasted)
    if (token === null) return fail({ kind: 'not-configured' })
    await store.start({ ...fresh(ask, server.value), token, refreshToken: null, untilMs: null }, null)
    return ok()
  }

  async function byPassword(
    { by, username, password, isKept }: SignIn & { by: 'password' },
    server: Server,
  ): Promise<Result<null>> {
    const reply = await askToken(
      wire,
      server,
      new URLSearchParams({ grant_type: 'password', username, password }),
    )
    if (!reply.ok) return reply
    const { accessToken, refreshToken, expiresIn } = reply.value
    const session = fresh({ by, isKept }, server)
    const untilMs = expiresIn === null ? null : session.madeAt + expiresIn * 1000
    if (refreshToken === null) {
      await store.start({ ...session, token: accessToken, refreshToken, untilMs }, null)
    } else {
      const access: Access = { account: session.account, token: accessToken, untilMs }
      await store.start({ ...session, token: null, refreshToken, untilMs: null }, access)
    }
    return ok()
  }

  function fresh({ by, isKept }: Pick<SignIn, 'by' | 'isKept'>, { origin }: Server) {
    const madeAt = ports.now()
    const account = `${madeAt.toString(36)}-${Math.floor(ports.random() * 2 ** 40).toString(36)}`
    return { account, madeAt, by, isKept, origin }
  }

  async function state(server: Result<Server>): Promise<SignInState> {
    const session = await store.read()
    const isForServer = server.ok && session?.origin === server.value.origin
    if (!session || !isForServer)
      return { state: 'signed-out', sinceMs: (await store.signedOut())?.sinceMs ?? null }
    const refusal = await store.refusal(session)
    if (refusal) return { state: 'signed-out', sinceMs: refusal.atMs }
    const access = await store.access(session)
    const { by, isKept } = session
    const untilMs = access?.untilMs ?? session.untilMs
    return { state: 'signed-in', by, untilMs, isRenewed: session.refreshToken !== null, isKept }
  }

  async function signOut(): Promise<void> {
    await store.end(null, { sinceMs: ports.now(), account: '' })
  }

  return { signIn, signOut, state }
}
