// Owns what is known of numbers without asking VBot, for the chip and the tab.

import { fill } from '../fill.ts'
import type { Known } from '../history.ts'
import type { PageSettings } from '../messages.ts'
import type { Send } from '../send.ts'

const most = 500

export interface Knowns {
  of(e164: string): Known | null
  learn(known: Known): void
  /** Asks the background, which answers from what it keeps. */
  ask(e164: string): void
}

/** How many calls, and whether one back is owed; nothing where nothing is known. */
export function knownWords(known: Known | null, { words, language }: PageSettings): string[] {
  if (!known) return []
  const calls = fill(words.calls, { n: known.total }, language)
  return known.isOwed ? [calls, words.owed] : [calls]
}

/** `onLearn` is told each time something is known, new or not. */
export function keepKnowns(send: Send, onLearn: (known: Known) => void): Knowns {
  const kept = new Map<string, Known>()
  const learn = (known: Known) => {
    kept.delete(known.e164)
    kept.set(known.e164, known)
    const [oldest] = kept.keys()
    if (kept.size > most && oldest) kept.delete(oldest)
    onLearn(known)
  }
  return {
    of: (e164) => kept.get(e164) ?? null,
    learn,
    ask(e164) {
      void send('known', { e164s: [e164] }).then((answer) => answer.ok && answer.value.forEach(learn))
    },
  }
}
