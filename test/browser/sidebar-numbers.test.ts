// The numbers of a record: found, looked up and merged in the sidebar; the next record offered; a place for each site.

import { expect, test } from 'vitest'
import { people } from '../fake-vbot/customers.ts'
import { withoutAnswer } from './harness/click.ts'
import { button, press, says, type } from './harness/find-by-words.ts'
import { announced, callIds, fullRecord, heading, openHistory, untilTerm } from './harness/sidebar.ts'
import { inBothBrowsers } from './harness/world.ts'

const asksOf = (world: { vbot: { log: { entries: readonly { phone: string }[] } } }, number: string) =>
  world.vbot.log.entries.filter(({ phone }) => phone === number).length

inBothBrowsers(
  'the numbers of a record',
  (world) => {
    test('the menu lists them with their labels, goes to one, and looks one up', async () => {
      const { page, sidebar } = await openHistory(world, people.owed)
      await press(sidebar, '7 numbers here')
      const listed = await sidebar.$$eval('#numbers li > button:first-child', (all) =>
        all.map((each) => each.textContent ?? ''),
      )
      expect(listed.slice(0, 2).join()).toContain('0912 345 678')
      expect(listed.join()).toContain('028 3822 5678')
      expect(listed.join()).toContain('Cơ quan')

      await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
      await press(sidebar, 'Show 0912 345 678 on the page')
      await page.waitForFunction(() => CSS.highlights.get('vbot-phone-hot')?.size === 1 || scrollY === 0)
      expect(asksOf(world, people.busy.number)).toBe(0)

      await (await sidebar.$$('#numbers li > button:first-child'))[1]?.click()
      await says(sidebar, 'h1', '028 3822 5678')
      await untilTerm(sidebar, 'Total calls', '10,000')
      expect(await sidebar.$('#numbers')).toBeNull()
      await page.close()
    })

    test('another number of the customer joins in one timeline, each call marked with its number', async () => {
      const { page, sidebar } = await openHistory(world, people.owed)
      await press(sidebar, '7 numbers here')
      await press(sidebar, 'Add a number of this customer')
      await type(sidebar, 'Another number of the customer', 'không phải số')
      await press(sidebar, 'Add')
      await says(sidebar, '[role=alert]', 'This is no phone number')
      await type(sidebar, 'Another number of the customer', '0987.654.321')
      await press(sidebar, 'Add')
      await untilTerm(sidebar, 'Total calls', '155')
      await says(sidebar, '.merged', '0987 654 321')
      const both = [...world.vbot.calls(people.owed.number), ...world.vbot.calls(people.today.number)]
      const expected = both.toSorted((one, other) => other.atMs - one.atMs).slice(0, 5)
      await sidebar.waitForFunction(
        (ids) =>
          [...document.querySelectorAll<HTMLElement>('ul.calls > li')]
            .slice(0, 5)
            .map((row) => row.dataset['call'])
            .join() === ids,
        {},
        expected.map(({ id }) => id).join(),
      )
      const tags = await sidebar.$$eval('ul.calls > li', (rows) =>
        rows.slice(0, 5).map((row) => [...row.querySelectorAll('.tag')].at(-1)?.textContent ?? ''),
      )
      expect(tags.map((tag) => tag.replace(/\D/g, ''))).toEqual(expected.map(({ number }) => number))

      await press(sidebar, 'Take 0987 654 321 out')
      await untilTerm(sidebar, 'Total calls', '128')
      const ids = new Set(world.vbot.calls(people.owed.number).map(({ id }) => id))
      expect((await callIds(sidebar)).every((id) => ids.has(id))).toBe(true)
      await page.close()
    })

    test('the next record is offered and not looked up; a pinned number stays', async () => {
      const { page, sidebar } = await openHistory(world, people.pages)
      await page.evaluate(() => document.querySelector<HTMLElement>('a[href="/customers/4"]')?.click())
      await says(sidebar, '.offer', 'The page shows 0868 001 122')
      expect(await heading(sidebar)).toBe('0977 010 203')
      expect(asksOf(world, people.one.number)).toBe(0)
      await press(sidebar, 'Show it')
      await says(sidebar, 'h1', '0868 001 122')
      await untilTerm(sidebar, 'Total calls', '1')

      await press(sidebar, 'Pin this number')
      await sidebar.waitForSelector('button[aria-label="Pin this number"][aria-pressed=true]')
      await page.evaluate(() => document.querySelector<HTMLElement>('a[href="/customers/5"]')?.click())
      // The menu follows the page, so the page has been read anew by the time it lists the new record's number alone.
      await button(sidebar, '1 number here')
      expect(await sidebar.$('.offer')).toBeNull()
      await press(sidebar, 'Pin this number')
      await says(sidebar, '.offer', 'The page shows 0977 010 203')
      await page.close()
    })

    test('its side is remembered for the site', async () => {
      const { page, sidebar } = await openHistory(world, people.today, fullRecord)
      await press(sidebar, 'Dock left')
      await button(sidebar, 'Dock right')
      await page.close()
      const next = await openHistory(world, people.pages)
      await button(next.sidebar, 'Dock right')
      const element = await next.sidebar.frameElement()
      expect((await element?.boundingBox())?.x).toBe(0)
      await press(next.sidebar, 'Dock right')
      await button(next.sidebar, 'Dock left')
      await next.page.close()
    })

    test('all of it by keyboard, with the focus given back at the end', async () => {
      const { page, sidebar } = await openHistory(world, people.today, fullRecord)
      const focused = () =>
        sidebar.evaluate(() => {
          const active = document.activeElement
          if (active instanceof HTMLInputElement) return active.labels?.[0]?.textContent ?? ''
          return active?.getAttribute('aria-label') ?? active?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
        })
      /** Tabs on until the focus is on what is asked for. */
      const tabTo = async (isIt: (name: string) => boolean) => {
        const seen: string[] = []
        for (let n = 0; n < 40; n++) {
          await page.keyboard.press('Tab')
          const name = await focused()
          if (isIt(name)) return seen
          seen.push(name)
        }
        throw new Error(`Never reached; went by: ${seen.join(' | ')}`)
      }
      await page.bringToFront()
      await page.keyboard.down('Shift')
      await page.keyboard.press('Tab')
      await page.keyboard.up('Shift')
      await page.waitForFunction(() => document.activeElement?.matches('[data-open="card"]'))
      const element = await sidebar.frameElement()
      await element?.focus()

      const order = await tabTo((name) => name === 'Call')
      expect(order).toEqual([
        '7 numbers here',
        'Pin this number',
        'Dock left',
        'Settings',
        'Collapse',
        'Close',
        'Copy number',
        'Refresh',
      ])
      // Firefox stops at what scrolls, too.
      await tabTo((name) => name === 'All time')
      await page.keyboard.press('ArrowRight')
      await untilTerm(sidebar, 'Today', '3 calls')
      await sidebar.waitForSelector('ul.calls li')
      await tabTo((name) => name.startsWith('Calls per'))
      await page.keyboard.press('End')
      await page.keyboard.press('Home')
      await page.keyboard.press('Enter')
      await announced(sidebar, ' of 3 loaded')
      await tabTo((name) => name === 'Clear filters')
      await page.keyboard.press('Enter')
      await sidebar.waitForFunction(() => document.querySelectorAll('ul.calls > li').length === 3)
      await (await sidebar.$('ul.calls .call-open'))?.focus()
      await page.keyboard.press('Enter')
      await sidebar.waitForSelector('.details')
      await page.keyboard.press('ArrowDown')
      expect(
        await sidebar.evaluate(() => document.activeElement?.closest('li')?.getAttribute('aria-posinset')),
      ).toBe('2')

      withoutAnswer(page.keyboard.press('Escape'))
      await page.waitForFunction(() => document.activeElement?.matches('[data-open="card"]'))
      await expect.poll(() => page.frames().includes(sidebar)).toBe(false)
      await page.close()
    })
  },
  { settings: { cacheSeconds: 0 } },
)
