// Owns hearing, while a number is pointed at, of what may move it on the page or make it another.

import { isElement, isShownIn } from './scan/dom.ts'
import { rootsAround } from './scan/hit.ts'

interface Around {
  /** What the element stands in has scrolled. */
  onMoved: () => void
  /** The page has changed somewhere: told before the next frame is painted, once for all changes. */
  onChanged: () => void
}

/** What shows, hides or moves things on most pages. */
const attributeFilter = ['class', 'hidden', 'href', 'style']

/** Gives a function that ends this. */
export function watchAround(element: Element, { onMoved, onChanged }: Around): () => void {
  const ending = new AbortController()
  const { signal } = ending
  const options = { capture: true, passive: true, signal }
  const roots = rootsAround(element)
  let isDue = false
  const tellChanged = () => {
    isDue = false
    if (!signal.aborted) onChanged()
  }
  const noteChange = () => {
    if (!isDue) requestAnimationFrame(tellChanged)
    isDue = true
  }
  // A chat that follows its last message scrolls all the time, and moves nothing else.
  const hearScroll = ({ target }: Event) => {
    const isOther = target instanceof Node && isElement(target) && !isShownIn(target, element)
    if (!isOther) onMoved()
  }
  // What scrolls inside a shadow root is heard there alone.
  for (const place of [window, ...roots]) place.addEventListener('scroll', hearScroll, options)
  window.addEventListener('input', noteChange, options)
  const observer = new MutationObserver(noteChange)
  for (const root of [document, ...roots])
    observer.observe(root, { childList: true, characterData: true, subtree: true, attributeFilter })
  return () => {
    ending.abort()
    observer.disconnect()
  }
}
