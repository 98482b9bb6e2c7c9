// axe-core finds nothing in any state, theme, language or width; pictures of each go to test-output/screens.

import type { Frame, Page } from 'puppeteer-core'
import { expect, test } from 'vitest'
import { people } from '../fake-vbot/customers.ts'
import type { ServerFault } from '../fake-vbot/faults.ts'
import { cutOff, faintIcons, judge, takePicture } from './harness/axe.ts'
import { clickWords } from './harness/click.ts'
import { says } from './harness/find-by-words.ts'
import { sidebarFrame } from './harness/launch.ts'
import { fullRecord, lookUpOn } from './harness/sidebar.ts'
import { themeOf } from './harness/theme.ts'
import { ask, type World } from './harness/open-world.ts'
import { inBothBrowsers } from './harness/world.ts'

interface Stage {
  world: World
  page: Page
}

const pressFirst = (screen: Frame, selector: string) =>
  screen.$eval(selector, (button) => button instanceof HTMLElement && button.click())

const choosePeriod = (screen: Frame, value: string) =>
  screen.$eval(
    `input[value="${value}"]`,
    (radio) => radio instanceof HTMLInputElement && radio.labels?.[0]?.click(),
  )

/** How each state comes about on a record that was just opened; gives the screen to judge. */
const states: Record<string, (stage: Stage) => Promise<Frame>> = {
  ready: ({ page }) => lookUpOn(page, people.today),
  owed: ({ page }) => lookUpOn(page, people.owed),
  async loading({ world, page }) {
    await ask(world.options, 'learnAgain')
    const gate = world.vbot.hold({ phone: (phone) => phone.endsWith('38225678') })
    await clickWords(page, people.busy.shown)
    const sidebar = await sidebarFrame(page)
    await gate.arrived()
    await sidebar.waitForSelector('.bone')
    return sidebar
  },
  async empty({ page }) {
    await clickWords(page, people.none.shown)
    const sidebar = await sidebarFrame(page)
    await sidebar.waitForFunction(
      () => document.querySelector('.last h2') && !document.querySelector('.bone'),
    )
    return sidebar
  },
  async 'opened call'({ page }) {
    const sidebar = await lookUpOn(page, people.today)
    await pressFirst(sidebar, 'ul.calls .call-open')
    await sidebar.waitForSelector('.details')
    await sidebar.$eval('main.body', (body) => body.scrollTo({ top: 300 }))
    return sidebar
  },
  async player({ page }) {
    const sidebar = await lookUpOn(page, people.today)
    await (await sidebar.$('.listen'))?.click()
    await sidebar.waitForSelector('.player input[type=range]')
    return sidebar
  },
  async menu({ page }) {
    const sidebar = await lookUpOn(page, people.today)
    await pressFirst(sidebar, '.bar .quiet-button')
    await sidebar.waitForSelector('#numbers')
    return sidebar
  },
  async 'menu to add'({ page }) {
    const sidebar = await lookUpOn(page, people.today)
    await pressFirst(sidebar, '.bar .quiet-button')
    await (await sidebar.waitForSelector('.menu-foot'))?.click()
    await sidebar.waitForSelector('#add-number')
    return sidebar
  },
  async filtered({ page }) {
    const sidebar = await lookUpOn(page, people.today)
    await pressFirst(sidebar, '.filters .chip')
    await sidebar.waitForSelector('.shown')
    return sidebar
  },
  async 'custom period'({ page }) {
    const sidebar = await lookUpOn(page, people.today)
    await choosePeriod(sidebar, 'custom')
    await sidebar.waitForSelector('input[type=date]')
    await sidebar.waitForSelector('ul.calls li, .notice')
    return sidebar
  },
  async 'empty period'({ page }) {
    const sidebar = await lookUpOn(page, people.foreign)
    await choosePeriod(sidebar, 'today')
    await sidebar.waitForSelector('.notice h2')
    return sidebar
  },
  async 'fault at the foot'({ world, page }) {
    const sidebar = await lookUpOn(page, people.today)
    world.vbot.fail({ kind: 'status', status: 429, retryAfter: '600' })
    await pressFirst(sidebar, '.number .icon-button:nth-of-type(2)')
    await sidebar.waitForSelector('.offer-bad')
    return sidebar
  },
  async 'fault of an export'({ world, page }) {
    const sidebar = await lookUpOn(page, people.today)
    world.vbot.fail({ kind: 'status', status: 502 }, { at: 'getAll' })
    await pressFirst(sidebar, '.history-head .quiet-button:last-child')
    await sidebar.waitForSelector('.offer-pair')
    return sidebar
  },
}

