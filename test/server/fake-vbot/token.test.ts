import { afterEach, describe, expect, it, vi } from 'vitest'
import { people } from '../../fake-vbot/customers.ts'
import { useFake } from './client.ts'

const fake = useFake()
afterEach(() => void vi.useRealTimers())

const password = () => ({
  grant_type: 'password',
  username: fake.vbot.username,
  password: fake.vbot.password,
})
const renewal = (refreshToken: string) => ({ grant_type: 'refresh_token', refresh_token: refreshToken })
const statusWith = async (token: string) =>
  (
    await fake.ask('countAll', { phone: people.one.number }, 'v2', {
      headers: { authorization: `Bearer ${token}` },
    })
  ).status

async function session(form = password()): Promise<Record<string, string>> {
  return (await fake.signIn(form)).json()
}

describe('signing in', () => {
  it('gives a token that works', async () => {
    const answer = await session()
    expect(answer).toEqual({
      access_token: expect.any(String),
      token_type: 'bearer',
      expires_in: 899,
      refresh_token: expect.any(String),
    })
    expect(await statusWith(answer.access_token ?? '')).toBe(200)
  })

  it.each([
    ['text', '60'],
    ['missing', undefined],
  ] as const)('tells expires_in as %s', async (expiresInAs, expected) => {
    fake.vbot.set({ expiresInAs, expiresInSeconds: 60 })
    expect((await session()).expires_in).toBe(expected)
  })

  it('refuses a wrong password in the way of OAuth, or of VBot', async () => {
    const wrong = { ...password(), password: 'wrong' }
    const oauth = await fake.signIn(wrong)
    expect([oauth.status, await oauth.json()]).toMatchObject([400, { error: 'invalid_grant' }])
    fake.vbot.set({ tokenRefusal: 'envelope' })
    const envelope = await fake.signIn(wrong)
    expect([envelope.status, await envelope.json()]).toMatchObject([401, { error: 401 }])
  })

  it('gives no refresh token where there are none', async () => {
    fake.vbot.set({ refreshTokens: 'none' })
    expect(await session()).not.toHaveProperty('refresh_token')
  })
})

describe('a session', () => {
  it('ends after expires_in', async () => {
    fake.vbot.set({ expiresInSeconds: 60 })
    vi.useFakeTimers({ toFake: ['Date'] })
    const { access_token: token = '' } = await session()
    vi.setSystemTime(Date.now() + 59_000)
    expect(await statusWith(token)).toBe(200)
    vi.setSystemTime(Date.now() + 1000)
    expect(await statusWith(token)).toBe(401)
  })

  it('renews again and again with a reusable refresh token', async () => {
    const { refresh_token: refresh = '' } = await session()
    fake.vbot.expireTokens()
    const first = await (await fake.signIn(renewal(refresh))).json()
    expect(first).toMatchObject({ refresh_token: refresh })
    expect((await fake.signIn(renewal(refresh))).status).toBe(200)
  })

  it('renews once with a single-use one', async () => {
    fake.vbot.set({ refreshTokens: 'single-use' })
    const { refresh_token: refresh = '' } = await session()
    const second: Record<string, string> = await (await fake.signIn(renewal(refresh))).json()
    expect((await fake.signIn(renewal(refresh))).status).toBe(400)
    expect((await fake.signIn(renewal(second.refresh_token ?? ''))).status).toBe(200)
  })

  it('is over when revoked', async () => {
    const { accessToken, refreshToken } = fake.vbot.issueToken()
    fake.vbot.revokeSessions()
    expect(await statusWith(accessToken)).toBe(401)
    expect(await statusWith(fake.vbot.token)).toBe(401)
    expect((await fake.signIn(renewal(refreshToken))).status).toBe(400)
    fake.vbot.reset()
    expect(await statusWith(fake.vbot.token)).toBe(200)
  })
})
