// Owns hearing, while a number is pointed at, of what may move it on the page.

import { isElement, isShownIn } from './scan/dom.ts'
import { rootsAround } from './scan/hit.ts'

/** `onMoved`: what the element stands in has scrolled. Gives a function that ends this. */
export function watchAround(element: Element, onMoved: () => void): () => void {
  const ending = new AbortController()
  const options = { capture: true, passive: true, signal: ending.signal }
  // A chat that follows its last message scrolls all the time, and moves nothing else.
  const hear = ({ target }: Event) => {
    const isOther = target instanceof Node && isElement(target) && !isShownIn(target, element)
    if (!isOther) onMoved()
  }
  // What scrolls inside a shadow root is heard there alone.
  for (const place of [window, ...rootsAround(element)]) place.addEventListener('scroll', hear, options)
  return () => ending.abort()
}
