// Lets axe-core judge a screen, and takes its picture for people to look at.

import { mkdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Frame, Page } from 'puppeteer-core'

const source = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

/** Gitignored. */
const pictures = fileURLToPath(new URL('../../../test-output/screens/', import.meta.url))

/** WCAG 2.2 AA and what axe-core calls good practice, or some rules of it; a line for each offence. */
export async function judge(screen: Page | Frame, rules?: string[]): Promise<string[]> {
  if (!(await screen.evaluate(() => 'axe' in globalThis))) await screen.evaluate(source)
  return screen.evaluate(async (rules) => {
    interface Axe {
      run: (options: object) => Promise<{
        violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[]
      }>
    }
    const { axe } = globalThis as unknown as { axe: Axe }
    const { violations } = await axe.run({
      // A frame is a page of its own here; the CRM around it is not ours to judge.
      iframes: false,
      resultTypes: ['violations'],
      ...(rules && { runOnly: rules }),
    })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        (node) => `${id}: ${node.target.join(' ')} (${(node.failureSummary ?? '').replace(/\s+/g, ' ')})`,
      ),
    )
  }, rules)
}

/** What is cut off sideways, or pushes the screen wider than it is. */
export function cutOff(screen: Page | Frame): Promise<string[]> {
  return screen.evaluate(() => {
    const found: string[] = []
    const whole = document.documentElement
    if (whole.scrollWidth > whole.clientWidth)
      found.push(`the screen: ${whole.scrollWidth} of ${whole.clientWidth}`)
    for (const each of document.querySelectorAll<HTMLElement>(
      'h1, h2, h3, p, button, label, dt, dd, li > span',
    )) {
      const style = getComputedStyle(each)
      if (each.matches('.vh, .vh *') || style.position === 'absolute') continue
      if (each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0 && style.overflowX !== 'visible') {
        found.push(`${each.className || each.localName}: ${each.textContent}`)
      }
    }
    return found
  })
}

export async function takePicture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: `${pictures}${name}.png` })
}
