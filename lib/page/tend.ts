// Owns one frame's page once it has numbers: they are found and kept, pointed at, and what is asked of them is drawn.

import type { Tend } from './bringing.ts'
import { drawInFrame } from './child.ts'
import type { Drawn } from './drawn.ts'
import { watchPointing } from './pointing.ts'
import { type Hit, watchNumbers } from './scan/page-numbers.ts'
import { drawOnTop } from './top.ts'

export const tendPage: Tend = (options, met) => {
  const { settings, send, signal } = options
  const numbers = watchNumbers({
    ...settings(),
    document,
    signal,
    async readForeign(candidates) {
      const read = await send('readForeign', { candidates })
      // Rejected means not answered: asked again another time.
      return read.ok ? read.value : Promise.reject(new Error(read.fault.kind))
    },
  })
  let drawn: Drawn | null = null
  /** At the first use: nothing of ours stands on a page that is only looked at. */
  const draw = (): Drawn => {
    if (drawn) return drawn
    const drawHere = settings().isTop ? drawOnTop : drawInFrame
    const readAgain = () => pointing.readAgain()
    const restOn = (hit: Hit) => pointing.restOn(hit)
    const endRest = () => pointing.endRest()
    return (drawn = drawHere({ ...options, numbers, readAgain, restOn, endRest }))
  }
  const pointing = watchPointing({
    ...options,
    numbers,
    drawn: () => drawn,
    met,
    onMeet: draw,
    onPress: (number) => draw().prepare(number),
    onRest: (number, box) => draw().rest(number, box),
    onOpen: (opening) => draw().open(opening),
  })
  return {
    update() {
      numbers.update(settings())
      void drawn?.carryOut({ do: 'settings' })
    },
    // What frames have is told to who looks at it; whoever comes to look asks for it.
    carryOut: (order) => (order.do === 'note-frame' ? drawn : draw())?.carryOut(order),
  }
}
