// Whether our script has come to a page: a click before that is a click on nothing.

import type { Frame, Page } from 'puppeteer-core'

/** The name of our marks in `CSS.highlights`, which a page can see. */
const isMarked = () => CSS.highlights.has('vbot-phone')

export const hasMarks = (page: Page | Frame): Promise<boolean> => page.evaluate(isMarked)

export async function untilMarked(page: Page | Frame): Promise<void> {
  await page.waitForFunction(isMarked)
}

export async function untilUnmarked(page: Page): Promise<void> {
  await page.waitForFunction(() => !CSS.highlights.has('vbot-phone'))
}

/** Opens a page whose numbers are to be marked, and waits for that. */
export async function openMarked(
  { extension }: { extension: { newPage(): Promise<Page> } },
  url: string,
): Promise<Page> {
  const page = await extension.newPage()
  await page.setViewport({ width: 1280, height: 800 })
  await page.goto(url)
  await untilMarked(page)
  return page
}