/** The last one ends the session. */
const faults: [name: string, fault: ServerFault][] = [
  ['forbidden', { kind: 'error', code: 403 }],
  ['vbot error', { kind: 'error', code: -1, message: 'Tham số không hợp lệ' }],
  ['server', { kind: 'status', status: 502 }],
  ['too many', { kind: 'status', status: 429, retryAfter: '600' }],
  ['bad reply', { kind: 'html' }],
  ['offline', { kind: 'cut', at: 'before-headers' }],
  ['redirected', { kind: 'redirect', status: 302 }],
  ['signed out', { kind: 'error', code: 401 }],
]

/** Where the width is the worst. 640 × 400 at two device pixels each is what a zoom of 200 % makes of 1280 × 800. */
const narrow = new Set(['owed', 'opened call', 'player', 'custom period'])
const sizes = [
  ['320', { width: 320, height: 700 }],
  ['200', { width: 640, height: 400, deviceScaleFactor: 2 }],
] as const

inBothBrowsers(
  'accessibility',
  (world) => {
    const speak = (language: string) => ask(world.options, 'saveSettings', { changes: { language } })

    /** All rules in the light; in the dark the colours again, which are the same in every language. */
    const judgeBoth = async (page: Page, screen: Page | Frame, name: string) => {
      const theme = await themeOf(world, page)
      for (const each of name.endsWith(' vi') ? (['dark', 'light'] as const) : (['light'] as const)) {
        await theme(each)
        await screen.waitForFunction(
          (isDark) => matchMedia('(prefers-color-scheme: dark)').matches === isDark,
          {},
          each === 'dark',
        )
        expect(
          await judge(screen, each === 'dark' ? ['color-contrast'] : undefined),
          `${name}, ${each}`,
        ).toEqual([])
        expect(await faintIcons(screen), `${name}, ${each}`).toEqual([])
        await takePicture(page, `${world.name} ${name} ${each}`.replaceAll(' ', '-'))
      }
    }

    for (const language of ['vi', 'en']) {
      test.each(Object.keys(states))(`%s, ${language}`, async (state) => {
        await speak(language)
        const page = await world.openCustomer(fullRecord)
        const screen = await states[state]?.({ world, page })
        if (!screen) throw new Error('No screen.')
        await judgeBoth(page, screen, `${state} ${language}`)
        if (narrow.has(state)) {
          for (const [name, viewport] of sizes) {
            await page.setViewport(viewport)
            expect(await judge(screen), `at ${name}`).toEqual([])
            expect(await cutOff(screen), `at ${name}`).toEqual([])
            await takePicture(page, `${world.name} ${state} ${language} ${name}`.replaceAll(' ', '-'))
          }
        }
        await page.close()
      })

      test(`each fault, ${language}`, async () => {
        await speak(language)
        await ask(world.options, 'learnAgain')
        const page = await world.openCustomer(fullRecord)
        let before = ''
        for (const [at, [name, fault]] of faults.entries()) {
          world.vbot.heal()
          world.vbot.fail(fault)
          // One number and the other in turns: each is looked up anew.
          await clickWords(page, at % 2 ? people.foreign.shown : people.busy.shown)
          const screen = await sidebarFrame(page)
          await screen.waitForFunction(
            (before) => (document.querySelector('[role=alert] h2')?.textContent ?? before) !== before,
            {},
            before,
          )
          before = (await screen.$eval('[role=alert] h2', (title) => title.textContent)) ?? ''
          await judgeBoth(page, screen, `fault ${name} ${language}`)
        }
        world.vbot.heal()
        await ask(world.options, 'signIn', { by: 'token', token: world.vbot.token, isKept: false })
        await page.close()
      })

      test(`the options page and the popup, ${language}`, async () => {
        await speak(language)
        for (const path of ['options', 'popup']) {
          const page = await world.extension.open(`${path}.html`)
          await page.setViewport({ width: path === 'popup' ? 380 : 1000, height: 900 })
          await says(page, 'h1', 'VBot')
          await page.waitForSelector('main section, main form')
          await judgeBoth(page, page, `${path} ${language}`)
          expect(await cutOff(page)).toEqual([])
          await page.close()
        }
      })
    }
  },
  { settings: { cacheSeconds: 0 } },
)
