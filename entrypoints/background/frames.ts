// Talks to the frames inside a tab's page, for its top frame: those that a content script of ours stands in.

import { browser } from 'wxt/browser'
import type { FrameNews, FrameNumbers, FrameOrder, FrameState } from '../../lib/messages.ts'

/** A page may make any number of frames: no more of them are asked. */
const mostFrames = 100

/** Gives null where none of our scripts is in the frame, or none that works with numbers. */
export async function askFrame(
  tabId: number,
  frameId: number,
  order: FrameOrder,
): Promise<FrameState | null> {
  const news: FrameNews = { to: 'page', order }
  try {
    const state: FrameState | undefined = await browser.tabs.sendMessage(tabId, news, { frameId })
    return state ?? null
  } catch {
    return null
  }
}

/** The numbers of these frames, or of each inside the page: a frame before those inside it, and they as they came into it. */
export async function numbersInFrames(tabId: number, frameIds: number[] | null): Promise<FrameNumbers[]> {
  const asked = (frameIds ?? (await framesIn(tabId))).map(async (frameId) => {
    const state = await askFrame(tabId, frameId, { do: 'tell-numbers' })
    return state ? [{ frameId, numbers: state.numbers }] : []
  })
  return (await Promise.all(asked)).flat()
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
