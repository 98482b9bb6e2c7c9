// Uses a page as a person does: by what stands on it, with a real pointer.

import type { ElementHandle, Frame, Page } from 'puppeteer-core'

export interface Point {
  x: number
  y: number
  /** Where the words end. */
  right: number
}

/** The middle of some words on the page, scrolled into view; the `nth` time they stand there, from 0. */
export async function middleOf(page: Page | Frame, words: string, nth = 0): Promise<Point> {
  const handle = await page.waitForFunction(
    (words, nth) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      let seen = 0
      while (walker.nextNode()) {
        const text = walker.currentNode.nodeValue ?? ''
        const at = text.indexOf(words)
        if (at < 0 || seen++ < nth) continue
        walker.currentNode.parentElement?.scrollIntoView({ block: 'center' })
        const range = document.createRange()
        range.setStart(walker.currentNode, at)
        range.setEnd(walker.currentNode, at + words.length)
        const box = range.getClientRects()[0]
        if (box && box.width > 0)
          return { x: box.x + box.width / 2, y: box.y + box.height / 2, right: box.right }
      }
      return null
    },
    {},
    words,
    nth,
  )
  return (await handle.jsonValue()) as Point
}

/**
 * Does what takes its own frame away: Chromium may forget to answer a key or a button with the frame that heard it. What
 * comes of it is waited for instead.
 */
export function withoutAnswer(act: Promise<unknown>): void {
  act.catch(() => undefined)
}

/** Waits until what slides in has come to rest: a press on the way would be beside it. */
export async function untilAtRest(handle: ElementHandle): Promise<void> {
  for (let before = ''; ;) {
    const box = JSON.stringify(await handle.boundingBox())
    if (box === before) return
    before = box
    await handle.evaluate(() => new Promise(requestAnimationFrame))
  }
}

export async function clickWords(page: Page, words: string, nth = 0): Promise<void> {
  const { x, y } = await middleOf(page, words, nth)
  await page.mouse.click(x, y)
}
