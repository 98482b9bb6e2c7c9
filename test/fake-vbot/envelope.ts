// VBot's envelope: `{error, message, data}`, where `error` 0 is success whatever the HTTP status is.
import { json, type Answer } from './answer.ts'
import type { Switches } from './switches.ts'

/** VBot's envelope around a failure. */
export function failure(code: number, message: string, switches: Switches, httpStatus?: number): Answer {
  const matching = code === -1 ? 400 : code >= 400 && code < 600 ? code : 200
  const only401 = code === 401 ? 401 : 200
  const status = { '200': 200, matching, 'only-401': only401 }[switches.errorStatus]
  return json(httpStatus ?? status, envelope(code, message, null, switches))
}

export function success(data: unknown, switches: Switches): Answer {
  return json(200, envelope(0, 'Thành công', data, switches))
}

function envelope(error: number, message: string, data: unknown, { envelopeStatus }: Switches) {
  return { ...(envelopeStatus ? { status: error === 0 ? 1 : 0 } : {}), error, message, data }
}
