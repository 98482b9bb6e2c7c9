// The keyboard: open or close the sidebar, go to the next or the previous number.

import { browser } from 'wxt/browser'
import type { Opener } from './opener.ts'
import { toggleCommand } from './shortcut.ts'

export function serveCommands(opener: Opener): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === toggleCommand) opener.toggle(tab?.id)
    if (command === 'next-number') opener.step(1, tab?.id)
    if (command === 'previous-number') opener.step(-1, tab?.id)
  })
}
