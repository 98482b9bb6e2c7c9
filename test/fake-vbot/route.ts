// Which endpoint a request is for.

export type Endpoint = 'getAll' | 'countAll' | 'record' | 'token'
export type Profile = 'v2' | 'v3'

export type Ask = {
  profile: Profile
  endpoint: Endpoint
  /** The `phone` asked for, as it came; empty for recordings and tokens. */
  phone: string
  /** The trans_id of a recording; else empty. */
  id: string
  query: URLSearchParams
}

const PATHS = /^\/(v2|v3)\.0\/(?:api\/crm\/historycall\/(?:(getAll|countAll)|record\/([^/]+))|(token))$/

/** The request's place in VBot's API, or undefined when it has none. */
export function route(method: string, url: URL): Ask | undefined {
  const [, version, list, id, token] = PATHS.exec(url.pathname) ?? []
  if (version === undefined || (method === 'POST') !== (token !== undefined)) return undefined
  const profile = version === 'v2' ? 'v2' : 'v3'
  if (token !== undefined && profile === 'v3') return undefined
  const query = url.searchParams
  const ask = { profile, phone: query.get('phone') ?? '', id: '', query } as const
  if (token !== undefined) return { ...ask, endpoint: 'token' }
  if (id !== undefined) return { ...ask, endpoint: 'record', id: decodeURIComponent(id) }
  return { ...ask, endpoint: list === 'countAll' ? 'countAll' : 'getAll' }
}
