// Owns not looking too often at a page that changes all the time.

const settleMs = 300

/** Gives what is to be called at each change: `look` comes once for all that fall together. */
export function lookSoon(look: () => void, signal: AbortSignal): () => void {
  let settling: ReturnType<typeof setTimeout> | null = null
  signal.addEventListener('abort', () => settling && clearTimeout(settling))
  return () => {
    settling ??= setTimeout(() => {
      settling = null
      look()
    }, settleMs)
  }
}
