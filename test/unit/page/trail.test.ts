// Going from number to number while a frame keeps us waiting.

import { expect, test } from 'vitest'
import { ok } from '../../../lib/fault.ts'
import type { Ask, PageNumber } from '../../../lib/messages.ts'
import type { Frames } from '../../../lib/page/frames.ts'
import { createTrail } from '../../../lib/page/trail.ts'
import type { Send } from '../../../lib/send.ts'

const number: PageNumber = {
  number: { e164: '+84912345678', national: '0912345678', kind: 'mobile' },
  label: '',
}

/** A page whose top frame has no number, and a frame that goes to one when it is told to. */
function createPage() {
  const ordered: { what: string; reach: (found: PageNumber | null) => void }[] = []
  const send = ((_name, ask) =>
    new Promise((resolve) => {
      const { order } = ask as Ask<'orderFrame'>
      ordered.push({ what: order.do, reach: (found) => resolve(ok(found)) })
    })) as Send
  const known = [{ frameId: 7, numbers: [number] }]
  const frames = { ask: () => Promise.resolve(known) } as Frames
  return { trail: createTrail(() => null, frames, send), ordered }
}

test('of steps that are taken meanwhile one is carried out, and the next one after them is again', async () => {
  const { trail, ordered } = createPage()
  const reach = async () => {
    await expect.poll(() => ordered.length).toBe(1)
    ordered.shift()?.reach(number)
  }
  const steps = [1, 2, 3, 4].map(() => trail.goOn(1, false))
  await reach()
  await reach()
  expect(await Promise.all(steps)).toEqual([number, number, null, null])
  const later = trail.goOn(1, false)
  await reach()
  expect(await later).toEqual(number)
})

test('what is pointed out is told without waiting for a step', async () => {
  const { trail, ordered } = createPage()
  void trail.goOn(1, true)
  await expect.poll(() => ordered.length).toBe(1)
  const shown = trail.pointedOut()
  await expect.poll(() => ordered.map(({ what }) => what)).toEqual(['go-on', 'stay'])
  ordered[1]?.reach(number)
  expect(await shown).toEqual(number)
})
