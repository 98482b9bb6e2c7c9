// What may stand in a field of the options page: text → value, or the problem with it. Synchronous, for a permission can
// only be asked for in the very click.

import type { ApiVersion } from './settings.ts'

export type Problem =
  | 'url-empty'
  | 'url-invalid'
  | 'url-http'
  | 'url-userinfo'
  | 'url-query'
  | 'vbot-id-empty'
  | 'project-code-empty'
  | 'id-invalid'
  | 'token-empty'
  | 'key-empty'
  | 'secret-invalid'
  | 'username-empty'
  | 'password-empty'

export type Read<T> = { ok: true; value: T } | { ok: false; problem: Problem }

/** This computer itself: the only hosts our pages may reach by plain http. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '127.0.0.1'
}

/** An API base URL: https (http on this computer only), trimmed, without the slash at its end. */
export function readBaseUrl(input: string): Read<string> {
  const typed = input.trim().replace(/\/+$/, '')
  if (typed === '') return bad('url-empty')
  if (/[\s\\\p{Cc}]/u.test(typed)) return bad('url-invalid')
  const url = URL.parse(typed)
  if (!url || url.hostname === '') return bad('url-invalid')
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) return bad('url-http')
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return bad('url-invalid')
  if (!/^https?:\/\//i.test(typed)) return bad('url-invalid')
  if (url.username || url.password) return bad('url-userinfo')
  if (/[?#]/.test(typed)) return bad('url-query')
  return { ok: true, value: url.href.replace(/\/+$/, '') }
}

/** The API version a base URL ends in, if it does. */
export function versionIn(baseUrl: string): ApiVersion | null {
  const found = /\/v([23])\.0\/*$/.exec(baseUrl.trim())
  return found ? (found[1] === '3' ? 'v3' : 'v2') : null
}

/** The same base URL for another version, where it ends in one at all. */
export function withVersion(baseUrl: string, version: ApiVersion): string {
  return baseUrl.trim().replace(/\/v[23]\.0\/*$/, version === 'v3' ? '/v3.0' : '/v2.0')
}

/** A VBot ID or project code. VBot documents no form for them, so only what can't be one is refused. */
export function readId(input: string, whenEmpty: 'vbot-id-empty' | 'project-code-empty'): Read<string> {
  const typed = input.trim()
  if (typed === '') return bad(whenEmpty)
  if (typed.length > 200 || /[\p{Cc}]|:\/\//u.test(typed)) return bad('id-invalid')
  return { ok: true, value: typed }
}

/** An access token or API key, also as copied with `Bearer ` before it. It must fit in a header. */
export function readSecret(input: string, whenEmpty: 'token-empty' | 'key-empty'): Read<string> {
  const typed = input.trim().replace(/^(?:authorization:\s*)?bearer(?:\s+|$)/i, '')
  if (typed === '') return bad(whenEmpty)
  return /^[!-~]+$/.test(typed) ? { ok: true, value: typed } : bad('secret-invalid')
}

function bad(problem: Problem): { ok: false; problem: Problem } {
  return { ok: false, problem }
}
