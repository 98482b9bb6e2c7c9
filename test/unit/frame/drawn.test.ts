// How the second script comes to a page: once, when it is needed, and again where it did not come.

import { beforeEach, expect, test } from 'vitest'
import { fail, ok, type Result } from '../../../lib/fault.ts'
import { createBringing, type Drawn, type DrawOptions, offer } from '../../../lib/page/drawn.ts'
import type { Send } from '../../../lib/send.ts'

/** What the second script leaves; these tests only tell one from none. */
const drawn = { isHere: true } as unknown as Drawn

function createPage(...answers: Result<null>[]) {
  const ending = new AbortController()
  const asked: string[] = []
  let stops = 0
  const send = (async (name) => {
    asked.push(name)
    return answers.shift() ?? ok()
  }) as Send
  const bringing = createBringing({
    send,
    signal: ending.signal,
    stop: () => stops++,
  } as unknown as DrawOptions)
  return { ...bringing, asked, end: () => ending.abort(), stops: () => stops }
}

beforeEach(() => offer(() => drawn))

test('it is asked for once, however many need it, and then is at hand', async () => {
  const page = createPage()
  const used: string[] = []
  page.use(() => used.push('first'))
  page.use(() => used.push('second'))
  expect([page.drawn(), used]).toEqual([null, []])
  expect(await page.bring()).toBe(drawn)
  await expect.poll(() => used).toEqual(['first', 'second'])
  page.use((here) => used.push(here === page.drawn() ? 'at once' : 'another'))
  expect(used).toEqual(['first', 'second', 'at once'])
  expect(page.asked).toEqual(['bringHost'])
})

test('where it did not come, what needed it asks once more', async () => {
  const page = createPage(fail({ kind: 'interrupted' }))
  expect(await page.bring()).toBeNull()
  const used: Drawn[] = []
  page.use((here) => used.push(here))
  await expect.poll(() => used).toEqual([drawn])
  expect(page.asked).toHaveLength(2)
})

test('what joined a try that failed still gets it, and gives up after the second', async () => {
  const page = createPage(fail({ kind: 'interrupted' }), fail({ kind: 'interrupted' }))
  const used: Drawn[] = []
  void page.bring()
  page.use((here) => used.push(here))
  await expect.poll(() => page.asked).toHaveLength(2)
  await page.bring()
  expect(used).toEqual([])
  page.use((here) => used.push(here))
  expect(used).toEqual([drawn])
})

test('an extension that was updated ends its script on the page', async () => {
  const page = createPage(fail({ kind: 'updated' }))
  expect(await page.bring()).toBeNull()
  expect(page.stops()).toBe(1)
})

test('a page that has ended gets nothing drawn', async () => {
  const page = createPage()
  const coming = page.bring()
  page.end()
  expect(await coming).toBeNull()
  expect(page.drawn()).toBeNull()
})
