// A company's policy: what it fixes is shown locked, can't be saved by any way, and what it hides is not there.

import { beforeAll, expect, test } from 'vitest'
import { recordingPort } from '../../lib/messages.ts'
import { people } from '../fake-vbot/customers.ts'
import { field, press, says, type } from './harness/find-by-words.ts'
import { openMarked } from './harness/marks.ts'
import { ask, askForResult } from './harness/open-world.ts'
import { setPolicy } from './harness/policy.ts'
import { openCall, openHistory } from './harness/sidebar.ts'
import { inBothBrowsers } from './harness/world.ts'

const granted = 'http://127.0.0.1/*'
const toAllow = 'http://localhost/*'

inBothBrowsers('a policy', (world) => {
  beforeAll(async () => {
    await ask(world.options, 'signIn', { by: 'token', token: world.vbot.token, isKept: true })
    await ask(world.options, 'removeSite', { pattern: granted })
    await world.extension.grant(granted)
    await setPolicy(world.extension, {
      baseUrl: world.vbot.v2Url,
      projectCode: world.vbot.projectCode,
      sites: [granted, toAllow],
      hides: { cost: true, recordings: true, export: true },
    })
    await world.options.close()
    world.options = await world.extension.open('options.html')
  })

  const registered = () =>
    world.options.evaluate(async () =>
      (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches = [] }) => matches),
    )

  test('locks its fields, and leaves the others', async () => {
    const { options } = world
    for (const [label, isLocked] of [
      ['API base URL', true],
      ['Project code', true],
      ['VBot ID', false],
    ] as const) {
      const input = await field(options, label)
      expect(await input.evaluate(({ disabled }) => disabled), label).toBe(isLocked)
    }
    await says(options, '#connection', 'Set by your administrator.')
    expect(await options.$('#site')).toBeNull()
    expect(await options.$$eval('#sites button', (all) => all.map((each) => each.textContent))).toEqual([
      'Allow',
    ])
    await type(options, 'VBot ID', 'VB1001')
    await press(options, 'Save')
    await says(options, '#connection [role=status]', 'Saved')
  })

  test.each([
    ['saveSettings', { changes: { baseUrl: 'https://open-api.vbot.vn/v2.0' } }],
    ['saveSettings', { changes: { pageSize: 50, projectCode: 'OTHER' } }],
    ['saveSettings', { changes: { hides: { cost: false, recordings: false, export: false } } }],
    ['saveSettings', { changes: { sites: [] } }],
    ['addSite', { pattern: 'https://crm.example.vn/*' }],
    ['removeSite', { pattern: granted }],
  ])('is not got round by a message either: %s %o', async (name, asked) => {
    const before = await ask(world.options, 'optionsState')
    expect(await askForResult(world.options, name, asked)).toEqual({
      ok: false,
      fault: { kind: 'not-allowed' },
    })
    expect(await ask(world.options, 'optionsState')).toEqual(before)
  })

  test('its sites work where the browser allows them, and the others once it does', async () => {
    expect(await registered()).toEqual([granted])
    await says(world.options, '#sites li', 'to be allowed here once')
    await world.extension.grant(toAllow)
    await says(world.options, '#sites', 'localhostWorking')
    expect((await registered()).toSorted()).toEqual([granted, toAllow])
    const record = `${world.crm.origin.replace('127.0.0.1', 'localhost')}/customers/7`
    const page = await openMarked(world, record)
    await page.close()
  })

  test('hides cost, recordings and export, and the background gives no recording out', async () => {
    const { page, sidebar } = await openHistory(world, people.recordings)
    await openCall(sidebar)
    const words = await sidebar.evaluate(() => document.body.innerText)
    expect(words).not.toMatch(/Cost|₫|\bđ\b/)
    const names = await sidebar.$$eval('button', (all) =>
      all.map((each) => each.ariaLabel ?? each.textContent),
    )
    expect(names).toContain('Refresh')
    expect(names.filter((name) => /recording|CSV/i.test(name ?? ''))).toEqual([])
    await page.close()

    const popup = await world.extension.open('popup.html')
    world.vbot.log.clear()
    const answered = await popup.evaluate(
      (name) =>
        new Promise((resolve) => {
          const port = chrome.runtime.connect({ name })
          port.onMessage.addListener(resolve)
          port.postMessage({ recording: { by: 'id', id: '1' } })
        }),
      recordingPort,
    )
    expect(answered).toEqual({ part: 'fault', fault: { kind: 'not-allowed' } })
    expect(world.vbot.log.entries).toEqual([])
    await popup.close()
  })
})
