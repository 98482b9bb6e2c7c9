// A page in a private window.

import type { Page } from 'puppeteer-core'
import type { Extension } from './launch.ts'

/** `ours`: a page of the extension, which may open such windows where it may work in them. */
export async function openPrivate(extension: Extension, ours: Page, address: string): Promise<Page> {
  const page = extension.inBrowser
    ? await openFirefoxWindow(extension, ours)
    : await openChromiumWindow(extension, ours, address)
  if (extension.inBrowser) await page.goto(address)
  return page
}

/** Not a context of puppeteer's: to what stands in one of those the background can send nothing. */
async function openChromiumWindow({ browser }: Extension, ours: Page, url: string): Promise<Page> {
  await ours.evaluate(async (url) => void (await chrome.windows.create({ incognito: true, url })), url)
  const target = await browser.waitForTarget((each) => each.url() === url)
  return target.asPage()
}

async function openFirefoxWindow(extension: Extension, ours: Page): Promise<Page> {
  const { browser } = extension
  const before = new Set(await browser.pages())
  await extension.inBrowser?.(`(async () => {
    const opened = globalThis.browsingContext.topChromeWindow.OpenBrowserWindow({ private: true })
    const started = 'browser-delayed-startup-finished'
    await new Promise((resolve) => {
      const observer = (window) => {
        if (window !== opened) return
        Services.obs.removeObserver(observer, started)
        resolve()
      }
      Services.obs.addObserver(observer, started)
    })
    // Its own first page would come in the way of ours.
    while (opened.gBrowser.selectedBrowser.webProgress.isLoadingDocument) {
      await new Promise((resolve) => opened.requestAnimationFrame(resolve))
    }
  })()`)
  for (const end = AbortSignal.timeout(15_000); !end.aborted;) {
    const opened = (await browser.pages()).find(
      (each) => !before.has(each) && each.url() === 'about:privatebrowsing',
    )
    if (opened) return opened
    // The list is answered from memory: without a turn of the browser's own nothing would ever be added to it.
    await ours.evaluate('0')
  }
  throw new Error('No private window opened.')
}
