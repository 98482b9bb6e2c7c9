// All the options page knows of the browser. entrypoints/options wires it; tests and the gallery make one up.

import type { Send } from '../../lib/send.ts'

export interface OptionsWorld {
  send: Send
  /** Must be the first call of a click or submit: Firefox refuses it after anything awaited. */
  requestOrigins(patterns: string[]): Promise<boolean>
  copy(text: string): Promise<boolean>
  download(name: string, text: string): void
  /** What the browser says the user reads, the first first. */
  browserLanguages: readonly string[]
  /** Unix ms. */
  now(): number
  /** Settings, sign-in or permissions may have changed. Gives back what ends the listening. */
  onChanged(listener: () => void): () => void
}
