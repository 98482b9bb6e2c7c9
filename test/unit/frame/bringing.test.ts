// How the script that works with numbers comes to a page: once, at the first sign, and again where it did not come.

import { beforeEach, expect, test } from 'vitest'
import { fail, ok, type Result } from '../../../lib/fault.ts'
import { createBringing, offer, type Tended } from '../../../lib/page/bringing.ts'
import type { Met, PageOptions } from '../../../lib/page/page-options.ts'
import type { Send } from '../../../lib/send.ts'

/** What the script makes of the page; these tests only tell one from none. */
const tended: Tended = { update: () => {}, carryOut: async () => ({ numbers: [], reached: null }) }

function createPage(...answers: Result<null>[]) {
  let met: Met | null = null
  const ending = new AbortController()
  const asked: string[] = []
  let stops = 0
  const send = (async (name) => {
    asked.push(name)
    return answers.shift() ?? ok()
  }) as Send
  const bringing = createBringing({
    page: Promise.resolve({} as PageOptions),
    met: () => met,
    send,
    signal: ending.signal,
    stop: () => stops++,
  })
  return {
    ...bringing,
    asked,
    meet: (one: Met) => (met = one),
    end: () => ending.abort(),
    stops: () => stops,
  }
}

beforeEach(() => offer(() => tended))

test('it is asked for once, however many need it, and then is at hand', async () => {
  const page = createPage()
  const both = Promise.all([page.bring(), page.bring()])
  expect(page.tended()).toBeNull()
  expect(await both).toEqual([tended, tended])
  expect(page.tended()).toBe(tended)
  expect(await page.bring()).toBe(tended)
  expect(page.asked).toEqual(['bringNumbers'])
})

test('it learns what the pointer came to last, while it was coming too', async () => {
  const told: unknown[] = []
  offer((_options, met) => {
    told.push(met)
    return tended
  })
  const target = {} as Element
  const page = createPage()
  const coming = page.bring()
  page.meet({ target, point: null })
  await coming
  await createPage().bring()
  expect(told).toEqual([{ target, point: null }, null])
})

test('where it did not come, it is asked for once more', async () => {
  const page = createPage(fail({ kind: 'interrupted' }))
  expect(await page.bring()).toBeNull()
  expect(await page.bring()).toBe(tended)
  expect(page.asked).toHaveLength(2)
})

test('an extension that was updated ends its script on the page', async () => {
  const page = createPage(fail({ kind: 'updated' }))
  expect(await page.bring()).toBeNull()
  expect(page.stops()).toBe(1)
})

test('a page that has ended gets nothing', async () => {
  const page = createPage()
  const coming = page.bring()
  page.end()
  expect(await coming).toBeNull()
  expect(page.tended()).toBeNull()
})
