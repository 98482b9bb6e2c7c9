// At most so many requests at once; the others wait in line, and leave it when nobody waits for them.

export interface Queue {
  /** Runs `work` when there is room. Rejects where `signal` is aborted before that. */
  run<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T>
}

export function createQueue(most: number): Queue {
  const line: (() => void)[] = []
  let running = 0

  async function enter(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted()
    if (running < most) {
      running++
      return
    }
    await new Promise<void>((resolve, reject) => {
      const go = () => {
        signal.removeEventListener('abort', leave)
        resolve()
      }
      const leave = () => {
        line.splice(line.indexOf(go), 1)
        reject(new DOMException('Nobody waits', 'AbortError'))
      }
      line.push(go)
      signal.addEventListener('abort', leave, { once: true })
    })
  }

  /** The place goes straight to the next in line, so that nobody can slip in between. */
  function exit(): void {
    const next = line.shift()
    if (next) next()
    else running--
  }

  return {
    async run(work, signal) {
      await enter(signal)
      try {
        return await work()
      } finally {
        exit()
      }
    },
  }
}
