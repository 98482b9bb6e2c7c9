// Owns the page in the tab's top frame: its numbers meet its sidebar here, and the background's orders are carried out.

import type { Order, PageNumber, PageState } from '../messages.ts'
import { createFollower, readSigns, watchAddress } from './follow.ts'
import type { Box, Point } from './frame/place.ts'
import { keepKnowns } from './known.ts'
import { pointOut } from './point-out.ts'
import type { Draw } from './drawn.ts'
import { createFrames } from './frames.ts'
import { createGoing } from './going.ts'
import type { Opening } from './pointed.ts'
import { createListing } from './scan/listing.ts'
import { createSidebar } from './sidebar.ts'
import { lookSoon } from './soon.ts'
import { createTrail } from './trail.ts'

/** Draws on the page, and carries out what is ordered there. */
export const drawOnTop: Draw = (options) => {
  const { numbers, send, isAlive, stop, signal } = options
  const listing = createListing(numbers)
  const frames = createFrames(send)
  const list = () => frames.listAfter(listing.list())

  const knowns = keepKnowns(send, (known) => {
    chip.tell(known)
    sidebar.update()
  })
  const sidebar = createSidebar({ ...options, knowns, list })
  const { chip, show: showChip } = pointOut({
    ...options,
    host: sidebar.host,
    knowns,
    room: () => sidebar.room(),
    onPress: (number) => sidebar.prepare(number),
    onOpen: (opening) => open(opening),
  })
  const rest = (number: PageNumber, box: Box) => {
    // The open sidebar says more of its number than a chip can.
    const isShown = sidebar.state().shown?.number.e164 === number.number.e164
    if (!isShown || !sidebar.isOpen()) showChip(number, box)
  }
  const open = ({ number, from, isInert }: Opening) => show(number, from, isInert)

  const follower = createFollower()
  const look = () => {
    if (!isAlive()) return stop()
    const { shown } = sidebar.state()
    const offered = sidebar.isWatched() ? follower.look(readSigns(), listing.firstInMain(), shown) : null
    sidebar.change({ numbers: list(), offered })
  }
  const changed = lookSoon(look, signal)
  numbers.onChange(changed)
  watchAddress(changed, signal)
  const listOnce = async (asked: Promise<unknown>) => {
    await asked
    sidebar.change({ numbers: list() })
  }
  const lookInFrames = () => listOnce(frames.ask())
  // Of frames' news it tells who watches by then; else they keep until all are asked.
  const lookAtNoted = lookSoon(() => {
    if (sidebar.isWatched()) void listOnce(frames.askNoted())
  }, signal)

  const show = (number: PageNumber | null, from: Point | null = null, isInert = false) => {
    // While somebody watches, frames tell by themselves.
    if (!sidebar.isWatched()) void lookInFrames()
    sidebar.open(number, from, isInert)
    follower.begin(readSigns(), listing.firstInMain())
  }
  const note = (number: PageNumber) => {
    sidebar.change({ shown: number, offered: null, numbers: list() })
    follower.begin(readSigns(), listing.firstInMain())
  }
  const trail = createTrail(createGoing({ ...options, listing }), frames, send)
  const toggle = async () => {
    if (sidebar.isOpen()) return sidebar.close()
    show(chip.shown() ?? (await trail.pointedOut()) ?? sidebar.state().shown)
    sidebar.focus()
  }
  const step = async (by: 1 | -1) => {
    const number = await trail.goOn(by, !sidebar.isWatched())
    if (number && sidebar.isWatched()) show(number)
  }
  const carryOut = async (order: Order): Promise<PageState> => {
    if (order.do === 'close') sidebar.close()
    else if (order.do === 'show') show(order.number)
    else if (order.do === 'note') note(order.number)
    else if (order.do === 'scroll-to') await trail.goTo(order.e164)
    else if (order.do === 'dock') sidebar.lay({ dock: order.dock }, true)
    else if (order.do === 'collapse') sidebar.lay({ isCollapsed: order.isCollapsed }, true)
    else if (order.do === 'tell-owed') knowns.learn(order.known)
    else if (order.do === 'reload') location.reload()
    else if (order.do === 'toggle') await toggle()
    else if (order.do === 'step') await step(order.by)
    else if (order.do === 'settings') sidebar.update()
    else if (order.do === 'tell-state') await lookInFrames()
    else if (order.do === 'note-frame') {
      frames.note(order.frameId)
      lookAtNoted()
    }
    return sidebar.state()
  }
  return { host: sidebar.host, chip, rest, prepare: (number) => sidebar.prepare(number), open, carryOut }
}
