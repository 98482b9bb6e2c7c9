import { describe, expect, it } from 'vitest'
import { defaultLayout, defaultSettings, type Settings } from '../../../lib/settings.ts'
import { readSettingsFile, writeSettingsFile } from '../../../lib/settings-file.ts'

const settings: Settings = {
  ...defaultSettings,
  vbotId: 'anphat',
  projectCode: 'AP-2026',
  sites: [{ pattern: 'https://crm.anphat.vn/*', isMarked: true, layout: defaultLayout }],
  startSpeed: 1.25,
}

function file(settings: unknown) {
  return JSON.stringify({ format: 'vbot-call-history-settings', settings })
}

describe('a settings file', () => {
  it('read back is what was written', () => {
    const { version: _, ...changes } = settings
    expect(readSettingsFile(writeSettingsFile(settings), [])).toEqual({ ok: true, changes, refusals: [] })
  })

  it('holds the settings by name, so nothing else that lies beside them gets out', () => {
    const written = writeSettingsFile(
      Object.assign({}, settings, { token: 'made-up-token', password: 'bi-mat' }),
    )
    expect(written).not.toContain('made-up-token')
    expect(written).not.toContain('bi-mat')
  })

  it.each([
    ['', 'not-json'],
    ['{', 'not-json'],
    ['[]', 'not-json'],
    ['"text"', 'not-json'],
    ['{}', 'not-ours'],
    ['{"settings":{}}', 'not-ours'],
    ['{"format":"vbot-call-history-settings","settings":[]}', 'not-ours'],
    [file({ version: 2 }), 'newer'],
    [' '.repeat(1_000_001), 'too-long'],
  ])('%.60j is refused: %s', (text, problem) => {
    expect(readSettingsFile(text, [])).toEqual({ ok: false, problem })
  })

  it('is read field by field, each refusal with its reason', () => {
    const text = file({
      version: 1,
      baseUrl: 'http://evil.example',
      vbotId: 'khac',
      projectCode: 'X',
      pageSize: 5000,
      colour: 'red',
      token: 'made-up-token',
      sites: [{ pattern: 'https://crm.congty.vn/*' }, { pattern: '*://*/*' }, { pattern: 7 }],
    })
    expect(readSettingsFile(text, ['projectCode'])).toEqual({
      ok: true,
      changes: {
        vbotId: 'khac',
        sites: [{ pattern: 'https://crm.congty.vn/*', isMarked: true, layout: defaultLayout }],
      },
      refusals: [
        { why: 'unknown', name: 'colour' },
        { why: 'unknown', name: 'token' },
        { why: 'unreadable', name: 'baseUrl' },
        { why: 'unreadable', name: 'pageSize' },
        { why: 'site', pattern: '*://*/*', reason: 'too-broad' },
        { why: 'site', pattern: '?', reason: 'invalid' },
        { why: 'locked', name: 'projectCode' },
      ],
    })
  })

  it('with no usable site takes no site away; an empty list does', () => {
    const bad = readSettingsFile(file({ sites: ['https://com.vn/*'] }), [])
    expect(bad).toEqual({
      ok: true,
      changes: {},
      refusals: [{ why: 'site', pattern: 'https://com.vn/*', reason: 'too-broad' }],
    })
    expect(readSettingsFile(file({ sites: [] }), [])).toMatchObject({ changes: { sites: [] } })
  })

  it('may start with a byte order mark', () => {
    expect(readSettingsFile(`\ufeff${file({ vbotId: 'a' })}`, [])).toMatchObject({ changes: { vbotId: 'a' } })
  })

  it('naming things after the prototype changes nothing but is said', () => {
    const text =
      '{"format":"vbot-call-history-settings","settings":{"__proto__":{"vbotId":"x"},"constructor":1}}'
    expect(readSettingsFile(text, [])).toMatchObject({ ok: true, changes: {} })
    expect(Object.hasOwn(Object.prototype, 'vbotId')).toBe(false)
  })
})
