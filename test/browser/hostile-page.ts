// Pages that mean harm, each in its own way. What they could find out they keep in `window.loot`.

import { people } from '../fake-vbot/customers.ts'

const number = people.today.number
const text = `<h1>Khách hàng</h1><p>SĐT: ${number}</p>`
const script = (code: string) => `<script>window.loot = [];${code}</script>`

/** Gaps between frames from `load` on, in milliseconds: `gaps`. */
const gaps = script(`
  window.gaps = []
  addEventListener('load', () => {
    let last = performance.now()
    requestAnimationFrame(function tick() {
      const now = performance.now()
      gaps.push(now - last)
      last = now
      requestAnimationFrame(tick)
    })
  })`)

export const hostilePages: Record<string, string> = {
  '/plain': text,

  /** Takes the marks away at each frame, and puts its own under our name. */
  '/registry': `${text}<div style="height: 3000px"></div>${script(`
    let frames = 0
    requestAnimationFrame(function clear() {
      CSS.highlights.clear()
      CSS.highlights.set('vbot-phone', new Highlight(new Range()))
      if (++frames < 60) requestAnimationFrame(clear)
      else window.isOver = true
    })`)}`,

  /** Removes our element whenever it comes, or moves it into an element of its own. */
  '/removal': `${text}<div id="cage"></div>${script(`
    window.removals = 0
    new MutationObserver(() => {
      const host = document.querySelector('html > vbot-sidebar')
      if (!host) return
      removals++
      if (removals % 2) host.remove()
      else document.querySelector('#cage').append(host)
    }).observe(document.documentElement, { childList: true })`)}`,

  /** Writes itself anew: every listener on its window, its document and all that stands there is gone. */
  '/rewritten': `${text}${script(`
    window.rewrite = () => {
      const html = document.documentElement
      document.open()
      document.write(${JSON.stringify(`<!doctype html><title>CRM</title>${text}<p><a href="#x">Gọi ${people.one.number}</a></p>`)})
      document.close()
      document.open()
      document.append(html)
      document.documentElement.innerHTML = ${JSON.stringify(`<body>${text}<p><a href="#x">Gọi ${people.one.number}</a></p>`)}
    }`)}`,

  /** Acts as if a user clicked and typed, and as if our own framework spoke. */
  '/forgery': `${text}${script(`
    window.forge = () => {
      const target = document.querySelector('p')
      const walker = document.createRange()
      walker.selectNodeContents(target)
      const box = walker.getBoundingClientRect()
      const place = { bubbles: true, composed: true, cancelable: true, detail: 1, button: 0,
        clientX: box.right - 20, clientY: box.top + box.height / 2 }
      for (const type of ['pointermove', 'pointerover', 'pointerdown', 'pointerup'])
        target.dispatchEvent(new PointerEvent(type, place))
      for (const type of ['mousemove', 'mousedown', 'mouseup', 'click'])
        target.dispatchEvent(new MouseEvent(type, place))
      target.click()
      for (const key of ['Enter', 'v', 'V', 'Escape'])
        for (const type of ['keydown', 'keypress', 'keyup'])
          target.dispatchEvent(new KeyboardEvent(type, { key, altKey: true, shiftKey: true, bubbles: true }))
      target.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }))
      const names = ['wxt:content-script-started', 'wxt:locationchange', 'wxt:reload-content-script']
      for (const type of names) {
        for (const contentScriptName of ['lookout', 'numbers', 'numbers.content']) {
          const detail = { type, contentScriptName, invalidatedBefore: true, messageId: 'forged' }
          postMessage(detail, '*')
          for (const each of [document, window]) {
            each.dispatchEvent(new CustomEvent(type, { detail }))
            for (const id of ['vbot-call-history@callnote.vn', 'undefined', ''])
              each.dispatchEvent(new CustomEvent(id + ':numbers:' + type, { detail }))
          }
        }
      }
      postMessage({ name: 'count', ask: {} }, '*')
      postMessage({ to: 'page', order: { do: 'toggle' } }, '*')
      postMessage({ to: 'panel', tabId: 1, state: {} }, '*')
    }`)}`,

  /** Listens at everything a script can be overheard by, and breaks the rest. */
  '/prototypes': `${script(`
    const tell = (what) => { loot.push(what) }
    const attach = Element.prototype.attachShadow
    Element.prototype.attachShadow = function (init) { tell('attachShadow'); return attach.call(this, init) }
    for (const [owner, names] of [
      [Array.prototype, ['map', 'filter', 'push', 'forEach', 'includes', 'join']],
      [Promise.prototype, ['then', 'catch', 'finally']],
      [JSON, ['parse', 'stringify']],
      [String.prototype, ['replace', 'match', 'slice', 'startsWith']],
      [Node.prototype, ['appendChild', 'removeChild', 'insertBefore', 'contains']],
      [Element.prototype, ['append', 'querySelector', 'matches', 'closest', 'setAttribute']],
      [Document.prototype, ['createElement', 'createTreeWalker', 'createRange']],
      [EventTarget.prototype, ['addEventListener']],
      [RegExp.prototype, ['exec', 'test']],
      [CSS, ['escape']],
      [window, ['fetch', 'setTimeout', 'requestAnimationFrame', 'getComputedStyle', 'postMessage']],
    ]) for (const name of names) owner[name] = function () { loot[loot.length] = name; throw new Error(name) }
    for (const name of ['firstChild', 'nextSibling', 'parentNode', 'nodeType', 'nodeValue'])
      Object.defineProperty(Node.prototype, name, { get() { loot[loot.length] = name; return null } })
    for (const name of ['MutationObserver', 'IntersectionObserver', 'Highlight', 'StaticRange'])
      window[name] = function () { loot[loot.length] = name; throw new Error(name) }
    Object.defineProperty(Object.prototype, 'value', { set() { loot[loot.length] = 'value' }, configurable: true })
    Object.defineProperty(Object.prototype, 'ok', { get() { loot[loot.length] = 'ok'; return false } })`)}${text}`,

  /** Has an element of our name, made to look into what is attached to it. */
  '/element': `${script(`
    customElements.define('vbot-sidebar', class extends HTMLElement {
      constructor() {
        super()
        const internals = this.attachInternals()
        loot.push(() => internals.shadowRoot)
      }
      connectedCallback() { loot.push(() => this.shadowRoot) }
    })`)}${text}`,

  /** Names and forms that stand in the way of what scripts read. */
  '/names': `
    <form id="documentElement" name="forms">
      ${[
        'parentNode',
        'childNodes',
        'firstChild',
        'nextSibling',
        'nodeType',
        'textContent',
        'attributes',
        'matches',
        'closest',
        'shadowRoot',
        'isConnected',
        'localName',
        'getRootNode',
        'tagName',
        'ownerDocument',
        'parentElement',
      ]
        .map((name) => `<input name="${name}" id="${name}" value="x">`)
        .join('')}
      <label for="__proto__">SĐT</label> <b id="__proto__" name="__proto__" class="constructor">${number}</b>
    </form>
    <img name="querySelectorAll"><img name="querySelector"><img name="createElement"><img name="documentElement">
    <a id="addEventListener"></a><img name="addEventListener"><a id="CSS" name="highlights"></a><a id="CSS"></a><a id="chrome"></a><a id="browser"></a><p>Khác: ${people.one.number}</p>`,

  '/many': `${gaps}<h1>Bảng</h1><table>${Array.from(
    { length: 10_000 },
    (_, at) => `<tr><td>Khách ${at}</td><td>09${String(10_000_000 + at * 7_919).slice(-8)}</td></tr>`,
  ).join('')}</table>`,

  /** 10 MB in one text node, in a box that the browser need not lay out. */
  '/long': `${gaps}<h1>Nhật ký</h1><p>SĐT: ${number}</p>
    <div style="height: 50px; overflow: hidden; content-visibility: hidden"><span id="long"></span></div>
    ${script(`document.querySelector('#long').append(('a1 b22 0 9 1 2 . - + ( 84 ' ).repeat(400000))`)}`,

  /** Rewrites a hundred texts at each frame. */
  '/flood': `${gaps}<h1>Bảng giá</h1><p>SĐT: ${number}</p><div id="flood">${'<p>1</p>'.repeat(400)}</div>${script(`
    const texts = [...document.querySelectorAll('#flood p')]
    let round = 0
    requestAnimationFrame(function write() {
      round++
      for (let at = 0; at < 100; at++) {
        const one = texts[(round * 100 + at) % texts.length]
        if (at % 2) one.firstChild.data = '09' + String(10000000 + round * 100 + at)
        else one.replaceChildren(document.createTextNode('Giá ' + round + ' · 0912 ' + at + '55 ' + (100 + at)))
      }
      requestAnimationFrame(write)
    })`)}`,
}
