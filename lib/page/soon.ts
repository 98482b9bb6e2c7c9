// Owns not looking too often at a page that changes all the time.

const settleMs = 300
/** What is to be seen at once is looked at this often while the page goes on changing. */
const againMs = 100

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

/** The same for what must follow at once: `look` comes before the next frame is painted, and after the last change too. */
export function lookAtOnce(look: () => void): () => void {
  let isWaiting = false
  let isDue = false
  const note = () => {
    isDue = true
    if (isWaiting) return
    isWaiting = true
    requestAnimationFrame(() => {
      isDue = false
      setTimeout(() => {
        isWaiting = false
        if (isDue) note()
      }, againMs)
      look()
    })
  }
  return note
}
