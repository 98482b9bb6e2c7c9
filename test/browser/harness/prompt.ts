// Firefox's own question whether to allow a site, answered as its user does: by a press of one of its buttons.

import type { Page } from 'puppeteer-core'
import type { World } from './open-world.ts'
import { privilegedPage } from './theme.ts'

export interface Prompt {
  /** Waits for the question, presses a button, and gives back what was asked. */
  answer(is: 'allow' | 'refuse'): Promise<string>
  /** From now on every question is answered with yes, unseen. */
  silence(): Promise<void>
}

/** `page` stands in front again after that. */
export async function askForReal(world: World, page: Page): Promise<Prompt> {
  const privileged = await privilegedPage(world, page)
  const ask = (isAsked: boolean) =>
    privileged.evaluate(
      `Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', ${String(isAsked)})`,
    )
  await ask(true)
  return {
    answer: async (is) => {
      const asked = await privileged.evaluate(`(async () => {
        const { panel } = globalThis.browsingContext.topChromeWindow.PopupNotifications
        if (panel.state !== 'open') {
          await new Promise((resolve) => panel.addEventListener('popupshown', resolve, { once: true }))
        }
        const question = panel.firstElementChild
        const button = question.${is === 'allow' ? 'button' : 'secondaryButton'}
        // For a moment after it appeared Firefox takes no press, lest one that was meant for the page is an answer.
        const whole = new Promise((resolve) => panel.addEventListener('popuphidden', resolve, { once: true }))
        let isHidden = false
        void whole.then(() => (isHidden = true))
        while (!isHidden) {
          button.click()
          await new Promise((resolve) => globalThis.requestAnimationFrame(resolve))
        }
        return question.textContent
      })()`)
      return String(asked)
    },
    silence: async () => void (await ask(false)),
  }
}
