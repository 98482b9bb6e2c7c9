// What the five endpoints answer when nothing is wrong, and what they refuse by themselves.
import type { IncomingHttpHeaders } from 'node:http'
import type { Answer } from './answer.ts'
import { audioTypes, sample, wavOfBytes, wavOfSeconds } from './audio.ts'
import type { FakeCall } from './calls.ts'
import { failure, success } from './envelope.ts'
import { spell } from './numbers.ts'
import type { Population } from './population.ts'
import { seedOf } from './random.ts'
import type { Ask } from './route.ts'
import type { Switches } from './switches.ts'
import { wireCall } from './wire.ts'

export type Account = { apiKey: string; vbotId: string; projectCode: string }

export type World = {
  account: Account
  population: Population
  switches: Switches
  otherOrigin: string
  holds: (accessToken: string) => boolean
}

const OLDEST_MS_LIKELY = 100_000_000_000

/** The answer to a call list, a count or a recording. */
export function answerTo(ask: Ask, headers: IncomingHttpHeaders, world: World): Answer {
  const refusal = refuseCredential(ask, headers, world)
  if (refusal) return refusal
  if (ask.endpoint === 'record') return answerRecording(ask.id, world)
  const { switches } = world
  const { query } = ask
  if (ask.profile === 'v2') {
    if (!query.get('vbot_id') || !query.get('project_code'))
      return failure(-1, 'Thiếu vbot_id hoặc project_code', switches)
    if (query.get('vbot_id') !== world.account.vbotId) return failure(403, 'Không có quyền', switches)
    if (query.get('project_code') !== world.account.projectCode) {
      if (switches.wrongProject === 'forbidden') return failure(403, 'Không có quyền trên dự án', switches)
      return ask.endpoint === 'countAll' ? answerCount([], switches) : success([], switches)
    }
  }
  if (!query.get('phone')) return failure(-1, 'Thiếu phone', switches)
  const found = findCalls(query, world)
  if (!found) return failure(-1, 'from hoặc to không hợp lệ', switches)
  return ask.endpoint === 'countAll' ? answerCount(found, switches) : answerPage(found, query, world)
}

function refuseCredential(ask: Ask, headers: IncomingHttpHeaders, { account, holds, switches }: World) {
  if (ask.profile === 'v2') {
    const token = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1]
    return token !== undefined && holds(token)
      ? undefined
      : failure(401, 'Token không hợp lệ hoặc đã hết hạn', switches)
  }
  if (headers['x-api-key'] === undefined) return failure(401, 'Thiếu API key', switches)
  return headers['x-api-key'] === account.apiKey ? undefined : failure(409, 'API key không hợp lệ', switches)
}

function answerCount(calls: FakeCall[], switches: Switches): Answer {
  return success(switches.countAs === 'text' ? String(calls.length) : calls.length, switches)
}

function answerPage(calls: FakeCall[], query: URLSearchParams, world: World): Answer {
  const { switches, otherOrigin } = world
  const page = wholeNumber(query.get('page'))
  const size = wholeNumber(query.get('size'))
  if (page === undefined || size === undefined || size === 0)
    return failure(-1, 'page hoặc size không hợp lệ', switches)
  if (size > switches.maxSize && switches.oversize === 'refused') return failure(-1, 'size quá lớn', switches)
  if (page < switches.pageBase && switches.pageZero === 'refused')
    return failure(-1, 'page không hợp lệ', switches)
  const length = Math.min(size, switches.maxSize)
  const start = Math.max(0, page - switches.pageBase) * length
  const ordered = switches.order === 'newest' ? calls : calls.toReversed()
  return success(
    ordered.slice(start, start + length).map((call) => wireCall(call, { switches, otherOrigin })),
    switches,
  )
}

/** The calls asked for, newest first; nothing when `from` or `to` is refused. */
function findCalls(query: URLSearchParams, { population, switches }: World): FakeCall[] | undefined {
  const all = population.calls(knownNumber(query.get('phone') ?? '', switches))
  if (query.get('from') === null && query.get('to') === null) return all
  const from = wholeNumber(query.get('from') ?? '0')
  const to = wholeNumber(query.get('to') ?? String(Number.MAX_SAFE_INTEGER))
  if (from === undefined || to === undefined || from > to) return undefined
  if (
    switches.wrongTimeUnit === 'refused' &&
    [query.get('from'), query.get('to')].some((time) => isWrongUnit(time, switches))
  )
    return undefined
  const unitMs = switches.timeUnit === 's' ? 1000 : 1
  const end = switches.toInclusive ? to : to - 1
  return all.filter(({ atMs }) => atMs / unitMs >= from && atMs / unitMs <= end)
}

function isWrongUnit(time: string | null, { timeUnit }: Switches): boolean {
  if (time === null || Number(time) === 0) return false
  return Number(time) >= OLDEST_MS_LIKELY !== (timeUnit === 'ms')
}

function wholeNumber(text: string | null): number | undefined {
  return text !== null && /^\d{1,16}$/.test(text) ? Number(text) : undefined
}

/** The number in the spelling with 0, or as it came when the server's spelling does not match. */
function knownNumber(phone: string, { phoneSpelling }: Switches): string {
  const national = phone.startsWith('84') ? `0${phone.slice(2)}` : phone
  if (phoneSpelling === 'both') return national
  return spell(national, phoneSpelling) === phone ? national : `unknown:${phone}`
}

export function answerRecording(
  id: string,
  { population, switches }: Pick<World, 'population' | 'switches'>,
): Answer {
  const call = population.find(id)
  if (!call || call.recording === 'none' || call.recording === 'gone')
    return failure(404, 'Không tìm thấy file ghi âm', switches)
  if (call.recording === 'not-ready') return failure(404, 'File ghi âm chưa sẵn sàng', switches)
  return recordingOf(call, switches)
}

export function recordingOf(call: FakeCall, switches: Switches): Answer {
  const seed = seedOf(call.id)
  const wav = () =>
    switches.audioBytes === null
      ? wavOfSeconds(call.talkSeconds, seed)
      : wavOfBytes(switches.audioBytes, seed)
  const body = switches.audio === 'wav' ? wav() : sample(switches.audio)
  const type = switches.audioType === 'right' ? audioTypes[switches.audio] : switches.audioType
  return { status: 200, headers: { 'content-type': type }, body }
}
