import { expect, test } from 'vitest'
import { type Fault, fail, ok } from '../../../lib/fault.ts'
import { all, asked, button, figure, hasButton, mount, one, rows, textOf } from './mounted.tsx'
import { answersFrom } from './made-world.ts'
import { customerCalls, nowMs } from './made-calls.ts'

const good = answersFrom(() => customerCalls)

const table: [Fault, title: string, button: string, asks: unknown][] = [
  [{ kind: 'offline' }, 'No connection', 'Try again', null],
  [{ kind: 'timeout', seconds: 15 }, 'VBot is too slow', 'Try again', null],
  [{ kind: 'interrupted' }, 'Loading was interrupted', 'Try again', null],
  [{ kind: 'signed-out' }, 'Signed out', 'Sign in again', { section: 'sign-in' }],
  [{ kind: 'not-configured' }, 'Not connected to VBot', 'Open settings', { section: 'connection' }],
  [{ kind: 'forbidden' }, 'No access to call history', 'Try again', null],
  [
    { kind: 'forbidden', isKey: true },
    'VBot does not take the API key',
    'Open settings',
    { section: 'sign-in' },
  ],
  [{ kind: 'vbot', code: -1, message: 'no' }, 'VBot reports error -1', 'Try again', null],
  [{ kind: 'server', status: 502 }, 'VBot has a problem', 'Try again', null],
  [{ kind: 'bad-reply', expected: 'x' }, 'Unexpected answer', 'Test connection', { section: 'connection' }],
  [
    { kind: 'redirected', origin: 'https://a.vn' },
    'The server sends us elsewhere',
    'Open settings',
    { section: 'connection' },
  ],
  [
    { kind: 'no-permission', origin: 'https://a.vn' },
    'Permission needed',
    'Allow',
    { section: 'connection', origin: 'https://a.vn' },
  ],
  [{ kind: 'not-allowed' }, 'Switched off by your administrator', 'Open settings', { section: 'connection' }],
  [{ kind: 'bug', where: 'here' }, 'The extension made a mistake', 'Try again', null],
]

test.each(table)('%o has words and one button that helps', async (fault, title, name, asks) => {
  const { world, click } = await mount({ count: () => fail(fault), calls: () => fail(fault) })
  const alert = one('[role=alert]')
  expect(textOf(alert.querySelector('h2'))).toBe(title)
  expect(alert.querySelectorAll('button')).toHaveLength(1)
  expect(textOf(one('h1'))).toBe('0912 345 678')
  Object.assign(world.answers, good)
  await click(button(name))
  if (asks) expect(asked(world, 'openOptions')).toEqual([asks])
  else expect(rows()).toHaveLength(20)
})

test('after an update the page is reloaded', async () => {
  const { world, click } = await mount({
    count: () => fail({ kind: 'updated' }),
    calls: () => fail({ kind: 'updated' }),
  })
  await click(button('Reload page'))
  expect(asked(world, 'orderPage')).toContainEqual({ tabId: null, order: { do: 'reload' } })
})

test('where no message goes any more the frame loads itself anew, or says which key reloads', async () => {
  const gone = () => fail({ kind: 'updated' })
  const { world, click } = await mount({ count: gone, calls: gone, orderPage: gone })
  await click(button('Reload page'))
  expect(world.loadedAgain).toBe(1)
  world.allows.loadAgain = false
  await click(button('Reload page'))
  expect(textOf(one('.top [role=status]'))).toBe('Press F5 to reload this page')
})

test('too many: it counts down, cannot be pressed, and tries again by itself', async () => {
  const fault: Fault = { kind: 'too-many', retryAfterMs: 3_000 }
  const { world, settle, click } = await mount({ count: () => fail(fault), calls: () => fail(fault) })
  expect(button('Try again in 3 seconds').getAttribute('aria-disabled')).toBe('true')
  await click(button('Try again in 3 seconds'))
  expect(asked(world, 'calls')).toHaveLength(1)
  await world.pass(1_000)
  await settle()
  button('Try again in 2 seconds')
  Object.assign(world.answers, good)
  await world.pass(2_000)
  await settle()
  expect(rows()).toHaveLength(20)
})

test('back online it tries again by itself', async () => {
  const { world, settle } = await mount({
    count: () => fail({ kind: 'offline' }),
    calls: () => fail({ kind: 'offline' }),
  })
  Object.assign(world.answers, good)
  world.goOnline()
  await settle()
  expect(rows()).toHaveLength(20)
})

test('back online mends nothing else', async () => {
  const fault: Fault = { kind: 'signed-out' }
  const { world, settle } = await mount({ count: () => fail(fault), calls: () => fail(fault) })
  world.goOnline()
  await settle()
  expect(asked(world, 'calls')).toHaveLength(1)
})

