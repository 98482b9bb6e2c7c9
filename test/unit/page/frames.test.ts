// @vitest-environment happy-dom
// What the top frame asks of the frames inside it: one question at a time, and of those alone that have news.

import { expect, test } from 'vitest'
import { fail, ok, type Result } from '../../../lib/fault.ts'
import type { Ask, FrameNumbers, PageNumber } from '../../../lib/messages.ts'
import { createFrames } from '../../../lib/page/frames.ts'
import type { Send } from '../../../lib/send.ts'

const numberOf = (e164: string): PageNumber => ({
  number: { e164, national: e164.replace('+84', '0'), kind: 'mobile' },
  label: '',
})
const [a, b, c] = [numberOf('+84912345678'), numberOf('+84987654321'), numberOf('+84868001122')]
const inFrame = (frameId: number, ...numbers: PageNumber[]): FrameNumbers => ({ frameId, numbers })

/** A page whose frames answer when they are told to. */
function createPage() {
  const asked: { frameIds: number[] | null; answer: (given: Result<FrameNumbers[]>) => void }[] = []
  const send = ((_name, ask) =>
    new Promise((resolve) => {
      asked.push({ ...(ask as Ask<'frameNumbers'>), answer: resolve })
    })) as Send
  const frames = createFrames(send)
  const settle = async (given: Result<FrameNumbers[]>) => {
    await expect.poll(() => asked.length).toBeGreaterThan(0)
    asked.shift()?.answer(given)
  }
  const answer = (...given: FrameNumbers[]) => settle(ok(given))
  const refuse = () => settle(fail({ kind: 'interrupted' }))
  return { frames, asked, answer, refuse }
}

test('whoever asks while a question is out gets the answer to the next one, all the same', async () => {
  const { frames, asked, answer } = createPage()
  const first = frames.ask()
  await expect.poll(() => asked.length).toBe(1)
  const later = [frames.ask(), frames.ask(), frames.ask()]
  await answer(inFrame(1, a))
  expect(await first).toEqual([inFrame(1, a)])
  await answer(inFrame(1, b))
  expect(await Promise.all(later)).toEqual(later.map(() => [inFrame(1, b)]))
  expect(asked).toEqual([])
  expect(frames.listAfter([])).toEqual([b])
})

test('of frames that are known, those alone that have news are asked, and keep their places', async () => {
  const { frames, asked, answer } = createPage()
  void frames.ask()
  await answer(inFrame(1, a), inFrame(2, b), inFrame(3, c))
  frames.note(3)
  frames.note(1)
  frames.note(1)
  const noted = frames.askNoted()
  await expect.poll(() => asked[0]?.frameIds).toEqual([1, 3])
  await answer(inFrame(3, a), inFrame(1, c))
  expect(await noted).toEqual([inFrame(1, c), inFrame(2, b), inFrame(3, a)])
  // Nobody has news any more.
  await frames.askNoted()
  expect(asked).toEqual([])
})

test('one that has gone is left out, and one that is new has all asked', async () => {
  const { frames, asked, answer } = createPage()
  void frames.ask()
  await answer(inFrame(1, a), inFrame(2, b))
  frames.note(1)
  const noted = frames.askNoted()
  await answer()
  expect(await noted).toEqual([inFrame(2, b)])
  frames.note(3)
  const all = frames.askNoted()
  await expect.poll(() => asked[0]?.frameIds).toBeNull()
  await answer(inFrame(3, c), inFrame(2, b))
  expect(await all).toEqual([inFrame(3, c), inFrame(2, b)])
})

test('where they cannot all be found, those that are known are asked', async () => {
  const { frames, asked, answer, refuse } = createPage()
  void frames.ask()
  await answer(inFrame(1, a), inFrame(2, b))
  const all = frames.ask()
  await refuse()
  await expect.poll(() => asked[0]?.frameIds).toEqual([1, 2])
  await answer(inFrame(2, c))
  expect(await all).toEqual([inFrame(2, c)])
})

test('where nobody can be asked, what was known before stays', async () => {
  const { frames, answer, refuse } = createPage()
  void frames.ask()
  await answer(inFrame(1, a))
  frames.note(1)
  const noted = frames.askNoted()
  await refuse()
  expect(await noted).toEqual([inFrame(1, a)])
  const all = frames.ask()
  await refuse()
  await refuse()
  expect(await all).toEqual([inFrame(1, a)])
})
