import { expect, test } from 'vitest'
import { csvName, recordingName } from '../../../lib/export/file-name.ts'
import { customer, madeCall, nowMs, office } from '../../component/sidebar/made-calls.ts'

const call = madeCall({
  startedAt: Date.parse('2026-11-20T14:22:02+07:00'),
  recordings: [{ by: 'id', id: 'a' }],
})
const recording = { number: customer, call, part: 0, mimeType: 'audio/mpeg', style: 'number-time' as const }

test('a recording: number and time, or time and agent', () => {
  expect(recordingName(recording)).toBe('0912345678_2026-11-20_14-22.mp3')
  expect(recordingName({ ...recording, style: 'time-agent' })).toBe('2026-11-20_14-22_104.mp3')
})

test('its kind from what the server said', () => {
  expect(recordingName({ ...recording, mimeType: 'audio/wav; codecs=1' })).toMatch(/\.wav$/)
  expect(recordingName({ ...recording, mimeType: 'application/octet-stream' })).toMatch(/\.mp3$/)
})

test('the second of two recordings says so', () => {
  const two = { ...call, recordings: [...call.recordings, ...call.recordings] }
  expect(recordingName({ ...recording, call: two, part: 1 })).toBe('0912345678_2026-11-20_14-22_2.mp3')
})

test('an agent as no file system wants it', () => {
  expect(recordingName({ ...recording, call: { ...call, agent: '../1:04' }, style: 'time-agent' })).toBe(
    '2026-11-20_14-22_104.mp3',
  )
})

test('an export: number and days', () => {
  const span = {
    fromMs: Date.parse('2026-11-01T00:00:00+07:00'),
    toMs: Date.parse('2026-11-20T23:59:59.999+07:00'),
  }
  expect(csvName([customer], span, nowMs)).toBe('0912345678_2026-11-01_2026-11-20.csv')
  expect(csvName([customer, office], null, nowMs)).toBe('0912345678+1_to-2026-11-20.csv')
})
