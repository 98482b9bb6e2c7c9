// Talks to the frames inside a tab's page, for its top frame: those that a content script of ours stands in.

import { browser } from 'wxt/browser'
import { fail, ok, type Result } from '../../lib/fault.ts'
import type {
  FrameNews,
  FrameNumbers,
  FrameOrder,
  FrameState,
  GoOrder,
  PageNumber,
} from '../../lib/messages.ts'
import { inTime } from './in-time.ts'
import { askPage } from './tab.ts'

/** A page may make any number of frames: no more of them are asked. */
const mostFrames = 100

/** The keys wait for the frames, and one that is busy may not answer for many seconds. */
const mostMs = 500

/** Gives null where none of our scripts is in the frame, or none that works with numbers. */
async function askFrame(tabId: number, frameId: number, order: FrameOrder): Promise<FrameState | null> {
  const news: FrameNews = { to: 'page', order }
  try {
    const state: FrameState | undefined = await browser.tabs.sendMessage(tabId, news, { frameId })
    return state ?? null
  } catch {
    return null
  }
}

/** Has a frame go to a number. Gives the number; null where there is none further on, or no answer in time. */
export async function goInFrame(tabId: number, frameId: number, order: GoOrder): Promise<PageNumber | null> {
  const state = await inTime(askFrame(tabId, frameId, order), mostMs)
  // Carried out later, it would be a second number gone to: this comes right after it.
  if (!state && order.do !== 'stay') void askFrame(tabId, frameId, { do: 'leave' })
  return state?.reached ?? null
}

/**
 * The numbers of these frames, or of each inside the page: a frame before those inside it, and they as they came into it.
 * One that does not answer in time has none, and the page is told once it does; so it is where none can be found in time.
 */
export async function numbersInFrames(
  tabId: number,
  frameIds: number[] | null,
): Promise<Result<FrameNumbers[]>> {
  const tell = (frameId: number | null) => void askPage(tabId, { do: 'note-frame', frameId })
  const ids = frameIds ?? (await inTime(framesIn(tabId), mostMs, () => tell(null)))
  if (!ids) return fail({ kind: 'timeout', seconds: mostMs / 1_000 })
  const asked = ids.map(async (frameId) => {
    const onLate = (state: FrameState | null) => state && tell(frameId)
    const state = await inTime(askFrame(tabId, frameId, { do: 'tell-numbers' }), mostMs, onLate)
    return state ? [{ frameId, numbers: state.numbers }] : []
  })
  return ok((await Promise.all(asked)).flat())
}

/** Ids of the frames inside the page. The browser names them in any order; each knows its own place among its neighbours. */
async function framesIn(tabId: number): Promise<number[]> {
  const found = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    // A frame that still loads keeps nobody waiting.
    injectImmediately: true,
    func: () => {
      const path: number[] = []
      for (let each: Window = window; each !== each.parent; each = each.parent)
        path.unshift(Array.prototype.indexOf.call(each.parent, each))
      return path
    },
  })
  return found
    .filter(({ frameId }) => frameId !== 0)
    .toSorted((one, other) => compare(one.result ?? [], other.result ?? []))
    .map(({ frameId }) => frameId)
    .slice(0, mostFrames)
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((index, depth) => index !== other[depth])
  return at < 0 ? one.length - other.length : (one[at] ?? 0) - (other[at] ?? -1)
}
