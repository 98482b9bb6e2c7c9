// An answer before it is sent, so that a fault can still bend it.

export type Answer = { status: number; headers: Record<string, string>; body: Buffer }

export function text(status: number, type: string, body: string): Answer {
  return { status, headers: { 'content-type': type }, body: Buffer.from(body) }
}

export function json(status: number, value: unknown): Answer {
  return text(status, 'application/json; charset=utf-8', JSON.stringify(value))
}
