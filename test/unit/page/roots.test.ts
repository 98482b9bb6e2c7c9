// @vitest-environment happy-dom
// Open roots behind a very long list are found, a part of it at a time, whatever the page takes away meanwhile.

import { expect, test } from 'vitest'
import { createRoots } from '../../../lib/page/scan/roots.ts'

/** A list too long for one look; its last child has an open root. */
function longList() {
  const list = document.createElement('div')
  for (let each = 0; each < 6_000; each++) list.append(document.createElement('p'))
  const host = document.createElement('div')
  const root = host.attachShadow({ mode: 'open' })
  list.append(host)
  document.body.replaceChildren(list)
  return { list, root }
}

test.each([
  ['nothing', 0, 0],
  ['what was read', 0, 700],
  ['what comes next', 400, 900],
  ['around where it reads', 100, 600],
])('the page takes away %s', (_what, from, to) => {
  const { list, root } = longList()
  const found: ShadowRoot[] = []
  const roots = createRoots(
    (each) => found.push(each),
    () => true,
    () => {},
  )
  const work = roots.findIn(list)
  for (let step = 0; step < 450; step++) work.next()
  for (const child of [...list.children].slice(from, to)) child.remove()
  while (!work.next().done) continue
  expect(found.map((each) => each === root)).toEqual([true])
})

test('a root is let go of once its host has left the page, and all at the end: who listens is told', () => {
  const { list, root } = longList()
  const signals: AbortSignal[] = []
  const roots = createRoots(
    (_root, signal) => signals.push(signal),
    () => false,
    () => {},
  )
  for (const _pause of roots.findIn(list)) continue
  roots.letGo()
  expect(roots.all().has(root)).toBe(true)
  root.host.remove()
  expect(signals.map(({ aborted }) => aborted)).toEqual([false])
  roots.letGo()
  expect(roots.all().size).toBe(0)
  list.append(root.host)
  for (const _pause of roots.findIn(list)) continue
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, false])
  roots.clear()
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, true])
})

/** Looks through the document; counts what it is told of elements whose roots may come later. */
function tellOfUndefined() {
  let count = 0
  const roots = createRoots(
    () => {},
    () => false,
    () => count++,
  )
  const look = () => {
    for (const _pause of roots.findIn(document)) continue
  }
  return { roots, look, told: () => count }
}

test('what is not defined yet is told once for each name, and again once it is waited for no more', () => {
  const { roots, look, told } = tellOfUndefined()
  document.body.innerHTML = '<x-one></x-one><x-one></x-one>'
  look()
  expect([told(), roots.haveCome()]).toEqual([1, false])
  document.body.insertAdjacentHTML('beforeend', '<x-two></x-two>')
  look()
  look()
  expect(told()).toBe(2)
  roots.waitNoMore()
  look()
  expect(told()).toBe(4)
})

test('one that has left gives its place to the next of its name, untold; what has left by the next look is forgotten', () => {
  const { roots, look, told } = tellOfUndefined()
  for (let each = 0; each < 3; each++) {
    document.body.innerHTML = '<app-row></app-row>'
    look()
    expect([told(), roots.haveCome()]).toEqual([1, false])
  }
  document.body.replaceChildren()
  roots.haveCome()
  document.body.innerHTML = '<app-row></app-row>'
  look()
  expect(told()).toBe(2)
})
