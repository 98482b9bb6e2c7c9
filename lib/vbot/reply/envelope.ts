// The envelope around every answer: `{error, message, data}`, with or without the older `status`.

import { cleanText, isFields, readNumber } from './text.ts'

export interface Envelope {
  /** 0 is success, whatever the HTTP status was. */
  code: number
  message: string
  data: unknown
}

/** The answer in a body; null where the body is none of VBot's. */
export function readEnvelope(body: string): Envelope | null {
  const value = parse(body)
  if (!isFields(value)) return null
  const code = readNumber(value.error)
  if (code === null || !Number.isInteger(code)) return null
  return { code, message: typeof value.message === 'string' ? value.message : '', data: value.data }
}

/** The `data` of countAll: a whole number, also as text. */
export function readTotal(data: unknown): number | null {
  const total = readNumber(data)
  return total !== null && Number.isSafeInteger(total) && total >= 0 ? total : null
}

/** VBot's own words, without what could be somebody's number or the credential. */
export function readMessage(message: string, secrets: readonly string[]): string {
  let said = message
  for (const secret of secrets) if (secret.length > 3) said = said.replaceAll(secret, '…')
  return cleanText(cleanText(said, 2000).replace(/\d(?:[\s().+-]{0,2}\d){3,}/g, '…'), 200)
}

export function parse(body: string): unknown {
  try {
    return JSON.parse(body) as unknown
  } catch {
    return undefined
  }
}
