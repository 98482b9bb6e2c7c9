// Each number's calls, newest first, told once from the number itself and the server's `nowMs`.
import { dispositions } from '../../lib/call.ts'
import { agentLeg, buildCall, customerLeg, type FakeCall } from './calls.ts'
import { people } from './customers.ts'
import { between, pickWeighted, seededRandom, seedOf, type Random } from './random.ts'
import { startOfDay } from './time.ts'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

/** Seen beside the documented ones, in capitals too, and one nobody has seen. */
export const strangeDispositions = [
  'ANSWERED',
  'INCALL',
  'NORMAL_CLEARING',
  'OUT_OF_MONEY',
  'DO_NOT_DISTURB',
  'SERVER_ERROR',
  'BUSY',
  'Hold_By_Robot',
] as const

type Told = (random: Random, number: string, nowMs: number) => FakeCall[]

const named: Record<string, Told> = {
  [people.none.number]: () => [],
  [people.one.number]: (random, number, nowMs) => spread(random, number, nowMs - DAY_MS, 1),
  [people.pages.number]: (random, number, nowMs) => spread(random, number, nowMs - DAY_MS, 45),
  [people.busy.number]: (random, number, nowMs) => spread(random, number, nowMs - 20 * MINUTE_MS, 10_000),
  [people.owed.number]: (random, number, nowMs) => [
    ...[38, 131].map((ago) =>
      buildCall(random, number, nowMs - ago * MINUTE_MS, { direction: 'in', disposition: 'misscall' }),
    ),
    ...spread(random, number, nowMs - DAY_MS, 126, {
      direction: 'out',
      disposition: 'answer',
      talkSeconds: 74,
    }),
  ],
  [people.today.number]: (random, number, nowMs) => {
    const midnight = startOfDay(nowMs)
    const today = [0.9, 0.6, 0.3].map((part) =>
      buildCall(random, number, midnight + part * (nowMs - midnight)),
    )
    return [...today, ...spread(random, number, midnight - 6 * 60 * MINUTE_MS, 24)]
  },
  [people.legs.number]: tellLegs,
  [people.old.number]: (random, number, nowMs) => spread(random, number, nowMs - 5 * DAY_MS, 19),
  [people.landline.number]: (random, number, nowMs) => spread(random, number, nowMs - 2 * DAY_MS, 12),
  [people.service.number]: (random, number, nowMs) => spread(random, number, nowMs - 9 * DAY_MS, 7),
  [people.foreign.number]: (random, number, nowMs) => spread(random, number, nowMs - 4 * DAY_MS, 26),
  [people.recordings.number]: (random, number, nowMs) => [
    ...(['ready', 'not-ready', 'gone'] as const).map((recording, at) =>
      buildCall(random, number, nowMs - (at + 1) * 25 * MINUTE_MS, {
        disposition: 'answer',
        talkSeconds: 6 + at,
        recording,
      }),
    ),
    ...spread(random, number, nowMs - 2 * DAY_MS, 5, { direction: 'in', disposition: 'misscall' }),
  ],
  [people.dispositions.number]: (random, number, nowMs) =>
    [...dispositions, ...strangeDispositions].map((disposition, at) =>
      buildCall(random, number, nowMs - (at + 1) * 47 * MINUTE_MS, {
        disposition,
        direction: at % 2 ? 'in' : 'out',
      }),
    ),
}

/** The number's calls, newest first. `nowMs` is Unix ms; every call is earlier. */
export function tellHistory(number: string, nowMs: number): FakeCall[] {
  const random = seededRandom(seedOf(number))
  const told = named[number] ?? ordinary
  return told(random, number, nowMs).toSorted((one, other) => other.atMs - one.atMs)
}

const ordinary: Told = (random, number, nowMs) => {
  const count = pickWeighted(random, [
    [0, 2],
    [between(random, 1, 5), 9],
    [between(random, 6, 30), 10],
    [between(random, 31, 150), 4],
  ])
  return spread(random, number, nowMs - between(random, 5, 4000) * MINUTE_MS, count)
}

/** `count` calls backwards from `fromMs`: a busy number's close together, an idle one's over months. */
function spread(
  random: Random,
  number: string,
  fromMs: number,
  count: number,
  newest?: Partial<FakeCall>,
): FakeCall[] {
  const meanMinutes = count > 1000 ? 90 : 3000
  let atMs = fromMs
  return Array.from({ length: count }, (_, at) => {
    const call = buildCall(random, number, atMs, at === 0 ? newest : undefined)
    atMs -= Math.round((0.1 + random() * 1.8) * meanMinutes) * MINUTE_MS
    return call
  })
}

function tellLegs(random: Random, number: string, nowMs: number): FakeCall[] {
  const inbound = buildCall(random, number, nowMs - 50 * MINUTE_MS, {
    direction: 'in',
    disposition: 'answer',
    talkSeconds: 212,
  })
  const transferred = {
    ...inbound,
    legs: [
      customerLeg(inbound),
      agentLeg(random, inbound, { memberNo: '104', talkSeconds: 62, totalSeconds: 70 }),
      agentLeg(random, inbound, {
        memberNo: '112',
        atMs: inbound.atMs + 70_000,
        talkSeconds: 150,
        totalSeconds: 158,
      }),
    ],
  }
  const group = buildCall(random, number, nowMs - 26 * 60 * MINUTE_MS, {
    direction: 'in',
    disposition: 'answer',
    talkSeconds: 95,
  })
  const rung = {
    ...group,
    legs: [
      customerLeg(group),
      ...['101', '102', '103'].map((memberNo) => {
        const took = memberNo === '102'
        const disposition = took ? 'answer' : 'someoneanswered'
        return agentLeg(random, group, {
          memberNo,
          disposition,
          talkSeconds: took ? 95 : 0,
          totalSeconds: took ? 103 : 8,
        })
      }),
    ],
  }
  return [transferred, rung, ...spread(random, number, nowMs - 3 * DAY_MS, 8)]
}
