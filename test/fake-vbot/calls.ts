// A call as the fake server knows it, before any spelling of the wire, and how ordinary ones come about.
import { between, digits, hex, pick, pickWeighted, type Random } from './random.ts'

export type FakeLeg = {
  side: 'caller' | 'callee'
  phone: string
  memberNo: string
  vbotId: string
  source: string
  disposition: string
  /** Unix ms, whole seconds. */
  atMs: number
  talkSeconds: number
  totalSeconds: number
  /** VND. */
  postage: number
}

export type FakeCall = {
  /** `group_id`, and the trans_id of the recording. */
  id: string
  number: string
  /** Unix ms, whole seconds: the wire knows no smaller unit. */
  atMs: number
  direction: 'in' | 'out'
  disposition: string
  hotline: string
  talkSeconds: number
  /** Ring and talk. */
  totalSeconds: number
  legs: FakeLeg[]
  recording: 'ready' | 'not-ready' | 'gone' | 'none'
  externalId: string
  /** `type_call` word for word, where the spelling by the switch `callTypes` will not do. */
  type?: string
}

export const hotlines = ['842455599940', '19006067'] as const
export const agents = Array.from({ length: 15 }, (_, at) => String(101 + at))
const SOURCES = ['App_SDK', 'Website_RTC', 'Phone', 'SIP'] as const
const VND_PER_MINUTE = 780

/** A call with everything left out filled in: answered or not by its disposition, one leg on either side. */
export function buildCall(
  random: Random,
  number: string,
  atMs: number,
  wish: Partial<FakeCall> = {},
): FakeCall {
  const direction = wish.direction ?? pick(random, ['in', 'out'])
  const disposition = wish.disposition ?? drawDisposition(random, direction)
  const ringSeconds = between(random, 3, 28)
  const answered = ['answer', 'answered', 'botivr', 'normal_clearing'].includes(disposition.toLowerCase())
  const talkSeconds = wish.talkSeconds ?? (answered ? drawTalk(random) : 0)
  const call: FakeCall = {
    id: `${hex(random, 8)}-${hex(random, 4)}-4${hex(random, 3)}-a${hex(random, 3)}-${hex(random, 12)}`,
    number,
    atMs: Math.floor(atMs / 1000) * 1000,
    direction,
    disposition,
    hotline: pickWeighted(random, [
      [hotlines[0], 3],
      [hotlines[1], 1],
    ]),
    talkSeconds,
    totalSeconds: talkSeconds + ringSeconds,
    legs: [],
    recording: talkSeconds > 0 ? 'ready' : 'none',
    externalId: random() < 0.2 ? `CRM-${digits(random, 6)}` : '',
    ...wish,
  }
  return wish.legs ? call : { ...call, legs: [customerLeg(call), agentLeg(random, call)] }
}

export function customerLeg(call: FakeCall): FakeLeg {
  return {
    side: call.direction === 'in' ? 'caller' : 'callee',
    phone: call.number,
    memberNo: '',
    vbotId: '',
    source: 'Phone',
    disposition: call.disposition,
    atMs: call.atMs,
    talkSeconds: call.talkSeconds,
    totalSeconds: call.totalSeconds,
    postage: call.direction === 'out' ? Math.ceil(call.talkSeconds / 60) * VND_PER_MINUTE : 0,
  }
}

export function agentLeg(random: Random, call: FakeCall, wish: Partial<FakeLeg> = {}): FakeLeg {
  const memberNo = wish.memberNo ?? agents[between(random, 0, agents.length - 1)] ?? '101'
  return {
    side: call.direction === 'in' ? 'callee' : 'caller',
    phone: '',
    memberNo,
    vbotId: `vb${memberNo}`,
    source: pick(random, SOURCES),
    disposition: call.disposition,
    atMs: call.atMs,
    talkSeconds: call.talkSeconds,
    totalSeconds: call.totalSeconds,
    postage: 0,
    ...wish,
  }
}

function drawTalk(random: Random): number {
  return pickWeighted(random, [
    [between(random, 4, 40), 3],
    [between(random, 41, 240), 5],
    [between(random, 241, 900), 1],
  ])
}

function drawDisposition(random: Random, direction: 'in' | 'out'): string {
  if (direction === 'in')
    return pickWeighted(random, [
      ['answer', 70],
      ['misscall', 16],
      ['someoneanswered', 5],
      ['botivr', 5],
      ['more', 4],
    ])
  return pickWeighted(random, [
    ['answer', 60],
    ['noanswer', 15],
    ['busy', 8],
    ['cancel', 6],
    ['chanunavail', 5],
    ['dontcall', 4],
    ['congestion', 1],
  ])
}
