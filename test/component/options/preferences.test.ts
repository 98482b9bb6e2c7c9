import { describe, expect, it } from 'vitest'
import { fail } from '../../../lib/fault.ts'
import { writeSettingsFile } from '../../../lib/settings-file.ts'
import { alerts, choose, field, open, pick, press, settle, statuses } from './screen.tsx'
import { createState, createWorld } from './world.ts'

describe('choices that take effect at once', () => {
  it.each([
    ['Numbers without a country code belong to', 'LA', { country: 'LA' }],
    ['Speed at the start', '1.5', { startSpeed: 1.5 }],
    ['Speed at the start', '', { startSpeed: null }],
    ['File name when downloaded', 'time-agent', { fileName: 'time-agent' }],
    ['Calls per load', '50', { pageSize: 50 }],
    ['Reuse an answer for', '0', { cacheSeconds: 0 }],
    ['Where the history opens', 'native', { place: 'native' }],
    ['First page is number', '0', { dialect: { pageBase: 0, timeUnit: null, spelling: null } }],
    ['Unit of time', 's', { dialect: { pageBase: null, timeUnit: 's', spelling: null } }],
    ['Numbers are asked for as', '84', { dialect: { pageBase: null, timeUnit: null, spelling: '84' } }],
    ['Language', 'vi', { language: 'vi' }],
  ])('%s: %s', async (label, value, changes) => {
    const world = createWorld(createState())
    await open(world)
    await choose(label, value)
    expect(world.asked[0]).toEqual({ name: 'saveSettings', ask: { changes } })
  })

  it.each([
    ['Tint phone numbers', { isMarked: false }],
    ['Turn old 11-digit mobiles into today’s numbers', { mapsOldNumbers: false }],
    ['A call link (tel:) opens the history too', { opensOnTelLink: false }],
  ])('%s', async (label, changes) => {
    const world = createWorld(createState())
    await open(world)
    field(label).click()
    await settle()
    expect(world.asked[0]).toEqual({ name: 'saveSettings', ask: { changes } })
    expect(statuses()).toEqual(['Saved.'])
  })

  it('a speed that a settings file has set is shown', async () => {
    const state = createState()
    state.settings = { ...state.settings, startSpeed: 3 }
    await open(createWorld(state))
    expect(pick('Speed at the start').selectedOptions[0]?.textContent).toBe('3×')
  })

  it('what could not be stored goes back to what is', async () => {
    const world = createWorld(createState(), { saveSettings: () => fail({ kind: 'not-allowed' }) })
    await open(world)
    await choose('Calls per load', '50')
    expect(pick('Calls per load').value).toBe('20')
    expect(alerts().join()).toContain('Nothing was saved.')
  })

  it('what was found out about the server is said, and found out again', async () => {
    const world = createWorld(createState())
    await open(world)
    expect(pick('First page is number').selectedOptions[0]?.textContent).toBe('Find out (now 1)')
    expect(pick('Unit of time').selectedOptions[0]?.textContent).toBe('Find out (now milliseconds)')
    await press('Find out again')
    expect(world.asked[0]?.name).toBe('learnAgain')
  })
})

describe('the settings file', () => {
  it('is saved without anything secret', async () => {
    const world = createWorld(createState())
    await open(world)
    await press('Export settings')
    expect(world.downloaded[0]?.name).toBe('vbot-call-history-settings.json')
    expect(world.downloaded[0]?.text).toBe(writeSettingsFile(world.state.settings))
  })

  it('is shown before it is used, and asks for all its sites at once', async () => {
    const world = createWorld(createState())
    const model = await open(world)
    const sites = ['https://crm.congty.vn/*', 'https://*.bitrix24.vn/*']
    model.settingsFile.read(
      JSON.stringify({ format: 'vbot-call-history-settings', settings: { sites, pageSize: 50, colour: 1 } }),
    )
    await settle()
    expect(statuses().join()).toContain('Will change: CRM sites · Calls per load')
    expect(statuses().join()).toContain('“colour” is left out')
    expect(world.asked).toEqual([])
    await press('Use these settings')
    expect(world.asked[0]).toEqual({ name: 'requestOrigins', ask: sites })
    expect(world.state.settings.pageSize).toBe(50)
    expect(statuses()).toEqual(['The settings were imported'])
  })

  it('that is none is refused', async () => {
    const model = await open(createWorld(createState()))
    model.settingsFile.read('<html>')
    await settle()
    expect(alerts().join()).toContain('This file can’t be read')
  })
})

describe('diagnostics', () => {
  it('shows the last requests and copies a report', async () => {
    const world = createWorld(createState())
    await open(world)
    expect([...document.querySelectorAll('tbody tr')].map((row) => row.lastChild?.textContent)).toEqual([
      '182 ms',
      '241 ms',
      '96 ms',
    ])
    await press('Run self-test')
    await press('Copy diagnostics')
    expect(world.copied[0]).toContain('Self-test:\n  sites: bad\n  server: good')
    expect(statuses().join()).toContain('Copied.')
  })

  it('where the clipboard is closed, shows the report to copy by hand', async () => {
    const world = createWorld(createState())
    world.copy = async () => false
    await open(world)
    await press('Copy diagnostics')
    expect(document.querySelector('textarea')?.value).toContain('VBot call history 1.0.0')
  })
})

describe('the page', () => {
  it('says a fault with its cure where its state cannot be had', async () => {
    let isBroken = true
    const state = createState()
    const world = createWorld(state, {
      optionsState: () => (isBroken ? fail({ kind: 'interrupted' }) : { ok: true, value: state }),
    })
    await open(world)
    expect(alerts().join()).toContain('Loading was interrupted')
    isBroken = false
    await press('Try again')
    expect(field('VBot ID').value).toBe('anphat')
  })

  it('asks again once for all changes that came while it asked, and shows what came last', async () => {
    const world = createWorld(createState())
    await open(world)
    const first = Promise.withResolvers<void>()
    const { send } = world
    let times = 0
    world.send = async (name, ask) => {
      const answer = await send(name, ask)
      if (name === 'optionsState' && times++ === 0) await first.promise
      return answer
    }
    world.changed()
    await settle()
    world.state.settings.vbotId = 'moi'
    world.changed()
    world.changed()
    await settle()
    expect([times, field('VBot ID').value]).toEqual([1, 'anphat'])
    first.resolve()
    await settle()
    expect([times, field('VBot ID').value]).toEqual([2, 'moi'])
  })

  it('every field of a section has a label, in both languages', async () => {
    const world = createWorld(createState())
    await open(world)
    for (const language of ['vi', 'en']) {
      await choose(language === 'vi' ? 'Language' : 'Ngôn ngữ', language)
      for (const control of document.querySelectorAll<HTMLInputElement>('input:not([hidden]), select')) {
        expect(control.labels?.[0]?.textContent ?? control.getAttribute('aria-label')).toBeTruthy()
      }
    }
  })
})
