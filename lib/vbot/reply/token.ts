// The answer of `POST /token`: OAuth's shape, not VBot's envelope (observed).

import type { Fields } from './text.ts'
import { isFields, readNumber } from './text.ts'

export interface TokenReply {
  accessToken: string
  /** Null where VBot gave none. */
  refreshToken: string | null
  /** Seconds; null where VBot did not say. */
  expiresIn: number | null
}

export function readToken(body: unknown): TokenReply | null {
  if (!isFields(body)) return null
  const from: Fields = isFields(body.data) ? body.data : body
  const accessToken = readCredential(from.access_token)
  if (accessToken === null) return null
  const expiresIn = readNumber(from.expires_in)
  return {
    accessToken,
    refreshToken: readCredential(from.refresh_token),
    expiresIn: expiresIn !== null && expiresIn > 0 ? expiresIn : null,
  }
}

/** What can stand in a header: visible ASCII. Null where it can't, or there is none. */
export function readCredential(value: unknown): string | null {
  return typeof value === 'string' && /^[\x21-\x7e]{1,8000}$/.test(value) ? value : null
}
