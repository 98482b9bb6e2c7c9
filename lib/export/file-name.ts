// Names of the files an agent saves: they sort by time, and hold nothing a file system refuses.

import type { Call } from '../call.ts'
import { dayOf, type Span, vietnamOffsetMs } from '../period.ts'
import type { PhoneNumber } from '../phone/number.ts'
import type { Settings } from '../settings.ts'

const extensions: Record<string, string> = {
  'audio/mpeg': 'mp3',
  'audio/mp3': 'mp3',
  'audio/wav': 'wav',
  'audio/x-wav': 'wav',
  'audio/wave': 'wav',
  'audio/ogg': 'ogg',
  'audio/opus': 'opus',
  'audio/mp4': 'm4a',
  'audio/x-m4a': 'm4a',
  'audio/aac': 'aac',
  'audio/amr': 'amr',
  'audio/webm': 'webm',
}

export interface RecordingName {
  number: PhoneNumber
  call: Call
  /** 0 is the call's first recording. */
  part: number
  mimeType: string
  style: Settings['fileName']
}

/** `0912345678_2026-11-20_14-22.mp3`, or `2026-11-20_14-22_104.mp3` */
export function recordingName({ number, call, part, mimeType, style }: RecordingName): string {
  const when = call.startedAt === null ? 'unknown' : stamp(call.startedAt)
  const parts = style === 'number-time' ? [number.national, when] : [when, call.agent || number.national]
  if (call.recordings.length > 1) parts.push(String(part + 1))
  const type = mimeType.split(';')[0]?.trim().toLowerCase() ?? ''
  return `${parts.map(safe).join('_')}.${extensions[type] ?? 'mp3'}`
}

/** `0912345678_2026-10-22_2026-11-20.csv`; all time: `0912345678_to-2026-11-20.csv` */
export function csvName(numbers: readonly PhoneNumber[], span: Span | null, nowMs: number): string {
  const days = span ? `${dayOf(span.fromMs)}_${dayOf(span.toMs)}` : `to-${dayOf(nowMs)}`
  const first = numbers[0]?.national ?? ''
  const more = numbers.length > 1 ? `+${numbers.length - 1}` : ''
  return `${safe(first)}${more}_${days}.csv`
}

/** `2026-11-20_14-22` */
function stamp(atMs: number): string {
  return new Date(atMs + vietnamOffsetMs).toISOString().slice(0, 16).replace('T', '_').replace(':', '-')
}

function safe(part: string): string {
  return part.replace(/[^\w-]/g, '')
}
