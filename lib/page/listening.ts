// Owns listeners that the page cannot take away: `document.open()` erases those of the window, of the document and of all
// that stands in it, shut roots too. What it always leaves behind is a change of the document's own children.

const added = new Set<() => void>()
let observer: MutationObserver | null = null

/** Listens until `signal` ends it, or as long as the page stands. */
export function listen<Type extends keyof WindowEventMap>(
  target: EventTarget,
  type: Type,
  hear: (event: WindowEventMap[Type]) => void,
  options: AddEventListenerOptions = {},
): void {
  // What is still there is not added twice.
  const add = () => target.addEventListener(type, hear as EventListener, options)
  add()
  added.add(add)
  options.signal?.addEventListener('abort', () => added.delete(add))
  if (observer) return
  observer = new MutationObserver(() => {
    for (const addAgain of added) addAgain()
  })
  observer.observe(document, { childList: true })
}
