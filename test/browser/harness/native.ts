// Keys, menus and panels of the browser itself, which no page can reach.

import type { Page } from 'puppeteer-core'
import { privilegedPage } from './theme.ts'
import type { World } from './open-world.ts'

export interface Native {
  /**
   * The command's key is pressed over the page in front: for real in Firefox, where it has one; no protocol reaches
   * Chromium's own keys.
   */
  command: (name: string) => Promise<void>
  /** As if our entry of the context menu were chosen over the page in front. */
  menu: (chosen: { selectionText?: string; linkUrl?: string }) => Promise<void>
  /** Titles and addresses of our popups and side panels that are open now. */
  panels: () => Promise<string[]>
  closePanels: () => Promise<void>
}

/** By the key's name: a modifier's, or a letter's own. */
const keyCode = `({ Alt: 18, Shift: 16, Ctrl: 17 })[key] ?? key.charCodeAt(0)`

/** `page` stands in front while the browser is told what to do. */
export async function nativeOf(world: World, page: Page): Promise<Native> {
  const { extension } = world
  if (world.name === 'chromium') {
    const worker = async () => {
      const target = await extension.browser.waitForTarget((each) => each.type() === 'service_worker')
      const found = await target.worker()
      if (!found) throw new Error('The background has no worker.')
      return found
    }
    await page.bringToFront()
    const ours = () =>
      extension.browser.targets().filter((each) => /popup\.html|sidebar\.html\?native/.test(each.url()))
    return {
      command: async (name) => {
        await (
          await worker()
        ).evaluate(async (name) => {
          const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true })
          Reflect.get(chrome.commands.onCommand, 'dispatch').call(chrome.commands.onCommand, name, tab)
        }, name)
      },
      menu: async (chosen) => {
        await (
          await worker()
        ).evaluate(async (chosen) => {
          const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true })
          const event = chrome.contextMenus.onClicked
          Reflect.get(event, 'dispatch').call(event, { menuItemId: 'call-history', ...chosen }, tab)
        }, chosen)
      },
      panels: async () => ours().map((each) => each.url()),
      closePanels: async () => {
        for (const each of ours()) await (await each.asPage()).close()
      },
    }
  }
  const privileged = await privilegedPage(world, page)
  await page.bringToFront()
  const run = (code: string) =>
    privileged.evaluate(`(async () => {
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(extension.id)})
      const window = globalThis.browsingContext.topChromeWindow
      ${code}
    })()`)
  return {
    command: async (name) =>
      void (await run(`
        const { shortcut } = (await extension.shortcuts.commands).get(${JSON.stringify(name)})
        if (!shortcut) return extension.shortcuts.onCommand(${JSON.stringify(name)})
        const keyOf = (key) => new window.KeyboardEvent('', { key, keyCode: ${keyCode} })
        const keys = shortcut.split('+').map(keyOf)
        const keyboard = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor)
        keyboard.beginInputTransactionForTests(window, () => true)
        for (const key of keys) keyboard.keydown(key)
        for (const key of keys.reverse()) keyboard.keyup(key)`)),
    menu: async (chosen) =>
      void (await run(`extension.emit('webext-menu-menuitem-click',
        ${JSON.stringify({ menuItemId: 'call-history', editable: false, ...chosen })}, window.gBrowser.selectedTab)`)),
    panels: async () =>
      (await run(`
        const own = window.document.getElementById('sidebar')?.contentDocument?.querySelectorAll('browser') ?? []
        const all = [...window.document.querySelectorAll('.webextension-popup-browser'), ...own]
        return all.map((each) => each.currentURI.spec)`)) as string[],
    closePanels: async () =>
      void (await run(`
        window.SidebarController.hide()
        for (const each of window.document.querySelectorAll('panel[open], panel[panelopen]')) each.hidePopup()`)),
  }
}
