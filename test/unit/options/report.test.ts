import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Diagnosis, Exchange } from '../../../lib/diagnosis.ts'
import { fail, ok, type Fault } from '../../../lib/fault.ts'
import { maskForeign } from '../../../lib/mask.ts'
import type { OptionsState } from '../../../lib/messages.ts'
import { sayTook, writeReport } from '../../../lib/report.ts'
import { checkAll } from '../../../lib/self-test.ts'
import { defaultLayout, defaultSettings } from '../../../lib/settings.ts'

const token = 'eyJhbGciOiJIUzI1NiJ9.bWFkZSB1cA.c2lnbmF0dXJl'

const options: OptionsState = {
  settings: { ...defaultSettings, vbotId: 'anphat', projectCode: 'AP-2026' },
  sites: [
    { pattern: 'https://crm.anphat.vn/*', isMarked: true, layout: defaultLayout, isGranted: true },
    { pattern: 'http://10.12.0.117/*', isMarked: true, layout: defaultLayout, isGranted: false },
  ],
  signIn: { state: 'signed-in', by: 'token', untilMs: 1_795_000_000_000, isRenewed: false, isKept: true },
  learned: { pageBase: 1, timeUnit: 'ms', spelling: null },
  locked: ['sites'],
  isBaseUrlGranted: true,
  shortcut: 'Alt+Shift+V',
  version: '1.0.0',
}

const diagnosis: Diagnosis = {
  version: '1.0.0',
  browser: 'Chromium 156',
  granted: ['https://open-api-h01.vbot.vn/*', 'https://0912345678.crm.vn/*'],
  registeredSites: 1,
  listedSites: 2,
  exchanges: [],
}

function exchange(fault: Fault | null, status: number | null): Exchange {
  return {
    at: 1_795_166_404_000,
    endpoint: 'getAll',
    fault,
    status,
    tookMs: 12_345,
    calls: fault ? null : 20,
  }
}

/** Also runs broken by what people put between groups: `0912 345 678`. */
function expectNothingPersonal(report: string) {
  expect(report).not.toMatch(/\p{Nd}{4}/u)
  expect(report).not.toContain(token)
  expect(report).not.toContain(token.slice(0, 12))
  expect(report).not.toContain('bi-mat')
}

