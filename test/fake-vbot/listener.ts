// A loopback HTTP server with a log: what the fake VBot and its `other` host share.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createLog, type Log, type LogEntry } from './log.ts'
import { route, type Ask } from './route.ts'

export type Exchange = {
  request: IncomingMessage
  response: ServerResponse
  url: URL
  ask: Ask | undefined
  entry: LogEntry
  body: string
}

export type Listener = { origin: string; log: Log; close(): Promise<void> }

export async function listen(port: number, answer: (exchange: Exchange) => Promise<void>): Promise<Listener> {
  const book = createLog()
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    const ask = route(request.method ?? '', url)
    const entry = book.write(request, url, {
      profile: ask?.profile,
      endpoint: ask?.endpoint,
      phone: ask?.phone ?? '',
    })
    response.on('close', () => book.end(entry, response.writableFinished))
    readBody(request)
      .then((body) => {
        entry.body = body
        return answer({ request, response, url, ask, entry, body })
      })
      // The sender may be gone at any moment: then there is nobody to tell.
      .catch(() => response.destroy())
  })
  server.on('clientError', (_, socket) => socket.destroy())
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    log: book.log,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(Buffer.from(part))
  return Buffer.concat(parts).toString()
}
