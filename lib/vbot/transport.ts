// One HTTP request, once: no retry, no credential of its own, no redirect followed unless asked to.

import ky from 'ky'

export interface HttpAsk {
  method: 'GET' | 'POST'
  url: string
  headers: Record<string, string>
  form?: URLSearchParams
  redirect: 'manual' | 'follow'
}

export type Attempt =
  | { came: 'response'; response: Response }
  /** Sent elsewhere: a visible 3xx, or in browsers an opaque response. */
  | { came: 'redirect' }
  /** No connection, or it was cut; TLS and CORS look the same to us. */
  | { came: 'nothing' }

const client = ky.create({
  retry: 0,
  timeout: false,
  throwHttpErrors: false,
  cache: 'no-store',
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
})

/** Rejects only where `signal` is aborted. */
export async function attempt(ask: HttpAsk, signal: AbortSignal): Promise<Attempt> {
  try {
    const response = await client(ask.url, {
      method: ask.method,
      headers: ask.headers,
      redirect: ask.redirect,
      signal,
      ...(ask.form ? { body: ask.form } : {}),
    })
    const isElsewhere =
      response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)
    if (!isElsewhere) return { came: 'response', response }
    await response.body?.cancel()
    return { came: 'redirect' }
  } catch (error) {
    if (signal.aborted) throw error
    return { came: 'nothing' }
  }
}

/** The whole body as text; null where it is longer than `maxBytes`. Rejects where the connection is cut. */
export async function readBody(response: Response, maxBytes: number): Promise<string | null> {
  if (Number(response.headers.get('content-length') ?? 0) > maxBytes) {
    await response.body?.cancel()
    return null
  }
  const reader = response.body?.getReader()
  if (!reader) return ''
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    bytes += value.byteLength
    if (bytes > maxBytes) {
      await reader.cancel()
      return null
    }
    text += decoder.decode(value, { stream: true })
  }
}
