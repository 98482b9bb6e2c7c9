// Owns what the top frame knows of the numbers in the frames inside it. They say nothing before they are asked.

import type { FrameNumbers, PageNumber } from '../messages.ts'
import type { Send } from '../send.ts'
import { createTurns } from '../turns.ts'
import { mostListed } from './scan/page-list.ts'

export interface Frames {
  /** Asks them all for their numbers. Where nobody can be asked, what was known before. */
  ask(): Promise<FrameNumbers[]>
  /** This one has other numbers now; null: any of them may. */
  note(frameId: number | null): void
  /** Asks those that were noted since: all, where one of them is new. */
  askNoted(): Promise<FrameNumbers[]>
  /** The top frame's numbers, and after them those that the frames had when they were asked last. */
  listAfter(own: PageNumber[]): PageNumber[]
}

export function createFrames(send: Send): Frames {
  let known: FrameNumbers[] = []
  /** Who is to be asked; null: everyone. */
  const due = new Set<number | null>()
  // One question at a time, so that no answer comes after a newer one; the next is for all who ask meanwhile.
  const turns = createTurns()
  let next: Promise<FrameNumbers[]> | null = null

  async function askDue(): Promise<FrameNumbers[]> {
    const asked = [...due]
    due.clear()
    next = null
    const again = known.map(({ frameId }) => frameId).filter((frameId) => asked.includes(frameId))
    if (asked.length > 0) known = await (again.length < asked.length ? askAll() : askAgain(again))
    return known
  }

  async function askAll(): Promise<FrameNumbers[]> {
    const answer = await send('frameNumbers', { frameIds: null })
    // One that is busy may keep all from being found: those that are known are asked without it.
    return answer.ok ? answer.value : askAgain(known.map(({ frameId }) => frameId))
  }

  /** The others stay as they are, and where they are. */
  async function askAgain(frameIds: number[]): Promise<FrameNumbers[]> {
    const answer = await send('frameNumbers', { frameIds })
    if (!answer.ok) return known
    return known.flatMap((each) =>
      frameIds.includes(each.frameId) ? answer.value.filter(({ frameId }) => frameId === each.frameId) : each,
    )
  }

  const askNoted = () => (next ??= turns.take(askDue))

  return {
    ask() {
      due.add(null)
      return askNoted()
    },
    note: (frameId) => due.add(frameId),
    askNoted,
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
