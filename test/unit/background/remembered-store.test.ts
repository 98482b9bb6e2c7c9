// A store that is read once: what it says is what the store beneath it holds, whatever was asked and written at once.

import { expect, test } from 'vitest'
import { remembered } from '../../../lib/remembered-store.ts'
import { createTestStore } from '../../test-store.ts'

test('reads each key once, also one that is not there', async () => {
  const below = createTestStore()
  await below.set('a', 1)
  const store = remembered(below)
  expect(await Promise.all([store.get('a'), store.get('a'), store.get('b')])).toEqual([1, 1, undefined])
  expect([await store.get('a'), await store.get('b')]).toEqual([1, undefined])
  expect(below.read).toEqual(['a', 'b'])
})

test('what is written is known, and stands below', async () => {
  const below = createTestStore()
  const store = remembered(below)
  await store.set('a', 1)
  expect(await store.get('a')).toBe(1)
  expect(below.read).toEqual([])
  expect(below.values.get('a')).toBe('1')
  await store.remove(['a'])
  expect(await store.get('a')).toBeUndefined()
  expect(await store.keys()).toEqual([])
})

test('what was refused is not remembered', async () => {
  const below = createTestStore()
  const store = remembered(below)
  await store.set('a', 1)
  below.isFull = true
  await expect(store.set('a', 2)).rejects.toThrow('quota')
  expect(await store.get('a')).toBe(1)
})

test.each(['by a rejection', 'at once'])('nor what could not be read, %s', async (how) => {
  const below = createTestStore()
  await below.set('a', 1)
  let isBroken = true
  const get = <T>(key: string) => {
    if (isBroken && how === 'at once') throw new Error('broken')
    return isBroken ? Promise.reject(new Error('broken')) : below.get<T>(key)
  }
  const store = remembered({ ...below, get })
  await expect(store.get('a')).rejects.toThrow('broken')
  isBroken = false
  expect(await store.get('a')).toBe(1)
})

test('an answer that was on its way is not put over what was written meanwhile', async () => {
  const below = createTestStore()
  await below.set('a', 'old')
  await below.set('b', 'old')
  const gate = Promise.withResolvers<void>()
  const get = async <T>(key: string) => {
    const found = await below.get<T>(key)
    await gate.promise
    return found
  }
  const store = remembered({ ...below, get })
  const early = [store.get('a'), store.get('b')]
  await store.set('a', 'new')
  await store.remove(['b'])
  gate.resolve()
  expect(await Promise.all(early)).toEqual(['old', 'old'])
  expect([await store.get('a'), await store.get('b')]).toEqual(['new', undefined])
})
