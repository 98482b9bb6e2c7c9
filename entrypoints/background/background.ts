// What the background's parts share. Nothing in it is lost when the worker stops: it is all made again from the stores.

import type { Place } from '../../lib/settings.ts'
import type { VBot } from '../../lib/vbot/vbot.ts'
import type { Ahead } from './ahead.ts'
import type { Configuration } from './configuration.ts'
import type { ReadForeign } from './lookup.ts'
import type { Recent } from './recent.ts'
import type { SilentFrames } from './silent-frames.ts'
import type { Speed } from './speed.ts'
import type { Waiting } from './waiting.ts'

export interface Background {
  configuration: Configuration
  vbot: VBot
  ahead: Ahead
  recent: Recent
  silent: SilentFrames
  waiting: Waiting
  speed: Speed
  readForeign: ReadForeign
  /** The wish of the settings, known without waiting: panels open only at once on a click. */
  place: () => Place
  /** Makes registrations, menus and open pages follow the settings. */
  settle(): Promise<void>
  /** Puts the content script into open tabs of these sites. */
  takeOver(patterns: string[]): Promise<void>
}
