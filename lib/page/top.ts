// Owns the page in the tab's top frame: its numbers meet its sidebar here, and the background's orders are carried out.

import type { PageNews, PageNumber, PageState } from '../messages.ts'
import { createFollower, readSigns, watchAddress } from './follow.ts'
import type { Box, Point } from './frame/place.ts'
import { keepKnowns } from './known.ts'
import { pointOut } from './point-out.ts'
import type { Draw } from './drawn.ts'
import { numberOf, type Opening } from './pointed.ts'
import { createListing } from './scan/listing.ts'
import type { Hit } from './scan/page-numbers.ts'
import { createSidebar } from './sidebar.ts'

/** A page that changes all the time tells so this often. */
const settleMs = 300

/** Draws on the page, and carries out what is ordered there. */
export const drawOnTop: Draw = (options) => {
  const { numbers, send, restOn, isAlive, stop, signal } = options
  const listing = createListing(numbers)
  let stepped: Hit | null = null
  let settling: ReturnType<typeof setTimeout> | null = null

  const knowns = keepKnowns(send, (known) => {
    chip.tell(known)
    sidebar.update()
  })
  const sidebar = createSidebar({ ...options, knowns, list: listing.list })
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
    settling = null
    if (!isAlive()) return stop()
    const { shown } = sidebar.state()
    const offered = sidebar.isWatched() ? follower.look(readSigns(), listing.firstInMain(), shown) : null
    sidebar.change({ numbers: listing.list(), offered })
  }
  const lookSoon = () => {
    settling ??= setTimeout(look, settleMs)
  }
  numbers.onChange(lookSoon)
  watchAddress(lookSoon, signal)
  signal.addEventListener('abort', () => settling && clearTimeout(settling))

  const show = (number: PageNumber | null, from: Point | null = null, isInert = false) => {
    sidebar.open(number, from, isInert)
    follower.begin(readSigns(), listing.firstInMain())
  }
  const note = (number: PageNumber) => {
    sidebar.change({ shown: number, offered: null, numbers: listing.list() })
    follower.begin(readSigns(), listing.firstInMain())
  }
  const toggle = () => {
    if (sidebar.isOpen()) return sidebar.close()
    show(chip.shown() ?? sidebar.state().shown)
    sidebar.focus()
  }
  const step = (by: 1 | -1) => {
    stepped = listing.step(by, stepped)
    if (!stepped) return
    const hit = stepped
    const number = numberOf(hit)
    numbers.setHot(hit)
    if (sidebar.isWatched()) return show(number)
    // Two frames later: the scrolling hides a chip.
    requestAnimationFrame(() => requestAnimationFrame(() => restOn(hit)))
  }
  const carryOut = (order: PageNews['order']): PageState => {
    if (order.do === 'close') sidebar.close()
    else if (order.do === 'show') show(order.number)
    else if (order.do === 'note') note(order.number)
    else if (order.do === 'scroll-to') numbers.setHot(listing.scrollTo(order.e164))
    else if (order.do === 'dock') sidebar.lay({ dock: order.dock }, true)
    else if (order.do === 'collapse') sidebar.lay({ isCollapsed: order.isCollapsed }, true)
    else if (order.do === 'tell-owed') knowns.learn(order.known)
    else if (order.do === 'reload') location.reload()
    else if (order.do === 'toggle') toggle()
    else if (order.do === 'step') step(order.by)
    else if (order.do === 'settings') sidebar.update()
    else sidebar.change({ numbers: listing.list() })
    return sidebar.state()
  }
  return { host: sidebar.host, chip, rest, prepare: (number) => sidebar.prepare(number), open, carryOut }
}
