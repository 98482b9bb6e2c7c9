import { describe, expect, test } from 'vitest'
import type { CallsPage } from '../../../lib/history.ts'
import { hasOlder, type Reading, readPage } from '../../../lib/paging.ts'
import { madeCall } from '../../component/sidebar/made-calls.ts'

/** A server with `count` calls that sends `most` a page; past the end nothing, or its last page again, or its first. */
interface Server {
  count: number
  most: number
  beyond?: 'nothing' | 'last'
  ignoresPage?: boolean
}

function pageOf({ count, most, beyond = 'nothing', ignoresPage = false }: Server, page: number): CallsPage {
  const lastPage = Math.max(0, Math.ceil(count / most) - 1)
  const at = ignoresPage ? 0 : beyond === 'last' ? Math.min(page, lastPage) : page
  const rows = Math.max(0, Math.min(most, count - at * most))
  const calls = Array.from({ length: rows }, (_, row) => madeCall({ id: `call-${count - at * most - row}` }))
  return { e164: '', at: 0, isStale: false, page, calls, unreadable: 0, rows, askedAs: ['0912345678'] }
}

/** Every page, as the sidebar and the export read them: the calls that came, and how many pages it took. */
function readAll(serverAt: (page: number) => Server, size: number, total: number | null) {
  const ids = new Set<string>()
  let read: Reading | null = null
  for (let pages = 0; pages < 1_000; pages++) {
    const page = pageOf(serverAt(pages), pages)
    for (const { id } of page.calls) ids.add(id)
    read = readPage(read, page)
    if (!hasOlder(read, { size, known: ids.size, total })) return { calls: ids.size, pages: pages + 1 }
  }
  throw new Error('For ever.')
}

const size = 20

describe('a server that sends what is asked for', () => {
  test.each([
    [0, 1],
    [1, 1],
    [19, 1],
    [20, 1],
    [21, 2],
    [40, 2],
    [41, 3],
  ])('%i calls: %i pages, and none past the end', (count, pages) => {
    expect(readAll(() => ({ count, most: size }), size, count)).toEqual({ calls: count, pages })
  })

  test.each([
    [19, 1],
    [20, 2],
    [45, 3],
  ])('%i calls that nobody has counted: %i pages', (count, pages) => {
    expect(readAll(() => ({ count, most: size }), size, null)).toEqual({ calls: count, pages })
  })

  test('a count from before ends nothing: five calls came between the first page and the second', () => {
    const came = readAll((page) => ({ count: page === 0 ? 40 : 45, most: size }), size, 40)
    // All that were there at first.
    expect(came.calls).toBe(40)
  })

  test('as many new calls as a page holds bring the same page once more, and it goes on', () => {
    const came = readAll((page) => ({ count: page === 0 ? 60 : 80, most: size }), size, 60)
    expect(came.calls).toBe(60)
  })
})

describe('a server that sends fewer than asked for', () => {
  test.each([
    [50, 1],
    [51, 2],
    [130, 3],
    [150, 3],
  ])('%i calls, 50 a page of 100: %i pages', (count, pages) => {
    expect(readAll(() => ({ count, most: 50 }), 100, count)).toEqual({ calls: count, pages })
  })
})

describe('a server without an end', () => {
  test.each([40, 45])('that sends its last page for ever is left after two more (%i calls)', (count) => {
    const came = readAll(() => ({ count, most: size, beyond: 'last' }), size, null)
    expect(came.calls).toBe(count)
    expect(came.pages).toBeLessThanOrEqual(5)
  })

  test('that sends its first page for ever is left after two more', () => {
    expect(readAll(() => ({ count: 45, most: size, ignoresPage: true }), size, 45)).toEqual({
      calls: 20,
      pages: 3,
    })
  })
})

test('calls that could not be read are rows all the same', () => {
  const page = { ...pageOf({ count: 10, most: size }, 0), rows: 20, unreadable: 10 }
  expect(hasOlder(readPage(null, page), { size, known: 20, total: 35 })).toBe(true)
  expect(hasOlder(readPage(null, page), { size, known: 20, total: 20 })).toBe(false)
})
