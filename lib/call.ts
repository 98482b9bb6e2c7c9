// A call in our words. What VBot sends is turned into this by lib/vbot/reply, and by nothing else.

export type Direction = 'in' | 'out' | 'unknown'

/** What an outcome means to the agent: someone talked; they called in vain; we called in vain. */
export type Reach = 'answered' | 'missed' | 'unreached'

/** VBot's 14 dispositions, in lower case. Anything else is shown as it came. */
export const dispositions = [
  'answer',
  'misscall',
  'busy',
  'noanswer',
  'cancel',
  'congestion',
  'chanunavail',
  'dontcall',
  'torture',
  'invalidargs',
  'someoneanswered',
  'logout',
  'botivr',
  'more',
] as const
export type Disposition = (typeof dispositions)[number]

export interface Outcome {
  /** One of the 14, or null where VBot sent something else. */
  disposition: Disposition | null
  /** What VBot sent, as it came. Empty where it sent nothing. */
  raw: string
  reach: Reach
}

export interface Leg {
  side: 'caller' | 'callee'
  /** As VBot wrote it; empty where it sent none. */
  phone: string
  /** Extension of the agent (`member_no`), such as `104`. */
  agent: string
  /** `App_SDK`, `Website_RTC`, `Phone`, `SIP`, or what came. */
  source: string
  outcome: Outcome | null
  /** Unix ms. */
  startedAt: number | null
  talkSeconds: number | null
  /** Ringing and talking together. */
  totalSeconds: number | null
  costVnd: number | null
}

/** Where a recording is: behind VBot's own endpoint (by id, with the credential) or at a plain address. */
export type Recording = { by: 'id'; id: string } | { by: 'url'; url: string }

export interface Call {
  /** `group_id`; where it is missing, made from the call's other fields, so that it stays the same. */
  id: string
  direction: Direction
  outcome: Outcome
  /** Unix ms; null where VBot's date can't be read. */
  startedAt: number | null
  talkSeconds: number | null
  /** Ringing and talking together. */
  totalSeconds: number | null
  /** As VBot wrote it. */
  hotline: string
  /** Extension of the agent who talked, else of the last who was rung. */
  agent: string
  /** Sum over the legs; null where no leg has one. */
  costVnd: number | null
  legs: Leg[]
  recordings: Recording[]
  /** The CRM's own id for the call. */
  externalId: string
}

/** Seconds of ringing: what is left of the whole when the talk is taken away. */
export function ringSeconds(call: {
  talkSeconds: number | null
  totalSeconds: number | null
}): number | null {
  if (call.totalSeconds === null) return null
  return Math.max(0, call.totalSeconds - (call.talkSeconds ?? 0))
}

/** VBot presumably sends the newest first, but nobody says so. */
export function newestFirst(calls: Call[]): Call[] {
  for (let at = 1; at < calls.length; at++) {
    if (timeOf(calls[at - 1]) < timeOf(calls[at]))
      return calls.toSorted((one, two) => timeOf(two) - timeOf(one))
  }
  return calls
}

function timeOf(call: Call | undefined): number {
  return call?.startedAt ?? 0
}
