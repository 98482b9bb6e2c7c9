// The fields of connection and sign-in read together: what to save and how to sign in, or what is wrong, first things first.

import type { Settings } from '../../lib/settings.ts'
import type { SignIn } from '../../lib/sign-in.ts'
import { readBaseUrl, readId, readSecret, type Problem, type Read } from '../../lib/validate.ts'

export interface Secrets {
  token: string
  key: string
  username: string
  password: string
}

export type FieldName = 'baseUrl' | 'vbotId' | 'projectCode' | keyof Secrets

export const noSecrets: Secrets = { token: '', key: '', username: '', password: '' }

/** The settings that the form is about. */
export type Connection = Pick<Settings, 'baseUrl' | 'apiVersion' | 'vbotId' | 'projectCode'>

export type ReadConnection =
  | { ok: true; connection: Connection; signIn: SignIn | null }
  /** In the order of the fields on the page. */
  | { ok: false; problems: Map<FieldName, Problem> }

/** `wantsSecret`: signing in was asked for, so that nothing typed is a problem too. */
export function readConnection(
  values: Connection,
  secrets: Secrets,
  isKept: boolean,
  wantsSecret: boolean,
): ReadConnection {
  const problems = new Map<FieldName, Problem>()
  function take(field: FieldName, read: Read<string>): string {
    if (read.ok) return read.value
    problems.set(field, read.problem)
    return ''
  }

  const connection = { ...values, baseUrl: take('baseUrl', readBaseUrl(values.baseUrl)) }
  if (values.apiVersion === 'v2') {
    connection.vbotId = take('vbotId', readId(values.vbotId, 'vbot-id-empty'))
    connection.projectCode = take('projectCode', readId(values.projectCode, 'project-code-empty'))
  }
  const signIn = readSignIn()
  return problems.size > 0 ? { ok: false, problems } : { ok: true, connection, signIn }

  function readSignIn(): SignIn | null {
    const { token, key, username, password } = secrets
    if (values.apiVersion === 'v3') {
      if (key.trim() === '' && !wantsSecret) return null
      return { by: 'key', key: take('key', readSecret(key, 'key-empty')), isKept }
    }
    if (token.trim() === '' && (username.trim() !== '' || password !== '')) {
      if (username.trim() === '') problems.set('username', 'username-empty')
      if (password === '') problems.set('password', 'password-empty')
      return { by: 'password', username: username.trim(), password, isKept }
    }
    if (token.trim() === '' && !wantsSecret) return null
    return { by: 'token', token: take('token', readSecret(token, 'token-empty')), isKept }
  }
}
