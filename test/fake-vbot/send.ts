// Sending an answer: whole, held half way, or cut.
import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import type { Answer } from './answer.ts'
import type { LogEntry } from './log.ts'

type Sending = {
  response: ServerResponse
  entry: LogEntry
  answer: Answer
  /** Whether to say the length; otherwise the body comes chunked. */
  saysLength?: boolean
}

export function sendWhole(sending: Sending): void {
  writeHead(sending)
  sending.response.end(sending.answer.body)
}

/** Headers and half of the body, then the rest when `go` settles. */
export async function sendInHalves(sending: Sending, go: Promise<void>): Promise<void> {
  const { response, answer } = sending
  const middle = Math.floor(answer.body.length / 2)
  writeHead(sending)
  response.write(answer.body.subarray(0, middle))
  await go
  response.end(answer.body.subarray(middle))
}

/** The connection is gone before a word is said. */
export function cutNow({ response, entry }: Pick<Sending, 'response' | 'entry'>): void {
  entry.isCut = true
  response.destroy()
}

/** Headers and half of the body, then the connection is gone. */
export async function sendCut({ response, entry, answer }: Sending): Promise<void> {
  entry.isCut = true
  writeHead({ response, entry, answer })
  const isFlushed = response.write(answer.body.subarray(0, Math.floor(answer.body.length / 2)))
  if (!isFlushed) await once(response, 'drain')
  // The half must reach the sender first: a destroyed socket drops what it still holds.
  await new Promise<void>((resolve) => response.socket?.end(resolve) ?? resolve())
  response.destroy()
}

function writeHead({ response, entry, answer, saysLength = true }: Sending): void {
  entry.status = answer.status
  response.writeHead(answer.status, {
    ...answer.headers,
    ...(saysLength ? { 'content-length': answer.body.length } : {}),
  })
}
