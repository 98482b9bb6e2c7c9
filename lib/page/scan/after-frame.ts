// Owns when the next slice of work begins: in the gaps the page leaves.

import { isHidden } from './dom.ts'

/**
 * After the next frame, so that the page paints first; after 100 ms where no frame comes (a frame out of view); at once
 * in a hidden tab, which has no frames, slow timers, and nobody who waits for it.
 */
export function afterFrame(run: () => void): void {
  let isRun = false
  const once = (): void => {
    if (isRun) return
    isRun = true
    run()
  }
  if (isHidden(document)) return inTask(once)
  setTimeout(once, 100)
  requestAnimationFrame(() => inTask(once))
}

const waiting: (() => void)[] = []
let port: MessagePort | null = null

/** In a task of its own, which comes sooner than any timer. */
export function inTask(run: () => void): void {
  waiting.push(run)
  port ??= openPort()
  port.postMessage(null)
}

function openPort(): MessagePort {
  const { port1, port2 } = new MessageChannel()
  port1.addEventListener('message', () => waiting.shift()?.())
  port1.start()
  return port2
}
