// A body in chunks that fit one message each, read only as fast as they are taken.

/** In base64 four thirds of this: 256 kB. */
export const chunkBytes = 192 * 1024
/** Smaller ones are put together: each is a message with its own cost. */
const worthBytes = 64 * 1024

export interface Body {
  /** At least `bytes` of the beginning, or all there is; they still come in `chunks`. */
  head(bytes: number): Promise<Uint8Array>
  /** At most 192 kB each. Throws where the connection is cut. */
  chunks(): AsyncGenerator<Uint8Array, void>
  /** All of it, where it is no longer than `maxBytes`; else null. */
  text(maxBytes: number): Promise<string | null>
  cancel(): Promise<void>
}

export function readChunks(stream: ReadableStream<Uint8Array> | null): Body {
  const reader = stream?.getReader()
  let waiting: Uint8Array[] = []

  async function next(): Promise<Uint8Array | null> {
    const first = waiting.shift()
    if (first) return first
    const read = await reader?.read()
    return read?.value ?? null
  }

  /** The next bytes until they are worth a message, and why there are no more. */
  async function gather(): Promise<{ bytes: Uint8Array; error: unknown; isEnd: boolean }> {
    const came: Uint8Array[] = []
    let length = 0
    try {
      while (length < worthBytes) {
        const more = await next()
        if (!more) return { bytes: join(came), error: null, isEnd: true }
        came.push(more)
        length += more.byteLength
      }
      return { bytes: join(came), error: null, isEnd: false }
    } catch (error) {
      return { bytes: join(came), error, isEnd: true }
    }
  }

  async function* chunks(): AsyncGenerator<Uint8Array, void> {
    for (;;) {
      const { bytes, error, isEnd } = await gather()
      for (let at = 0; at < bytes.byteLength; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes)
      if (error !== null) throw error
      if (isEnd) return
    }
  }

  return {
    chunks,
    async head(bytes) {
      const came: Uint8Array[] = []
      let length = 0
      while (length < bytes) {
        const more = await next()
        if (!more) break
        came.push(more)
        length += more.byteLength
      }
      const head = join(came)
      if (head.byteLength > 0) waiting = [head, ...waiting]
      return head
    },
    async text(maxBytes) {
      const came: Uint8Array[] = []
      let length = 0
      for await (const chunk of chunks()) {
        length += chunk.byteLength
        if (length > maxBytes) return null
        came.push(chunk)
      }
      return new TextDecoder().decode(join(came))
    },
    async cancel() {
      await reader?.cancel().catch(() => undefined)
    },
  }
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts
  if (only && parts.length === 1) return only
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.byteLength
  }
  return whole
}
