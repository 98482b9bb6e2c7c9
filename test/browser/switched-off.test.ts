// The extension leaves open pages and comes back: switched off by its user, or with its process killed.

import type { Page } from 'puppeteer-core'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { people } from '../fake-vbot/customers.ts'
import { press, says } from './harness/find-by-words.ts'
import { ask, type World } from './harness/open-world.ts'
import { fullRecord, heading, lookUpOn, untilTerm } from './harness/sidebar.ts'
import { crash, switchOff, switchOn } from './harness/switch.ts'
import { inBothBrowsers } from './harness/world.ts'

inBothBrowsers('the extension leaves', (world) => {
  let page: Page
  let errors: unknown[]
  beforeAll(() => signInToStay(world))
  afterEach(() => page.close())

  async function openRecord() {
    page = await world.openCustomer(fullRecord)
    errors = []
    page.on('pageerror', (error) => errors.push(error))
    return lookUpOn(page, people.owed)
  }

  async function expectLookup() {
    const sidebar = await lookUpOn(page, people.today)
    await untilTerm(sidebar, 'Total calls', String(world.vbot.calls(people.today.number).length))
    expect(await heading(sidebar)).toBe('0987 654 321')
    expect(await sidebar.$('[role=alert] h2')).toBeNull()
  }

  test('switched off: the history stays with words and a button; switched on: the open page goes on', async () => {
    const sidebar = await openRecord()
    await switchOff(world.extension)
    await page.bringToFront()
    await press(sidebar, 'Refresh')
    await says(sidebar, '.foot', 'The extension was updated')
    expect(await heading(sidebar)).toBe('0912 345 678')
    await press(sidebar, 'Reload page')
    if (world.name === 'firefox') await says(sidebar, '[role=status]', 'Press F5')
    else await page.waitForFunction(() => !document.querySelector('vbot-sidebar'))

    await switchOn(world.extension)
    await page.bringToFront()
    await page.waitForFunction(() => !document.querySelector('vbot-sidebar'))
    await expectLookup()
    expect(errors).toEqual([])
    world.options = await world.extension.open('options.html')
  })

  test('its process killed: the next click is answered as ever, and the sign-in holds', async () => {
    await openRecord()
    await crash(world.extension)
    await page.bringToFront()
    await expectLookup()
    world.options = await world.extension.open('options.html')
    const { signIn } = await ask<{ signIn: { state: string } }>(world.options, 'optionsState')
    expect(signIn.state).toBe('signed-in')
    expect(errors).toEqual([])
  })
})

async function signInToStay({ options, vbot }: World) {
  await ask(options, 'signIn', { by: 'token', token: vbot.token, isKept: true })
}
