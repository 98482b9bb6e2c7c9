// What can go wrong, on which requests, and for how long.
import { json, text, type Answer } from './answer.ts'
import { failure, success } from './envelope.ts'
import { between, seededRandom } from './random.ts'
import type { Ask, Endpoint } from './route.ts'
import type { Switches } from './switches.ts'

export type ServerFault =
  /** A failure told in VBot's envelope; `status` is the HTTP status, by default as the switch `errorStatus` says. */
  | { kind: 'error'; code: number; message?: string; status?: number }
  /** An HTTP failure without an envelope, as a proxy in front of VBot gives it. */
  | { kind: 'status'; status: number; retryAfter?: string }
  /** A page where JSON or audio should be. */
  | { kind: 'html'; status?: number }
  | { kind: 'truncated' }
  | { kind: 'empty' }
  /** A good envelope around this instead of the right data; undefined leaves `data` out. */
  | { kind: 'data'; data: unknown }
  /** Any body, as JSON. */
  | { kind: 'json'; value: unknown; status?: number }
  /** The right answer, late: by so many ms, by a seeded draw, or by the request. */
  | { kind: 'slow'; delayMs: number | { minMs: number; maxMs: number } | ((ask: Ask) => number) }
  | { kind: 'hanging' }
  | { kind: 'cut'; at: 'before-headers' | 'mid-body' }
  /** To the same path on `other`, or to `to`. */
  | { kind: 'redirect'; status: 301 | 302 | 303 | 307 | 308; to?: string }

/** Which requests: every part that is left out matches all. */
export type Match = {
  at?: Endpoint
  profile?: Ask['profile']
  /** The phone as asked for, or a test of it. */
  phone?: string | ((phone: string) => boolean)
  /** The trans_id of a recording. */
  id?: string
  /** The `page` asked for, as it came. */
  page?: string
}

export type FaultPlan = Match & {
  /** For the next so many matching requests; without it, until cleared. */
  times?: number
}

export type Faults = {
  add: (fault: ServerFault, plan?: FaultPlan) => () => void
  /** The faults this request meets; each counts it. */
  take: (ask: Ask) => ServerFault[]
  delayMs: (fault: ServerFault & { kind: 'slow' }, ask: Ask) => number
  clear: () => void
}

export function matches(ask: Ask, { at, profile, phone, id, page }: Match): boolean {
  if (id !== undefined && id !== ask.id) return false
  if (at !== undefined && at !== ask.endpoint) return false
  if (profile !== undefined && profile !== ask.profile) return false
  if (page !== undefined && page !== ask.query.get('page')) return false
  if (phone === undefined) return true
  return typeof phone === 'function' ? phone(ask.phone) : phone === ask.phone
}

export function createFaults(): Faults {
  const plans = new Set<{ fault: ServerFault; plan: FaultPlan; left: number }>()
  let random = seededRandom(7)
  return {
    add(fault, plan = {}) {
      const planned = { fault, plan, left: plan.times ?? Infinity }
      plans.add(planned)
      return () => plans.delete(planned)
    },
    take(ask) {
      const met = [...plans].filter(({ plan, left }) => left > 0 && matches(ask, plan))
      for (const planned of met) planned.left -= 1
      return met.map(({ fault }) => fault)
    },
    delayMs({ delayMs }, ask) {
      if (typeof delayMs === 'number') return delayMs
      return typeof delayMs === 'function' ? delayMs(ask) : between(random, delayMs.minMs, delayMs.maxMs)
    },
    clear() {
      plans.clear()
      random = seededRandom(7)
    },
  }
}

/** The answer a fault gives instead of `good`, for the faults that still answer whole. */
export function bend(
  fault: ServerFault,
  good: Answer,
  switches: Switches,
  redirectTo: string,
): Answer | undefined {
  switch (fault.kind) {
    case 'error':
      return failure(fault.code, fault.message ?? `Lỗi ${fault.code}`, switches, fault.status)
    case 'status': {
      const answer = text(fault.status, 'text/plain; charset=utf-8', `HTTP ${fault.status}`)
      return fault.retryAfter === undefined ? answer : withHeader(answer, 'retry-after', fault.retryAfter)
    }
    case 'html':
      return text(fault.status ?? 200, 'text/html; charset=utf-8', HTML_PAGE)
    case 'truncated':
      return { ...good, body: good.body.subarray(0, Math.floor(good.body.length / 2)) }
    case 'empty':
      return { ...good, body: Buffer.alloc(0) }
    case 'data':
      return success(fault.data, switches)
    case 'json':
      return json(fault.status ?? 200, fault.value)
    case 'redirect':
      return withHeader(text(fault.status, 'text/plain', ''), 'location', fault.to ?? redirectTo)
    default:
      return undefined
  }
}

function withHeader(answer: Answer, name: string, value: string): Answer {
  return { ...answer, headers: { ...answer.headers, [name]: value } }
}

const HTML_PAGE =
  '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Bảo trì hệ thống</title></head>' +
  '<body><h1>Hệ thống đang bảo trì</h1><p>Vui lòng quay lại sau.</p></body></html>'

/** One of each, by name, for tables of tests. Slow and hanging ones are for the test to end. */
export const everyFault = {
  'error -1': { kind: 'error', code: -1 },
  'error 401': { kind: 'error', code: 401 },
  'error 401 over HTTP 200': { kind: 'error', code: 401, status: 200 },
  'error 403': { kind: 'error', code: 403 },
  'error 404': { kind: 'error', code: 404 },
  'error 409': { kind: 'error', code: 409 },
  'error 500': { kind: 'error', code: 500 },
  'unknown error 777': { kind: 'error', code: 777, message: 'Lỗi lạ' },
  'HTTP 401': { kind: 'status', status: 401 },
  'HTTP 403': { kind: 'status', status: 403 },
  'HTTP 404': { kind: 'status', status: 404 },
  'HTTP 429': { kind: 'status', status: 429, retryAfter: '1' },
  'HTTP 500': { kind: 'status', status: 500 },
  'HTTP 502': { kind: 'status', status: 502 },
  'HTTP 503': { kind: 'status', status: 503, retryAfter: '1' },
  'HTTP 504': { kind: 'status', status: 504 },
  'HTML page': { kind: 'html' },
  'HTML page, HTTP 502': { kind: 'html', status: 502 },
  'truncated body': { kind: 'truncated' },
  'empty body': { kind: 'empty' },
  'data null': { kind: 'data', data: null },
  'data missing': { kind: 'data', data: undefined },
  'data object': { kind: 'data', data: { total: 3 } },
  'data text': { kind: 'data', data: 'mười hai' },
  'no envelope': { kind: 'json', value: ['not', 'VBot'] },
  slow: { kind: 'slow', delayMs: 400 },
  hanging: { kind: 'hanging' },
  'cut before headers': { kind: 'cut', at: 'before-headers' },
  'cut mid-body': { kind: 'cut', at: 'mid-body' },
  'redirect 301': { kind: 'redirect', status: 301 },
  'redirect 302': { kind: 'redirect', status: 302 },
  'redirect 307': { kind: 'redirect', status: 307 },
} as const satisfies Record<string, ServerFault>
