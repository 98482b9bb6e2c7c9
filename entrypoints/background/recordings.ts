// Streams a recording to the sidebar through a port: base64 parts, so that no part is large and nothing is kept here.

import { browser, type Browser } from 'wxt/browser'
import * as v from 'valibot'
import { recordingAsk } from '../../lib/asks.ts'
import { toBase64 } from '../../lib/base64.ts'
import type { Fault } from '../../lib/fault.ts'
import { type RecordingChunk, recordingPort } from '../../lib/messages.ts'
import type { Asker, Refusal } from '../../lib/sender.ts'
import type { VBot } from '../../lib/vbot/vbot.ts'

export interface RecordingsWorld {
  vbot: VBot
  identify(sender: Browser.runtime.MessageSender): Promise<Asker | Refusal>
  areHidden(): Promise<boolean>
}

export function serveRecordings(world: RecordingsWorld): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== recordingPort) return
    const cancel = new AbortController()
    port.onDisconnect.addListener(() => cancel.abort())
    port.onMessage.addListener((message: unknown) => {
      void stream(port, message, world, cancel.signal)
    })
  })
}

async function stream(
  port: Browser.runtime.Port,
  message: unknown,
  world: RecordingsWorld,
  signal: AbortSignal,
): Promise<void> {
  const post = (chunk: RecordingChunk) => {
    if (!signal.aborted) port.postMessage(chunk)
  }
  const fault = await sendParts(port, message, world, signal, post)
  post(fault ? { part: 'fault', fault } : { part: 'end' })
}

async function sendParts(
  port: Browser.runtime.Port,
  message: unknown,
  world: RecordingsWorld,
  signal: AbortSignal,
  post: (chunk: RecordingChunk) => void,
): Promise<Fault | null> {
  const asked = v.safeParse(recordingAsk, message)
  if (!asked.success || !port.sender) return { kind: 'bug', where: 'recording' }
  try {
    const asker = await world.identify(port.sender)
    if (asker.is === 'refused') return asker.fault
    if (asker.is !== 'panel' && asker.is !== 'popup') return { kind: 'bug', where: 'sender of recording' }
    if (await world.areHidden()) return { kind: 'not-allowed' }
    const recording = await world.vbot.recording(asked.output.recording, signal)
    if (!recording.ok) return recording.fault
    post({ part: 'start', mimeType: recording.value.mimeType, totalBytes: recording.value.totalBytes })
    for await (const chunk of recording.value.chunks) {
      if (!chunk.ok) return chunk.fault
      post({ part: 'bytes', base64: toBase64(chunk.value) })
    }
    return null
  } catch {
    return { kind: 'bug', where: 'recording' }
  }
}
