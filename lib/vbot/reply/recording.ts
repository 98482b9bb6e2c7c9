// Where a call's recordings are: VBot's own endpoint (on whatever host the answer names) becomes an id.

import type { Recording } from '../../call.ts'
import { readList } from './text.ts'

const maxRecordings = 20
const maxLength = 2000
/** As VBot writes it; parsing each address of a long history would take as long as all the rest. */
const observed = /^https:\/\/[\w.-]+\/(?:[\w.-]+\/)*historycall\/record\/([\w-]+)$/
const endpoint = /\/historycall\/record\/([^/?#]+)\/?$/

export function readRecordings(value: unknown): Recording[] {
  const places = readList(value, maxRecordings)
  if (places.length === 0) return []
  if (places.length === 1) {
    const only = typeof places[0] === 'string' ? readRecording(places[0].trim()) : null
    return only ? [only] : []
  }
  const recordings = new Map<string, Recording>()
  for (const place of places) {
    const recording = typeof place === 'string' ? readRecording(place.trim()) : null
    if (recording) recordings.set(recording.by === 'id' ? recording.id : recording.url, recording)
  }
  return [...recordings.values()]
}

/** An absolute address, a path of VBot's endpoint or a bare trans_id; null where it is none of them. */
export function readRecording(place: string): Recording | null {
  if (place === '' || place.length > maxLength) return null
  const usual = observed.exec(place)
  if (usual?.[1]) return { by: 'id', id: usual[1] }
  if (!place.isWellFormed()) return null
  if (/^[\w.:@=+~-]+$/.test(place) && !place.includes('://')) return byId(place)
  const url = URL.parse(place, 'https://base.invalid')
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null
  const found = endpoint.exec(url.pathname)
  if (found?.[1]) return byId(decode(found[1]))
  if (url.host === 'base.invalid' || url.username !== '' || url.password !== '') return null
  return { by: 'url', url: url.href }
}

/** Dots alone would climb out of the endpoint's path. */
function byId(id: string): Recording | null {
  return /^\.*$/.test(id) ? null : { by: 'id', id }
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return ''
  }
}
