// Owns what the top frame knows of the numbers in the frames inside it. They say nothing before they are asked.

import type { FrameNumbers, PageNumber } from '../messages.ts'
import type { Send } from '../send.ts'
import { mostListed } from './scan/page-list.ts'

export interface Frames {
  /** Asks them for their numbers. Where nobody can be asked, what was known before. */
  ask(): Promise<FrameNumbers[]>
  /** The top frame's numbers, and after them those that the frames had when they were asked last. */
  listAfter(own: PageNumber[]): PageNumber[]
}

export function createFrames(send: Send): Frames {
  let known: FrameNumbers[] = []
  return {
    async ask() {
      const answer = await send('frameNumbers', null)
      if (answer.ok) known = answer.value
      return known
    },
    listAfter: (own) => join([own, ...known.map(({ numbers }) => numbers)]),
  }
}

/** Each number once; of its labels, the first that is not empty. */
function join(lists: readonly PageNumber[][]): PageNumber[] {
  const joined = new Map<string, PageNumber>()
  for (const each of lists.flat()) {
    const { e164 } = each.number
    const before = joined.get(e164)
    joined.set(e164, before?.label ? before : { ...each, number: before?.number ?? each.number })
  }
  return [...joined.values()].slice(0, mostListed)
}