test('a total that could not be counted anew says so, though the calls came', async () => {
  const { world, click } = await mount()
  Object.assign(world.answers, { count: () => fail({ kind: 'server', status: 502 }) })
  await click(button('Refresh'))
  expect(figure('Total calls')).toBe('23')
  expect(textOf(one('.offer-bad'))).toContain('VBot has a problem. Showing what came at')
  Object.assign(world.answers, good)
  await click(button('Try again'))
  expect(all('.offer-bad')).toHaveLength(0)
  expect(asked(world, 'count')).toHaveLength(3)
})

test('calls that are there stay, and the fault goes to the foot', async () => {
  const { world, click } = await mount()
  Object.assign(world.answers, {
    count: () => fail({ kind: 'offline' }),
    calls: () => fail({ kind: 'offline' }),
  })
  await click(button('Refresh'))
  expect(rows()).toHaveLength(20)
  expect(figure('Total calls')).toBe('23')
  expect(textOf(one('.foot [role=alert]'))).toBe('Offline. Showing what came at 16:30.Try again')
  Object.assign(world.answers, good)
  await click(button('Try again'))
  expect(all('[role=alert]')).toHaveLength(0)
})

test('only the count failed: calls stand there, the fault is said', async () => {
  const { world, click } = await mount({ count: () => fail({ kind: 'server', status: 500 }) })
  expect(rows()).toHaveLength(20)
  expect(textOf(one('[role=alert]'))).toContain('VBot has a problem. Showing what came at 16:30.')
  Object.assign(world.answers, good)
  await click(button('Try again'))
  expect(figure('Total calls')).toBe('23')
})

test('only the calls failed: the count stands there', async () => {
  await mount({ calls: () => fail({ kind: 'server', status: 500 }) })
  expect(figure('Total calls')).toBe('23')
  expect(textOf(one('[role=alert] h2'))).toBe('VBot has a problem')
})

test('a fault before the number is known keeps the number of the address', async () => {
  const { world, click } = await mount({ panelStart: () => fail({ kind: 'interrupted' }) })
  expect(textOf(one('h1'))).toBe('0912 345 678')
  expect(textOf(one('[role=alert] h2'))).toBe('Loading was interrupted')
  const fresh = await import('./made-world.ts')
  world.answers.panelStart = () => ({ ok: true, value: fresh.panelSettings })
  await click(button('Try again'))
  expect(rows()).toHaveLength(20)
})

test('a clock that is set back makes nobody wait longer; one that is set forward ends the waiting', async () => {
  const fault: Fault = { kind: 'too-many', retryAfterMs: 3_000 }
  const { world, settle } = await mount({ count: () => fail(fault), calls: () => fail(fault) })
  world.setClock(-86_400_000)
  await world.pass(1_000)
  await settle()
  button('Try again in 2 seconds')
  Object.assign(world.answers, good)
  world.setClock(86_400_000)
  await world.pass(1_000)
  await settle()
  expect(rows()).toHaveLength(20)
})

test('no calls, as was said hours ago, and asked again in vain: the fault is said', async () => {
  const none = answersFrom(() => [])
  const then = nowMs - 6 * 3_600_000
  await mount({
    async calls(ask) {
      const page = await none.calls?.(ask)
      return ask.isFresh || !page?.ok
        ? fail({ kind: 'signed-out' })
        : ok({ ...page.value, isStale: true, at: then })
    },
    async count(ask) {
      const count = await none.count?.(ask)
      return ask.isFresh || !count?.ok
        ? fail({ kind: 'signed-out' })
        : ok({ ...count.value, isStale: true, at: then })
    },
  })
  expect(textOf(one('.foot [role=alert]'))).toContain('Showing what came at 10:30.')
  expect(hasButton('Sign in again')).toBe(true)
})

test('back from the options page it tries again what is mended there', async () => {
  const { world, settle } = await mount({
    calls: () => fail({ kind: 'signed-out' }),
    count: () => fail({ kind: 'signed-out' }),
  })
  Object.assign(
    world.answers,
    answersFrom(() => customerCalls),
  )
  world.comeBack()
  await settle()
  expect(rows()).toHaveLength(20)
  const before = world.asked.length
  world.comeBack()
  await settle()
  expect(world.asked).toHaveLength(before)
})

test('told to try again at once, it waits a second all the same', async () => {
  const { world, settle } = await mount({ calls: () => fail({ kind: 'too-many', retryAfterMs: 0 }) })
  expect(asked(world, 'calls')).toHaveLength(1)
  await world.pass(1_000)
  await settle()
  expect(asked(world, 'calls')).toHaveLength(2)
})
