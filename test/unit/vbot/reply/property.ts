// What holds for whatever a server may send: bodies to try, and what is checked of each.

import * as fc from 'fast-check'
import { dispositions } from '../../../../lib/call.ts'
import { readCalls } from '../../../../lib/vbot/reply/calls.ts'
import { readEnvelope, readMessage, readTotal } from '../../../../lib/vbot/reply/envelope.ts'
import { readToken } from '../../../../lib/vbot/reply/token.ts'
import { parse } from '../../../../lib/vbot/reply/envelope.ts'

const leg = {
  phone: '0912345678',
  vbot_id: 'VB1',
  date_create: '04/06/2026 16:18:25',
  disposition: 'answer',
  time_call: '00:00:08',
  postage: 150,
  duration_call: 14,
  source: 'Phone',
  member_no: '104',
}
const call = {
  hotline_number: '842455599940',
  date_create: '04/06/2026 16:18:25',
  caller: [leg],
  callee: [leg, { ...leg, disposition: 'someoneanswered' }],
  time_call: '00:00:08',
  duration_call: '135',
  type_call: 'OUTCALL',
  group_id: 'b6bd4a3f-8f4e-4a3e-9a6e-1f2e3d4c5b6a',
  disposition: 'answer',
  record_file: ['https://open-api.vbot.vn/api/crm/historycall/record/b6bd4a3f-8f4e-4a3e-9a6e-1f2e3d4c5b6a'],
  external_call_id: 'CRM-1',
}
const answers = [
  { error: 0, message: '', data: [call, { ...call, group_id: 'x', type_call: '' }] },
  { status: 1, error: 0, message: '', data: 12 },
  { error: 401, message: 'hết hạn', data: null },
  { access_token: 'a', token_type: 'bearer', expires_in: 899, refresh_token: 'r' },
]

const nasty = fc.oneof(
  fc.jsonValue({ maxDepth: 1, depthSize: 'xsmall' }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.double(),
  fc.constantFrom(
    '__proto__',
    'constructor',
    '\u202e\u0000',
    '99:99:99',
    '13/45/2026 99:99:99',
    'https://',
    '..',
    -0,
    1e308,
    null,
  ),
)

const keysOf = (example: object) => fc.constantFrom(...Object.keys(example))
const anyLeg = fc.dictionary(keysOf(leg), nasty, { maxKeys: 4 })
const anyCall = fc.dictionary(keysOf(call), fc.oneof(nasty, fc.array(anyLeg, { maxLength: 2 })), {
  maxKeys: 6,
})

/** A body of any JSON, the likely keys at the likely places more often than chance would put them. */
export const anyBody = fc
  .oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.record({ error: fc.oneof(fc.constant(0), nasty), message: nasty, data: nasty }, { requiredKeys: [] }),
    fc.record({ error: fc.constant(0), data: fc.array(anyCall, { maxLength: 3 }) }),
  )
  .map((value) => JSON.stringify(value))

/** A real answer in which some places hold something else, or nothing; or whose text was cut or bent. */
export const mutatedBody = fc
  .tuple(
    fc.constantFrom(...answers),
    fc.array(fc.tuple(fc.nat(), fc.option(nasty)), { maxLength: 4 }),
    fc.option(fc.tuple(fc.nat(), fc.string({ maxLength: 2 })), { freq: 4 }),
  )
  .map(([answer, changes, cut]) => {
    const mutated = changes.reduce<unknown>((value, [at, wrong]) => mutate(value, at, wrong), answer)
    // Without its root it is no text at all.
    const text = JSON.stringify(mutated) ?? ''
    if (!cut) return text
    const at = cut[0] % (text.length + 1)
    return text.slice(0, at) + cut[1] + text.slice(at + 1)
  })

/** The value with its `at`-th place replaced, or left out where `wrong` is null. */
function mutate(value: unknown, at: number, wrong: unknown): unknown {
  let place = at % (count(value) + 1)
  const walk = (part: unknown): unknown => {
    if (place-- === 0) return wrong ?? undefined
    if (Array.isArray(part)) return part.map(walk)
    if (typeof part !== 'object' || part === null) return part
    return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, walk(inner)]))
  }
  return walk(value)
}

function count(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1
  return 1 + Object.values(value).reduce((sum: number, inner) => sum + count(inner), 0)
}

const known = new Set<string | null>([...dispositions, null])

/** Reads a body in every way there is; throws where a promise of the reader is broken. */
export function checkBody(body: string): void {
  readToken(parse(body))
  const envelope = readEnvelope(body)
  if (!envelope) return
  if (readMessage(envelope.message, ['secret']).length > 200) throw new Error('a message is too long')
  const total = readTotal(envelope.data)
  if (total !== null && !(total >= 0)) throw new Error('a count is less than nothing')
  const reply = readCalls(envelope.data, '+84912345678')
  if (!reply) return
  const rows = Array.isArray(envelope.data) ? envelope.data.length : -1
  if (reply.calls.length + reply.unreadable !== rows) throw new Error('a call was lost without being counted')
  if (new Set(reply.calls.map(({ id }) => id)).size !== reply.calls.length)
    throw new Error('two calls share an id')
  let last = Infinity
  for (const read of reply.calls) {
    const at = read.startedAt ?? 0
    if (at > last) throw new Error('not newest first')
    last = at
    for (const text of [read.id, read.hotline, read.agent, read.externalId, read.outcome.raw]) checkText(text)
    for (const number of [read.startedAt, read.talkSeconds, read.totalSeconds, read.costVnd])
      checkNumber(number)
    if (!known.has(read.outcome.disposition)) throw new Error('an unknown disposition')
    for (const { phone, agent, source, startedAt, talkSeconds } of read.legs) {
      for (const text of [phone, agent, source]) checkText(text)
      for (const number of [startedAt, talkSeconds]) checkNumber(number)
    }
    for (const recording of read.recordings) {
      if (recording.by === 'id' && /^\.*$/.test(recording.id)) throw new Error('an id that climbs')
      if (recording.by === 'url' && !/^https?:\/\//.test(recording.url)) throw new Error('a strange address')
    }
  }
}

function checkText(text: string): void {
  // oxlint-disable-next-line no-control-regex
  if (text.length > 520 || /[\u0000-\u001f\u202a-\u202e\u2066-\u2069]/.test(text) || !text.isWellFormed()) {
    throw new Error('text that is not plain')
  }
}

function checkNumber(number: number | null): void {
  if (number !== null && !(number >= 0 && Number.isFinite(number))) throw new Error('a number that is none')
}
