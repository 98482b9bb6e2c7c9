// A plain client of the fake server, for the tests of the server itself.
import { afterAll, afterEach, beforeAll } from 'vitest'
import { startFakeVBot, type FakeVBot } from '../../fake-vbot/server.ts'

/** Noon in Vietnam, so that "today" has a morning. */
export const NOW_MS = Date.UTC(2026, 5, 4, 5, 0, 0)

type Params = Record<string, string | number>
type Envelope = { error: number; message: string; data: unknown; status?: number }

/** One server for the file, as new for each test. */
export function useFake() {
  let vbot: FakeVBot
  beforeAll(async () => {
    vbot = await startFakeVBot({ nowMs: NOW_MS })
  })
  afterEach(() => vbot.reset())
  afterAll(() => vbot.close())

  const base = (profile: 'v2' | 'v3') => `${profile === 'v2' ? vbot.v2Url : vbot.v3Url}/api/crm/historycall/`

  function ask(path: string, params: Params = {}, profile: 'v2' | 'v3' = 'v2', init: RequestInit = {}) {
    const own: Params = profile === 'v2' ? { vbot_id: vbot.vbotId, project_code: vbot.projectCode } : {}
    const query = new URLSearchParams()
    for (const [name, value] of Object.entries({ ...own, ...params })) query.set(name, String(value))
    const headers: Record<string, string> =
      profile === 'v2' ? { authorization: `Bearer ${vbot.token}` } : { 'x-api-key': vbot.apiKey }
    return fetch(`${base(profile)}${path}?${query}`, { headers, redirect: 'manual', ...init })
  }

  async function read(path: string, params: Params = {}, profile: 'v2' | 'v3' = 'v2'): Promise<Envelope> {
    const answer: Envelope = await (await ask(path, params, profile)).json()
    return answer
  }

  return {
    get vbot() {
      return vbot
    },
    ask,
    read,
    count: async (phone: string, params: Params = {}) => (await read('countAll', { phone, ...params })).data,
    async list(phone: string, params: Params = {}): Promise<Record<string, unknown>[]> {
      const { data } = await read('getAll', { phone, page: 1, size: 100, ...params })
      if (!Array.isArray(data)) throw new Error('getAll gave no list')
      return data
    },
    signIn(form: Record<string, string>) {
      return fetch(`${vbot.v2Url}/token`, { method: 'POST', body: new URLSearchParams(form) })
    },
  }
}
