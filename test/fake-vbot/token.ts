// Signing in: `POST {URL}/token` with the password and refresh_token grants, and which tokens hold.
import { json, type Answer } from './answer.ts'
import type { Switches } from './switches.ts'

export type Tokens = {
  grant: (form: URLSearchParams, switches: Switches) => Answer
  /** A session made without asking for it. */
  issue(expiresInSeconds: number): { accessToken: string; refreshToken: string }
  holds: (accessToken: string) => boolean
  /** Every access token given so far is as if its time were over; refresh tokens still renew. */
  expire: () => void
  /** Every access and refresh token given so far is refused. */
  revoke: () => void
  clear: () => void
}

type Login = { username: string; password: string; token: string }

export function createTokens({ username, password, token }: Login): Tokens {
  const access = new Map<string, number>()
  const refresh = new Set<string>()
  let count = 0

  function issue(expiresInSeconds: number) {
    count += 1
    const session = { accessToken: `fake-access-${count}`, refreshToken: `fake-refresh-${count}` }
    access.set(session.accessToken, Date.now() + expiresInSeconds * 1000)
    refresh.add(session.refreshToken)
    return session
  }

  function accepted(form: URLSearchParams, { refreshTokens }: Switches): boolean {
    const grantType = form.get('grant_type')
    if (grantType === 'password')
      return form.get('username') === username && form.get('password') === password
    const old = form.get('refresh_token') ?? ''
    if (grantType !== 'refresh_token' || !refresh.has(old)) return false
    if (refreshTokens === 'single-use') refresh.delete(old)
    return true
  }

  function clear() {
    access.clear()
    refresh.clear()
    access.set(token, Infinity)
    count = 0
  }
  clear()

  return {
    grant(form, switches) {
      if (!accepted(form, switches)) return refusal(switches)
      const session = issue(switches.expiresInSeconds)
      const shown = { number: switches.expiresInSeconds, text: String(switches.expiresInSeconds) }
      const repeated = form.get('refresh_token')
      const kept =
        switches.refreshTokens === 'reusable' && repeated !== null ? repeated : session.refreshToken
      return json(200, {
        access_token: session.accessToken,
        token_type: 'bearer',
        ...(switches.expiresInAs === 'missing' ? {} : { expires_in: shown[switches.expiresInAs] }),
        ...(switches.refreshTokens === 'none' ? {} : { refresh_token: kept }),
      })
    },
    issue,
    holds: (accessToken) => (access.get(accessToken) ?? 0) > Date.now(),
    expire: () => access.clear(),
    revoke() {
      access.clear()
      refresh.clear()
    },
    clear,
  }
}

function refusal({ tokenRefusal }: Switches): Answer {
  if (tokenRefusal === 'envelope')
    return json(401, { error: 401, message: 'Sai tài khoản hoặc mật khẩu', data: null })
  return json(400, { error: 'invalid_grant', error_description: 'The user name or password is incorrect.' })
}
