// Every request a server got, in order, with what the sender gave away.
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { Endpoint, Profile } from './route.ts'

export type LogEntry = {
  method: string
  path: string
  /** Everything after the question mark, as it came. */
  query: string
  profile: Profile | undefined
  /** Undefined for a path that is no endpoint. */
  endpoint: Endpoint | undefined
  phone: string
  /** Which of `authorization`, `x-api-key` and `cookie` were present. */
  credentials: string[]
  headers: IncomingHttpHeaders
  /** The body of a POST. */
  body: string
  /** Unix ms. */
  atMs: number
  /** The HTTP status sent; undefined while waiting, hanging or cut. */
  status: number | undefined
  /** The sender went away before the whole answer was sent. */
  isCancelled: boolean
  /** The server itself cut the connection, as told. */
  isCut: boolean
  /** Nothing more will happen to this request. */
  isOver: boolean
}

export type EntryTest = (entry: LogEntry) => boolean

export type Log = {
  readonly entries: readonly LogEntry[]
  at: (endpoint: Endpoint) => LogEntry[]
  /** The most requests that were open at the same time since the last `clear()`. */
  readonly mostAtOnce: number
  /** Settles once `count` entries pass the test; at each new entry and each end of one it is asked again. */
  until: (test: EntryTest, count?: number) => Promise<LogEntry[]>
  clear: () => void
}

const CREDENTIALS = ['authorization', 'x-api-key', 'cookie']

/** The log, and how the server writes it. */
export function createLog() {
  let entries: LogEntry[] = []
  let open = 0
  let mostAtOnce = 0
  const waiting = new Set<() => void>()
  const tell = () => [...waiting].forEach((check) => check())

  const log: Log = {
    get entries() {
      return entries
    },
    get mostAtOnce() {
      return mostAtOnce
    },
    at: (endpoint) => entries.filter((entry) => entry.endpoint === endpoint),
    until: (test, count = 1) =>
      new Promise((resolve) => {
        const check = () => {
          const found = entries.filter(test)
          if (found.length < count) return
          waiting.delete(check)
          resolve(found)
        }
        waiting.add(check)
        check()
      }),
    clear() {
      entries = []
      mostAtOnce = open
    },
  }

  return {
    log,
    write(
      request: IncomingMessage,
      url: URL,
      ask: Pick<LogEntry, 'profile' | 'endpoint' | 'phone'>,
    ): LogEntry {
      const entry: LogEntry = {
        ...ask,
        method: request.method ?? '',
        path: url.pathname,
        query: url.search.slice(1),
        credentials: CREDENTIALS.filter((name) => request.headers[name] !== undefined),
        headers: request.headers,
        body: '',
        atMs: Date.now(),
        status: undefined,
        isCancelled: false,
        isCut: false,
        isOver: false,
      }
      entries.push(entry)
      open += 1
      mostAtOnce = Math.max(mostAtOnce, open)
      tell()
      return entry
    },
    end(entry: LogEntry, isWhole: boolean) {
      entry.isOver = true
      entry.isCancelled = !isWhole && !entry.isCut
      open -= 1
      tell()
    },
  }
}
