// All the popup knows of the browser. entrypoints/popup wires it; tests and the gallery make one up.

import type { Send } from '../../lib/send.ts'

export interface PopupWorld {
  send: Send
  /** Must be the first call of a click: Firefox refuses it after anything awaited. */
  requestOrigins(patterns: string[]): Promise<boolean>
  reloadTab(tabId: number): Promise<void>
  close(): void
}
