// A call in VBot's words: the documented shape, or one of the spellings the switches choose.
import type { FakeCall, FakeLeg } from './calls.ts'
import { spell } from './numbers.ts'
import type { Switches } from './switches.ts'
import { clock, wireDate } from './time.ts'

export type WireSettings = { switches: Switches; otherOrigin: string }

export function wireCall(call: FakeCall, { switches, otherOrigin }: WireSettings): Record<string, unknown> {
  const wire: Record<string, unknown> = {
    hotline_number: call.hotline,
    date_create: date(call.atMs, switches),
    ...wireLegs(call, switches),
    time_call: duration(call.talkSeconds, switches),
    duration_call: duration(call.totalSeconds, switches),
    type_call: callType(call, switches),
    group_id: call.id,
    disposition: call.disposition,
    external_call_id: call.externalId,
  }
  const files = recordFile(call, switches, otherOrigin)
  return files === undefined ? wire : { ...wire, record_file: files }
}

function wireLegs(call: FakeCall, switches: Switches): Record<string, unknown> {
  if (switches.legs === 'missing') return {}
  if (switches.legs === 'null') return { caller: null, callee: null }
  if (switches.legs === 'none') return { caller: [], callee: [] }
  const side = (name: FakeLeg['side']) =>
    call.legs.filter((leg) => leg.side === name).map((leg) => wireLeg(leg, switches))
  return { caller: side('caller'), callee: side('callee') }
}

function wireLeg(leg: FakeLeg, switches: Switches): Record<string, unknown> {
  const wire: Record<string, unknown> = {
    phone: spell(leg.phone, switches.phoneSpelling === '84' ? '84' : '0'),
    vbot_id: leg.vbotId,
    date_create: date(leg.atMs, switches),
    disposition: leg.disposition,
    time_call: duration(leg.talkSeconds, switches),
    postage: leg.postage,
    duration_call: leg.totalSeconds,
    source: leg.source,
    member_no: leg.memberNo,
  }
  return switches.legs === 'blank' ? Object.fromEntries(Object.keys(wire).map((name) => [name, ''])) : wire
}

function date(atMs: number, { dates }: Switches): string | number {
  if (dates === 'ms') return atMs
  return dates === 'iso' ? new Date(atMs).toISOString() : wireDate(atMs)
}

function duration(seconds: number, { durations }: Switches): string | number {
  if (durations === 'number') return seconds
  return durations === 'text' ? String(seconds) : clock(seconds)
}

function callType(call: FakeCall, { callTypes }: Switches): string {
  if (call.type !== undefined) return call.type
  if (callTypes === 'old') {
    if (call.direction === 'out') return 'CALLOUT'
    return call.talkSeconds > 0 ? 'CALLIN' : 'MISSCALL'
  }
  const type = call.direction === 'in' ? 'INCALL' : 'OUTCALL'
  return callTypes === 'lower' ? type.toLowerCase() : type
}

function recordFile(call: FakeCall, switches: Switches, otherOrigin: string): string[] | null | undefined {
  if (switches.recordFile === 'missing') return undefined
  if (switches.recordFile === 'null') return null
  if (switches.recordFile === 'empty' || call.recording === 'none') return []
  if (switches.recordFile === 'id') return [call.id]
  if (switches.recordFile === 'file') return [`${otherOrigin}/recordings/${call.id}.${switches.audio}`]
  return [switches.recordBase + call.id]
}
