import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyManaged } from '../../../lib/managed.ts'
import { defaultLayout, defaultSettings } from '../../../lib/settings.ts'
import { readSettings, settingNames } from '../../../lib/stored-settings.ts'

describe('stored settings', () => {
  it.each([undefined, null, '', 'garbage', 17, [], [defaultSettings], { version: 9 }, { sites: 'no' }])(
    '%j become the defaults',
    (stored) => {
      expect(readSettings(stored)).toEqual(defaultSettings)
    },
  )

  it('of today come back as they are', () => {
    const settings = {
      ...defaultSettings,
      baseUrl: 'https://open-api-h01.vbot.vn/v3.0',
      apiVersion: 'v3' as const,
      vbotId: 'anphat',
      sites: [
        {
          pattern: 'https://*.bitrix24.vn/*',
          isMarked: false,
          layout: { dock: 'left' as const, widthPx: 480, isCollapsed: true },
        },
      ],
      startSpeed: 1.5,
      dialect: { pageBase: 0 as const, timeUnit: 's' as const, spelling: '84' as const },
      hides: { cost: true, recordings: false, export: true },
    }
    expect(readSettings(structuredClone(settings))).toEqual(settings)
    expect(settingNames.toSorted()).toEqual(Object.keys(defaultSettings).toSorted())
  })

  it('of version 0 (sites without a layout, or bare patterns) become today’s', () => {
    const stored = {
      version: 0,
      baseUrl: 'https://open-api-h01.vbot.vn/v2.0/',
      vbotId: 'anphat',
      sites: [{ pattern: 'https://crm.anphat.vn/*', isMarked: false }, 'https://*.bitrix24.vn/*'],
    }
    expect(readSettings(stored)).toEqual({
      ...defaultSettings,
      vbotId: 'anphat',
      sites: [
        { pattern: 'https://crm.anphat.vn/*', isMarked: false, layout: defaultLayout },
        { pattern: 'https://*.bitrix24.vn/*', isMarked: true, layout: defaultLayout },
      ],
    })
  })

  it('keep each field that can be read, whatever stands beside it', () => {
    const stored = {
      baseUrl: 'http://evil.example',
      apiVersion: 'v9',
      vbotId: 17,
      projectCode: 'AP',
      country: 'vietnam',
      pageSize: 5000,
      cacheSeconds: -1,
      startSpeed: 99,
      place: 'native',
      sites: [
        { pattern: '*://*/*' },
        { pattern: 'https://*.vn/*' },
        null,
        7,
        { pattern: 'https://crm.vn/*', layout: { dock: 'up', widthPx: 9999 } },
      ],
      hides: { cost: 'yes', export: true },
    }
    expect(readSettings(stored)).toEqual({
      ...defaultSettings,
      projectCode: 'AP',
      place: 'native',
      sites: [{ pattern: 'https://crm.vn/*', isMarked: true, layout: defaultLayout }],
      hides: { cost: false, recordings: false, export: true },
    })
  })

  it('are whole and safe whatever was stored', () => {
    fc.assert(
      fc.property(fc.object({ key: fc.constantFrom(...settingNames, '__proto__', 'x') }), (stored) => {
        const settings = readSettings(stored)
        expect(Object.keys(settings).toSorted()).toEqual([...settingNames].toSorted())
        expect(settings.baseUrl).toMatch(/^https?:\/\//)
        expect(readSettings(settings)).toEqual(settings)
      }),
    )
  })

  it('never share the defaults with who changes them', () => {
    readSettings({}).sites.push({ pattern: 'https://crm.vn/*', isMarked: true, layout: defaultLayout })
    expect(defaultSettings.sites).toEqual([])
  })
})

describe('a policy of the administrator', () => {
  const settings = { ...defaultSettings, vbotId: 'own', projectCode: 'OWN' }

  it.each([undefined, null, {}, 'garbage', []])('%j fixes nothing', (managed) => {
    expect(applyManaged(settings, managed)).toEqual({ settings, locked: [] })
  })

  it('fixes what it names, and nothing else', () => {
    const managed = {
      baseUrl: 'https://vbot.congty.vn/v3.0/',
      apiVersion: 'v3',
      vbotId: 'congty',
      sites: ['https://crm.congty.vn/*'],
      hides: { cost: true },
      language: 'vi',
      pageSize: 100,
    }
    const applied = applyManaged(settings, managed)
    expect(applied.settings).toEqual({
      ...settings,
      baseUrl: 'https://vbot.congty.vn/v3.0',
      apiVersion: 'v3',
      vbotId: 'congty',
      sites: [{ pattern: 'https://crm.congty.vn/*', isMarked: true, layout: defaultLayout }],
      hides: { cost: true, recordings: false, export: false },
      language: 'vi',
    })
    expect(applied.locked).toEqual(['baseUrl', 'apiVersion', 'vbotId', 'sites', 'hides', 'language'])
  })

  it('with a value of the wrong type takes nothing away from the user', () => {
    const managed = {
      baseUrl: 'http://evil.example',
      vbotId: 17,
      projectCode: '',
      language: 'fr',
      sites: 'all',
    }
    expect(applyManaged(settings, managed)).toEqual({ settings, locked: [] })
  })

  it('keeps how the agent has laid the sidebar out', () => {
    const layout = { dock: 'left' as const, widthPx: 400, isCollapsed: false }
    const own = { pattern: 'https://crm.congty.vn/*', isMarked: true, layout }
    const applied = applyManaged({ ...settings, sites: [own] }, { sites: [own.pattern, 'https://b.vn/*'] })
    expect(applied.settings.sites[0]?.layout).toEqual(layout)
    expect(applied.settings.sites[1]?.layout).toEqual(defaultLayout)
  })
})
