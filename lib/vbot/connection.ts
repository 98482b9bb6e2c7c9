// Settings → where VBot is and how it is spoken to. Two profiles: v2 (Bearer, ids) and v3 (API key, no ids).

import type { Result } from '../fault.ts'
import { fail, ok } from '../fault.ts'
import type { ApiVersion, Settings } from '../settings.ts'
import { isLoopback, readBaseUrl } from '../validate.ts'

export interface Connection {
  /** Without a slash at the end. */
  baseUrl: string
  /** The only origin a credential is sent to. */
  origin: string
  apiVersion: ApiVersion
  /** Sent first with every question about a history. */
  ids: [name: string, value: string][]
  dialect: Settings['dialect']
  /** Changes whenever the server, the profile, the ids or what the user insists on does. */
  print: string
}

/** Where a sign-in goes: for that, the address is enough. Fault: `not-configured`. */
export function serverOf(settings: Settings): Result<Pick<Connection, 'baseUrl' | 'origin'>> {
  const read = readBaseUrl(settings.baseUrl)
  if (!read.ok) return fail({ kind: 'not-configured' })
  return ok({ baseUrl: read.value, origin: new URL(read.value).origin })
}

/** Fault: `not-configured` where an address or an id is missing or unusable. */
export function connectionOf(settings: Settings): Result<Connection> {
  const server = serverOf(settings)
  if (!server.ok) return server
  const vbotId = settings.vbotId.trim()
  const projectCode = settings.projectCode.trim()
  const isV2 = settings.apiVersion === 'v2'
  if (isV2 && (vbotId === '' || projectCode === '')) return fail({ kind: 'not-configured' })
  return ok({
    ...server.value,
    apiVersion: settings.apiVersion,
    ids: isV2
      ? [
          ['vbot_id', vbotId],
          ['project_code', projectCode],
        ]
      : [],
    dialect: settings.dialect,
    print: printOf(settings),
  })
}

export function printOf(settings: Settings): string {
  const { baseUrl, apiVersion, vbotId, projectCode, dialect } = settings
  const insisted = [dialect.pageBase, dialect.timeUnit, dialect.spelling]
  return JSON.stringify([baseUrl.trim(), apiVersion, vbotId.trim(), projectCode.trim(), ...insisted])
}

/** https anywhere, http on this computer only. */
export function isSafe(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))
}