describe('the report', () => {
  it('says what support needs', () => {
    const report = writeReport({
      options,
      diagnosis: { ...diagnosis, exchanges: [exchange(null, 200), exchange({ kind: 'not-found' }, 404)] },
      checks: [
        { what: 'server', state: 'good', fault: null },
        { what: 'calls', state: 'bad', fault: { kind: 'forbidden' } },
      ],
    })
    for (const line of [
      'VBot call history 1.0.0 · Chromium 156',
      'Server: https://open-api-h01.vbot.vn (v2), allowed',
      'Sign-in: signed in by token',
      'Learned: first page 1, time ms, numbers ?',
      '  https://crm.anphat.vn/* allowed',
      '  http://•••/* NOT allowed',
      '  server: good',
      '  calls: bad, forbidden',
      'getAll 200 fine, 20 calls, 12.3 s',
      'getAll 404 not-found, 12.3 s',
    ]) {
      expect(report).toContain(line)
    }
    expectNothingPersonal(report)
    expect(report).not.toContain('AP-2026')
    expect(report).not.toContain('anphat ')
  })

  it.each<Fault>([
    { kind: 'vbot', code: -1, message: 'số 0912345678 không có' },
    {
      kind: 'vbot',
      code: 40_912,
      message: 'phone 0912 345 678, 091.234.5678, (024) 3825-7863, +84 912-345-678',
    },
    { kind: 'vbot', code: 409, message: `Bearer ${token}` },
    { kind: 'vbot', code: 409, message: `{"access_token":"${token}","password":"bi-mat"}` },
    { kind: 'vbot', code: 409, message: 'password=bi-mat mật khẩu: bi-mat' },
    { kind: 'vbot', code: 409, message: '０９１２３４５６７８ and ٠٩١٢٣٤٥٦٧٨' },
    { kind: 'vbot', code: 409, message: '09\u200b12\u200b34\u200b56\u200b78, 0\u00ad9\u00ad1\u00ad2' },
    { kind: 'bad-reply', expected: `data ${token} 0912345678` },
    { kind: 'bug', where: '0912345678' },
    { kind: 'no-permission', origin: `https://an:bi-mat@0912345678.vn` },
    { kind: 'redirected', origin: 'https://open-api-h01.vbot.vn' },
    { kind: 'server', status: 50_000 },
    { kind: 'timeout', seconds: 86_400 },
  ])('holds no number and no credential: %j', (fault) => {
    const report = writeReport({
      options: {
        ...options,
        settings: { ...options.settings, baseUrl: `https://an:bi-mat@0912345678.vn/${token}` },
      },
      diagnosis: { ...diagnosis, exchanges: [exchange(fault, 200)] },
      checks: [{ what: 'calls', state: 'bad', fault }],
    })
    expectNothingPersonal(report)
    expect(report).not.toMatch(/912\D{0,3}345/)
  })

  it('holds no run of four digits whatever comes', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer(),
        fc.webUrl(),
        fc.nat(),
        (text, n, url, at) => {
          const fault: Fault = { kind: 'vbot', code: n, message: text }
          const report = writeReport({
            options: { ...options, settings: { ...options.settings, baseUrl: url } },
            diagnosis: {
              ...diagnosis,
              version: text,
              browser: text,
              granted: [url, text],
              listedSites: n,
              exchanges: [{ ...exchange(fault, n), at, tookMs: Math.abs(n) }],
            },
            checks: [],
          })
          expect(report).not.toMatch(/\p{Nd}{4}/u)
        },
      ),
    )
  })

  it('a message of the server stays readable, in one line', () => {
    expect(maskForeign('Project not found\nfor 0912345678')).toBe('Project not found for •••')
    expect(maskForeign('wrong parameter: page')).toBe('wrong parameter: page')
    expect(maskForeign('write to an@congty.vn')).toBe('write to •••')
    expect(maskForeign('session AbcdefghijKlmnopqrstUv is over')).toBe('session ••• is over')
    expect(maskForeign('session abc123 is over')).toBe('session ••• is over')
    expect(maskForeign('x y '.repeat(500)).length).toBeLessThan(170)
  })

  it('a duration has few digits', () => {
    expect(sayTook(182.4)).toBe('182 ms')
    expect(sayTook(12_345)).toBe('12.3 s')
  })
})

describe('the self-test', () => {
  const states = (tested: Parameters<typeof checkAll>[2], changed: Partial<OptionsState> = {}) =>
    Object.fromEntries(
      checkAll({ ...options, ...changed }, diagnosis, tested).map(({ what, state }) => [what, state]),
    )

  it('is good where all is', () => {
    const granted = options.sites.slice(0, 1)
    const tested = ok([
      { step: 'count' as const, result: ok() },
      { step: 'calls' as const, result: ok() },
      { step: 'recording' as const, result: ok() },
    ])
    expect(states(tested, { sites: granted })).toEqual({
      sites: 'good',
      server: 'good',
      'sign-in': 'good',
      count: 'good',
      calls: 'good',
      recording: 'good',
    })
  })

  it('says which of site access, server and sign-in is to blame', () => {
    const offline = ok([{ step: 'count' as const, result: fail({ kind: 'offline' }) }])
    expect(states(offline)).toMatchObject({
      sites: 'bad',
      server: 'bad',
      'sign-in': 'good',
      calls: 'unknown',
    })
    const expired = ok([{ step: 'count' as const, result: fail({ kind: 'signed-out' }) }])
    expect(states(expired)).toMatchObject({ server: 'good', 'sign-in': 'bad', count: 'bad' })
    expect(states(fail({ kind: 'not-configured' }))).toMatchObject({ 'sign-in': 'bad', count: 'unknown' })
    expect(states(ok([]), { isBaseUrlGranted: false, sites: [] })).toMatchObject({
      sites: 'unknown',
      server: 'bad',
    })
  })

  it('a site that is allowed but not registered is not working', () => {
    const granted = options.sites.map((site) => ({ ...site, isGranted: true }))
    expect(states(ok([]), { sites: granted })).toMatchObject({ sites: 'bad' })
  })
})
