// Nobody waits for an answer longer than it is worth; one that comes later is not lost.

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { inTime } from '../../../entrypoints/background/in-time.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('an answer in time is given, and nothing comes after it', async () => {
  const late: string[] = []
  const answer = Promise.withResolvers<string>()
  const given = inTime(answer.promise, 500, (each) => late.push(each))
  await vi.advanceTimersByTimeAsync(499)
  answer.resolve('here')
  expect(await given).toBe('here')
  await vi.advanceTimersByTimeAsync(1_000)
  expect(late).toEqual([])
  expect(vi.getTimerCount()).toBe(0)
})

test('a late one is none at first, and told when it comes', async () => {
  const late: string[] = []
  const answer = Promise.withResolvers<string>()
  const given = inTime(answer.promise, 500, (each) => late.push(each))
  await vi.advanceTimersByTimeAsync(500)
  expect(await given).toBeNull()
  expect(late).toEqual([])
  answer.resolve('here')
  await vi.advanceTimersByTimeAsync(0)
  expect(late).toEqual(['here'])
})

test('a failure in time is one, and a late one is nobody’s matter', async () => {
  await expect(inTime(Promise.reject(new Error('gone')), 500)).rejects.toThrow('gone')
  const answer = Promise.withResolvers<string>()
  const given = inTime(answer.promise, 500)
  await vi.advanceTimersByTimeAsync(500)
  expect(await given).toBeNull()
  answer.reject(new Error('gone'))
  await vi.advanceTimersByTimeAsync(0)
})
