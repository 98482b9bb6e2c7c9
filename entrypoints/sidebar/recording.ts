// Fetches a recording from the background, which alone may ask VBot: in parts, for a message holds no file.

import type { FetchOptions } from '../../components/sidebar/world.ts'
import { fromBase64 } from '../../lib/base64.ts'
import type { Recording } from '../../lib/call.ts'
import { fail, ok, type Result } from '../../lib/fault.ts'
import { type RecordingAsk, type RecordingChunk, recordingPort } from '../../lib/messages.ts'
import { ownBrowser } from '../../lib/own-browser.ts'
import { isOrphan } from '../../lib/send.ts'

export function fetchRecording(
  recording: Recording,
  { signal, onProgress }: FetchOptions,
): Promise<Result<{ blob: Blob }>> {
  return new Promise((resolve) => {
    if (isOrphan(ownBrowser)) return resolve(fail({ kind: 'updated' }))
    const port = ownBrowser.runtime.connect({ name: recordingPort })
    const parts: Uint8Array<ArrayBuffer>[] = []
    let mimeType = ''
    let totalBytes: number | null = null
    let bytes = 0
    const end = (result: Result<{ blob: Blob }>) => {
      port.disconnect()
      resolve(result)
    }
    port.onMessage.addListener((message: unknown) => {
      if (!isChunk(message)) return
      switch (message.part) {
        case 'start':
          ;({ mimeType, totalBytes } = message)
          break
        case 'bytes': {
          const part = fromBase64(message.base64)
          parts.push(part)
          bytes += part.length
          onProgress(bytes, totalBytes)
          break
        }
        case 'end':
          end(ok({ blob: new Blob(parts, { type: mimeType }) }))
          break
        case 'fault':
          end(fail(message.fault))
      }
    })
    port.onDisconnect.addListener(() => end(fail({ kind: isOrphan(ownBrowser) ? 'updated' : 'interrupted' })))
    signal.addEventListener('abort', () => end(fail({ kind: 'interrupted' })))
    const ask: RecordingAsk = { recording }
    port.postMessage(ask)
  })
}

function isChunk(message: unknown): message is RecordingChunk {
  return typeof message === 'object' && message !== null && 'part' in message
}
