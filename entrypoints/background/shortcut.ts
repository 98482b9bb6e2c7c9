// The key that opens and closes the sidebar, as the browser has it now: users and other extensions change it.

import { browser } from 'wxt/browser'

export const toggleCommand = 'toggle-sidebar'

export async function shortcut(): Promise<string> {
  const commands = await browser.commands.getAll()
  return commands.find(({ name }) => name === toggleCommand)?.shortcut ?? ''
}
