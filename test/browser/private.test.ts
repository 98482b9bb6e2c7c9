// A private window: the history is there, and nothing of it is kept.

import { beforeAll, expect, test } from 'vitest'
import { people } from '../fake-vbot/customers.ts'
import { ask, customerOf } from './harness/open-world.ts'
import { openPrivate } from './harness/private.ts'
import { fullRecord, lookUpOn, openHistory, untilTerm } from './harness/sidebar.ts'
import { allowPrivate } from './harness/switch.ts'
import { inBothBrowsers } from './harness/world.ts'

const { number, e164 } = people.today

inBothBrowsers(
  'a private window',
  (world) => {
    beforeAll(async () => {
      await ask(world.options, 'signIn', { by: 'token', token: world.vbot.token, isKept: true })
      await allowPrivate(world.extension)
      world.options = await world.extension.open('options.html')
    })

    /** Everything the extension keeps, but for the settings and the sign-in. */
    const kept = () =>
      world.options.evaluate(async () =>
        JSON.stringify([await chrome.storage.session.get(null), await chrome.storage.local.get(null)]),
      )

    async function recent() {
      const popup = await world.extension.open('popup.html')
      const { recent } = await ask<{ recent: { e164: string }[] }>(popup, 'tabState')
      await popup.close()
      return recent.map((each) => each.e164)
    }

    const asked = () => world.vbot.log.entries.map(({ endpoint }) => endpoint).toSorted()

    async function lookUpInPrivate() {
      world.vbot.log.clear()
      const address = `${world.crm.origin}/customers/${customerOf(fullRecord).id}`
      const page = await openPrivate(world.extension, world.options, address)
      const sidebar = await lookUpOn(page, people.today)
      await untilTerm(sidebar, 'Total calls', String(world.vbot.calls(number).length))
      await page.close()
    }

    test('a lookup in it leaves no recent number and no kept answer, and takes none', async () => {
      await lookUpInPrivate()
      expect(asked()).toEqual(['countAll', 'getAll'])
      expect(await kept()).not.toContain(e164.slice(-9))
      expect(await recent()).toEqual([])

      // The same in an ordinary window is asked anew, and is kept.
      world.vbot.log.clear()
      const { page, sidebar } = await openHistory(world, people.today, fullRecord)
      await untilTerm(sidebar, 'Total calls', String(world.vbot.calls(number).length))
      expect(asked()).toEqual(['countAll', 'getAll'])
      await page.close()
      expect(await kept()).toContain(e164.slice(-9))
      expect(await recent()).toEqual([e164])

      // What is kept now is not for private windows.
      await lookUpInPrivate()
      expect(asked()).toEqual(['countAll', 'getAll'])
    })
  },
  { settings: { dialect: { pageBase: 1, timeUnit: 'ms', spelling: '0' } } },
)
