// The system's light and dark, switched while a page is open.

import type { Page } from 'puppeteer-core'
import { openPrivileged } from './launch.ts'
import type { World } from './open-world.ts'

export type Theme = 'light' | 'dark'

/** Firefox takes it from a pref that all pages follow at once; Chromium is told page by page. */
export async function themeOf(world: World, page: Page): Promise<(theme: Theme) => Promise<void>> {
  if (world.name === 'chromium') {
    return (theme) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }])
  }
  const privileged = await privilegedPage(world, page)
  return async (theme) => {
    await privileged.evaluate(
      `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${theme === 'dark' ? 0 : 1})`,
    )
  }
}

const open = new WeakMap<World, Page>()

/** A page with the browser's own rights, opened once; `page` stands in front again after that. */
export async function privilegedPage(world: World, page: Page): Promise<Page> {
  const known = open.get(world)
  if (known && !known.isClosed()) return known
  const privileged = await openPrivileged(world.extension.browser)
  open.set(world, privileged)
  await page.bringToFront()
  return privileged
}
