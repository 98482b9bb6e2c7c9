// Recordings anyone can play: wav made on the spot, the other formats from small committed files.
import { readFileSync } from 'node:fs'
import { between, seededRandom } from './random.ts'

const RATE = 8000
const BYTES_PER_SAMPLE = 2
const HEADER_BYTES = 44
const LOOP_SAMPLES = 8 * RATE

export const audioTypes = { wav: 'audio/wav', mp3: 'audio/mpeg', ogg: 'audio/ogg', m4a: 'audio/mp4' } as const
export type AudioFormat = keyof typeof audioTypes

/** PCM, 8 kHz, mono, 16 bit: two voices taking turns in syllables. The same seed sounds the same. */
export function wavOfSeconds(seconds: number, seed: number): Buffer {
  return wavOfBytes(HEADER_BYTES + seconds * RATE * BYTES_PER_SAMPLE, seed)
}

/** As `wavOfSeconds`, by the length of the whole file. */
export function wavOfBytes(bytes: number, seed: number): Buffer {
  const soundBytes = Math.max(0, Math.floor((bytes - HEADER_BYTES) / BYTES_PER_SAMPLE) * BYTES_PER_SAMPLE)
  const sound = Buffer.alloc(soundBytes, soundBytes > 0 ? speechLoop(seed) : undefined)
  return Buffer.concat([header(soundBytes), sound])
}

/** The committed sample: about two seconds. */
export function sample(format: Exclude<AudioFormat, 'wav'>): Buffer {
  return readFileSync(new URL(`./audio/sample.${format}`, import.meta.url))
}

function header(soundBytes: number): Buffer {
  const head = Buffer.alloc(HEADER_BYTES)
  head.write('RIFF', 0)
  head.writeUInt32LE(HEADER_BYTES - 8 + soundBytes, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(RATE, 24)
  head.writeUInt32LE(RATE * BYTES_PER_SAMPLE, 28)
  head.writeUInt16LE(BYTES_PER_SAMPLE, 32)
  head.writeUInt16LE(8 * BYTES_PER_SAMPLE, 34)
  head.write('data', 36)
  head.writeUInt32LE(soundBytes, 40)
  return head
}

// A few seconds repeated: making ten minutes sample by sample would hold the server up.
function speechLoop(seed: number): Buffer {
  const random = seededRandom(seed)
  const sound = Buffer.alloc(LOOP_SAMPLES * BYTES_PER_SAMPLE)
  let at = 0
  while (at < LOOP_SAMPLES) {
    const voiceHz = at < LOOP_SAMPLES / 2 ? 118 : 205
    const length = Math.min(LOOP_SAMPLES - at, Math.floor(RATE * (0.09 + random() * 0.16)))
    const pitchHz = voiceHz * (0.9 + random() * 0.25)
    const formantHz = between(random, 450, 1100)
    const isPause = random() < 0.22
    if (!isPause) speakSyllable(sound, at, length, pitchHz, formantHz)
    at += length
  }
  return sound
}

function speakSyllable(sound: Buffer, at: number, length: number, pitchHz: number, formantHz: number): void {
  for (let step = 0; step < length; step += 1) {
    const turn = (2 * Math.PI * step) / RATE
    const loudness = Math.sin((Math.PI * step) / length)
    const voice =
      Math.sin(pitchHz * turn) + 0.5 * Math.sin(2 * pitchHz * turn) + 0.6 * Math.sin(formantHz * turn)
    sound.writeInt16LE(Math.round(6000 * loudness * voice), (at + step) * BYTES_PER_SAMPLE)
  }
}
