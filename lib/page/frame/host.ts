// Owns the one element we put into a page: `<vbot-sidebar>` under `<html>`, closed, empty for the page, healed when removed.

import { listen } from '../listening.ts'
import { createHealing } from './healing.ts'
import { hostName } from './old-hosts.ts'
import { dress } from './sheet.ts'

export interface Host {
  root: ShadowRoot
  /** Puts the host into the page, if it is not there. False: the page took it away too often, and it stays away. */
  add(): boolean
  /** It stands where we put it: the page has neither taken it away nor moved it. */
  isInPlace(): boolean
  remove(): void
  /** Whether an event's target, as the page's listeners see it, is ours. */
  isTarget(target: EventTarget | null): boolean
  /** While true, the host is put back whenever the page takes it away or moves it. */
  keep(isKept: boolean): void
}

interface HostOptions {
  now: () => number
  /** The host is back: what was open must open again. */
  onHealed: () => void
  /** The page took the host away too often; it is gone. */
  onGivenUp: () => void
}

/** Makes the host, without adding it to the page yet. */
export function createHost({ now, onHealed, onGivenUp }: HostOptions): Host {
  const host = makeElement()
  const root = host.attachShadow({ mode: 'closed' })
  dress(root)
  hideEvents(root)
  const mayHeal = createHealing(now)
  let isKept = false
  let isGivenUp = false

  const add = () => {
    if (isGivenUp) return false
    if (!isInPlace()) document.documentElement.append(host)
    return true
  }
  const isInPlace = () => host.parentNode === document.documentElement
  const observer = new MutationObserver(() => {
    const attributes = host.getAttributeNames()
    if (isInPlace() && attributes.length === 0) return
    if (!mayHeal()) return giveUp()
    // `inert` or `hidden` set by the page; we set none.
    for (const name of attributes) host.removeAttribute(name)
    if (isInPlace()) return
    add()
    watch()
    onHealed()
  })
  const watch = () => {
    observer.disconnect()
    observer.observe(document, { childList: true })
    observer.observe(document.documentElement, { childList: true })
    observer.observe(host, { attributes: true })
  }
  const giveUp = () => {
    isGivenUp = true
    keep(false)
    host.remove()
    onGivenUp()
  }
  const keep = (isNowKept: boolean) => {
    if (isKept === isNowKept) return
    isKept = isNowKept
    if (isKept) watch()
    else observer.disconnect()
  }

  return {
    root,
    add,
    isInPlace,
    keep,
    remove() {
      keep(false)
      host.remove()
    },
    isTarget: (target) => target === host,
  }
}

/** A page that has defined an element of our name could look into it (`ElementInternals.shadowRoot`): stand in a plain one. */
function makeElement(): HTMLElement {
  const host = document.createElement(hostName)
  return host.matches(':defined') ? document.createElement('div') : host
}

const hidden = [
  ...(['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick', 'contextmenu'] as const),
  ...(['touchstart', 'touchend', 'keydown', 'keyup', 'keypress', 'focusin', 'focusout'] as const),
]

/** What happens in our own elements is no click outside the page's menu and no focus outside its dialog. */
function hideEvents(root: ShadowRoot): void {
  const stop = (event: Event) => event.stopPropagation()
  for (const type of hidden) listen(root, type, stop, { passive: true })
}
