// Pages for the tests of the chip and the sidebar's frame, and a look into our closed root by the browser's own door.

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'puppeteer-core'
import { type Point } from './harness/click.ts'
import type { World } from './harness/open-world.ts'

interface Pages {
  origin: string
  close(): Promise<void>
}

/** Serves each body at its path, on the granted host. */
export async function servePages(bodies: Record<string, string>, policy?: string): Promise<Pages> {
  const server = createServer((request, response) => {
    const body = bodies[new URL(request.url ?? '/', 'http://localhost').pathname]
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': 'text/html; charset=utf-8',
      ...(policy && { 'content-security-policy': policy }),
    })
    response.end(`<!doctype html><html><head><title>CRM</title></head><body>${body ?? ''}</body></html>`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** What the content script's world sees of our closed root: the chip's and the tab's words, the grip's value. */
export interface Ours {
  chip: string | null
  chipName: string | null
  chipHeight: number
  chipTop: number
  tab: string | null
  tabName: string | null
  width: string | null
  frame: { left: number; right: number } | null
  frames: number
}

export async function lookInside(world: World, page: Page): Promise<Ours | null> {
  return world.options.evaluate(async (url): Promise<Ours | null> => {
    const tabs = await chrome.tabs.query({})
    const tab = tabs.find((each) => each.url === url)
    const [found] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? 0 },
      func: (): Ours | null => {
        const host = document.querySelector('vbot-sidebar')
        if (!(host instanceof HTMLElement)) return null
        const root =
          'openOrClosedShadowRoot' in host
            ? host.openOrClosedShadowRoot
            : chrome.dom.openOrClosedShadowRoot(host)
        if (!(root instanceof ShadowRoot)) return null
        const shown = (selector: string) => {
          const element = root.querySelector<HTMLElement>(selector)
          return element && element.getClientRects().length > 0 ? element : null
        }
        const panel = shown('.frame')?.getBoundingClientRect()
        return {
          chip: shown('.chip')?.textContent ?? null,
          chipName: shown('.chip')?.getAttribute('aria-label') ?? null,
          chipHeight: shown('.chip')?.offsetHeight ?? 0,
          chipTop: shown('.chip')?.getBoundingClientRect().top ?? 0,
          tab: shown('.tab')?.textContent ?? null,
          tabName: shown('.tab')?.getAttribute('aria-label') ?? null,
          width: shown('.grip')?.getAttribute('aria-valuenow') ?? null,
          frame: panel ? { left: panel.left, right: panel.right } : null,
          frames: root.querySelectorAll('iframe').length,
        }
      },
    })
    return found?.result ?? null
  }, page.url())
}

/** Waits until our own elements are as asked, and gives what is there then. */
export async function until(
  world: World,
  page: Page,
  isSo: (ours: Ours | null) => boolean,
): Promise<Ours | null> {
  const end = AbortSignal.timeout(10_000)
  for (;;) {
    const ours = await lookInside(world, page)
    if (isSo(ours)) return ours
    if (end.aborted) throw new Error(`Ours stayed ${JSON.stringify(ours)}`)
  }
}

/** The pointer on some place, as a hand brings it there: with a step before. */
export async function pointAt(page: Page, { x, y }: Point): Promise<void> {
  await page.mouse.move(x - 2, y)
  await page.mouse.move(x, y)
}
