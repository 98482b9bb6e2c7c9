// Owns hearing, while a number is pointed at, of what may move it on the page or make it another.

import { isElement, isShownIn, pathOf } from './scan/dom.ts'
import { rootsAround } from './scan/hit.ts'

interface Around {
  /** What the element stands in has scrolled. */
  onMoved: () => void
  /** The page has changed somewhere. */
  onChanged: () => void
}

/** What changes a page without changing its tree. */
const changing = ['input', 'resize', 'transitionend', 'animationend']

/** Gives a function that ends this. */
export function watchAround(element: Element, { onMoved, onChanged }: Around): () => void {
  const ending = new AbortController()
  const { signal } = ending
  const options = { capture: true, passive: true, signal }
  const roots = rootsAround(element)
  // A chat that follows its last message scrolls all the time, and moves nothing else.
  const hearScroll = ({ target }: Event) => {
    const isOther = target instanceof Node && isElement(target) && !isShownIn(target, element)
    if (!isOther) onMoved()
  }
  // What scrolls or moves inside a shadow root is heard there alone.
  for (const place of [window, ...roots]) {
    place.addEventListener('scroll', hearScroll, options)
    for (const type of changing) place.addEventListener(type, onChanged, options)
  }
  const changes = new MutationObserver(onChanged)
  for (const root of [document, ...roots])
    changes.observe(root, { attributes: true, childList: true, characterData: true, subtree: true })
  // What comes late (an image, a font) or opens moves what stands below it by making what both stand in larger.
  let isFirst = true
  const sizes = new ResizeObserver(() => {
    // All are told of at the start.
    if (!isFirst) onChanged()
    isFirst = false
  })
  for (const each of pathOf(element)) sizes.observe(each)
  return () => {
    ending.abort()
    changes.disconnect()
    sizes.disconnect()
  }
}
