// Calls made up for tests and the gallery: one customer's twenty days, and as many more as wanted.

import type { Call, Direction, Disposition, Leg, Outcome, Reach } from '../../../lib/call.ts'
import { vietnamese, type PhoneNumber } from '../../../lib/phone/number.ts'

export const nowMs = Date.parse('2026-11-20T16:30:00+07:00')
export const customer: PhoneNumber = vietnamese('912345678', 'mobile')
export const office: PhoneNumber = vietnamese('2838225678', 'landline')
export const contact: PhoneNumber = vietnamese('987654321', 'mobile')
export const abroad: PhoneNumber = {
  e164: '+6561234567',
  national: '6561234567',
  kind: 'international',
  country: 'SG',
}

const reaches: Partial<Record<Disposition, Reach>> = {
  answer: 'answered',
  someoneanswered: 'answered',
  botivr: 'answered',
}

function outcomeOf(direction: Direction, word: string): Outcome {
  const disposition = isDisposition(word) ? word : null
  const reach = (disposition && reaches[disposition]) ?? (direction === 'in' ? 'missed' : 'unreached')
  return { disposition, raw: word, reach }
}

function isDisposition(word: string): word is Disposition {
  return word === word.toLowerCase()
}

export function madeCall(change: Partial<Call> & { word?: string } = {}): Call {
  const { word = 'answer', ...rest } = change
  const direction = rest.direction ?? 'in'
  return {
    id: 'made-1',
    direction,
    outcome: outcomeOf(direction, word),
    startedAt: nowMs - 60_000,
    talkSeconds: 0,
    totalSeconds: 0,
    hotline: '842455599940',
    agent: '104',
    costVnd: 0,
    legs: [],
    recordings: [],
    externalId: '',
    ...rest,
  }
}

type Row = [
  when: string,
  direction: Direction,
  word: string,
  agent: string,
  hotline: string,
  talk: number,
  ring: number,
  cost?: number,
  recordings?: number,
]

const own = '842455599940'
const paid = '19006067'

const rows: Row[] = [
  ['2026-11-20 14:22', 'in', 'misscall', '104', own, 0, 24],
  ['2026-11-20 12:10', 'in', 'misscall', '101', own, 0, 31],
  ['2026-11-20 11:02', 'in', 'answer', '104', own, 192, 6, 0, 1],
  ['2026-11-20 09:41', 'out', 'answer', '104', own, 58, 11, 450, 1],
  ['2026-11-19 16:48', 'in', 'answer', '107', paid, 151, 27, 0, 1],
  ['2026-11-19 10:03', 'out', 'noanswer', '104', own, 0, 45],
  ['2026-11-19 09:58', 'out', 'busy', '104', own, 0, 3],
  ['2026-11-17 15:30', 'in', 'answer', '112', paid, 485, 9, 0, 1],
  ['2026-11-17 08:15', 'in', 'someoneanswered', '101', paid, 0, 12],
  ['2026-11-16 11:20', 'out', 'chanunavail', '104', own, 0, 20],
  ['2026-11-13 17:02', 'in', 'botivr', '', paid, 38, 0],
  ['2026-11-13 14:40', 'out', 'answer', '107', own, 267, 8, 2100, 1],
  ['2026-11-12 09:12', 'in', 'misscall', '101', own, 0, 20],
  ['2026-11-10 10:31', 'in', 'answer', '104', own, 65, 7, 0, 1],
  ['2026-11-10 10:05', 'out', 'answer', '104', own, 140, 9, 1250, 1],
  ['2026-11-05 08:50', 'out', 'answer', '104', own, 362, 12, 2900, 2],
  ['2026-11-05 08:47', 'out', 'noanswer', '104', own, 0, 40],
  ['2026-11-03 13:25', 'in', 'misscall', '112', paid, 0, 18],
  ['2026-10-31 10:10', 'out', 'OUT_OF_MONEY', '107', own, 0, 0],
  ['2026-10-27 15:45', 'in', 'answer', '107', own, 180, 5, 0, 1],
  ['2026-10-25 09:00', 'out', 'answer', '104', own, 75, 14, 600],
  ['2026-10-24 17:20', 'out', 'cancel', '104', own, 0, 6],
  ['2026-10-22 11:11', 'in', 'answer', '101', own, 95, 8],
]

export const customerCalls: Call[] = rows.map(callOf)

function callOf(
  [when, direction, word, agent, hotline, talk, ring, cost = 0, recordings = 0]: Row,
  at: number,
): Call {
  const startedAt = Date.parse(`${when.replace(' ', 'T')}:02+07:00`)
  const isLong = when === '2026-11-19 16:48'
  return madeCall({
    id: isLong ? '9f3c21d0-77ae' : `made-${at + 1}`,
    direction,
    word,
    startedAt,
    talkSeconds: talk,
    totalSeconds: talk + ring,
    hotline,
    agent,
    costVnd: cost,
    legs: isLong ? longLegs(startedAt) : [legOf(direction, word, agent, startedAt, talk, ring, cost)],
    recordings: Array.from({ length: recordings }, (_, part) => ({ by: 'id', id: `made-${at + 1}-${part}` })),
    externalId: isLong ? 'HD-20931' : '',
  })
}

function legOf(
  direction: Direction,
  word: string,
  agent: string,
  at: number,
  talk: number,
  ring: number,
  cost: number,
): Leg {
  return {
    side: direction === 'in' ? 'callee' : 'caller',
    phone: '',
    agent,
    source: 'App_SDK',
    outcome: outcomeOf(direction, word),
    startedAt: at,
    talkSeconds: talk,
    totalSeconds: talk + ring,
    costVnd: cost,
  }
}

function longLegs(at: number): Leg[] {
  return [
    { ...legOf('in', 'noanswer', '101', at, 0, 15, 0), source: 'SIP' },
    { ...legOf('in', 'dontcall', '104', at + 15_000, 0, 4, 0), source: 'Website_RTC' },
    legOf('in', 'answer', '107', at + 19_000, 151, 8, 0),
  ]
}

/** Calls every three hours before now, of all outcomes in turn. */
export function manyCalls(count: number, prefix = 'many'): Call[] {
  const words: [Direction, string][] = [
    ['in', 'answer'],
    ['out', 'answer'],
    ['in', 'misscall'],
    ['out', 'noanswer'],
    ['out', 'busy'],
  ]
  return Array.from({ length: count }, (_, at) => {
    const [direction, word] = words[at % words.length] ?? ['in', 'answer']
    return madeCall({
      id: `${prefix}-${at}`,
      direction,
      word,
      startedAt: nowMs - at * 3 * 60 * 60 * 1000,
      talkSeconds: word === 'answer' ? 30 + (at % 200) : 0,
      totalSeconds: 40 + (at % 200),
      agent: String(101 + (at % 4)),
      recordings: word === 'answer' ? [{ by: 'id', id: `${prefix}-${at}` }] : [],
    })
  })
}
