// The main job, as a new user does it: options, one site, one click.

import { expect, test } from 'vitest'
import { people } from '../fake-vbot/customers.ts'
import { clickWords } from './harness/click.ts'
import { press, says } from './harness/find-by-words.ts'
import { sidebarFrame } from './harness/launch.ts'
import { setUp, setUpFor } from './harness/set-up.ts'
import { untilTab } from './harness/tabs.ts'
import { inBothBrowsers } from './harness/world.ts'

inBothBrowsers(
  'first use',
  (world) => {
    test('a fresh install opens the options page by itself', async () => {
      const popup = await world.extension.open('popup.html')
      await untilTab(popup, '/options.html')
      await popup.close()
    })

    test('options, a site, a click: the total and the calls of that number', async () => {
      const { extension, vbot, crm } = world
      const options = await setUp(extension, setUpFor(vbot, `${crm.origin}/customers`))
      await press(options, 'Test connection')
      await says(options, '[role=status]', 'Connected')

      const page = await world.openCustomer(people.today.number)
      const before = await page.content()
      await clickWords(page, people.today.shown)
      const sidebar = await sidebarFrame(page)
      await sidebar.waitForSelector('ul.calls li')
      expect(await sidebar.$eval('h1', (h1) => h1.textContent)).toBe('0987 654 321')
      const total = await sidebar.$$eval(
        'dt',
        (terms) => terms.find((dt) => dt.textContent === 'Total calls')?.nextElementSibling?.textContent,
      )
      expect(total).toBe(String(vbot.calls(people.today.number).length))
      expect(await sidebar.$eval('ul.calls', (list) => list.getAttribute('aria-label'))).toBe('Calls')

      const phones = [...vbot.log.at('getAll'), ...vbot.log.at('countAll')].map(({ phone }) => phone)
      expect(
        new Set(phones.filter((phone) => phone !== '0900000000').map((phone) => phone.slice(-9))),
      ).toEqual(new Set(['987654321']))
      expect((await page.content()).replace(/<vbot-sidebar[^>]*><\/vbot-sidebar>/, '')).toBe(before)
    })
  },
  { isFresh: true },
)
