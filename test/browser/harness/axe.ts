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

/** Icons of controls that hardly stand out (WCAG 1.4.11: 3 to 1), the one under the pointer among them; axe-core reads no icons. */
export function faintIcons(screen: Page | Frame): Promise<string[]> {
  return screen.evaluate(async () => {
    const fades = document.getAnimations().filter((each) => each instanceof CSSTransition)
    await Promise.allSettled(fades.map(({ finished }) => finished))
    const channelsOf = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number)
    const luminanceOf = (color: string) => {
      const [red = 0, green = 0, blue = 0] = channelsOf(color)
        .map((each) => each / 255)
        .map((each) => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4))
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const groundOf = (element: Element | null): string => {
      const color = element ? getComputedStyle(element).backgroundColor : 'rgb(255, 255, 255)'
      return channelsOf(color)[3] === 0 ? groundOf(element?.parentElement ?? null) : color
    }
    return [...document.querySelectorAll('button:not(:disabled, [aria-disabled=true]) .icon')].flatMap(
      (icon) => {
        const control = icon.closest('button')
        const [dark = 0, light = 0] = [getComputedStyle(icon).color, groundOf(icon)]
          .map(luminanceOf)
          .toSorted((one, other) => one - other)
        const contrast = (light + 0.05) / (dark + 0.05)
        return contrast < 3 ? [`${control?.ariaLabel ?? control?.textContent}: ${contrast.toFixed(2)}`] : []
      },
    )
  })
}

export async function takePicture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: `${pictures}${name}.png` })
}
