import { describe, expect, it } from 'vitest'
import { readSite } from '../../../lib/site-address.ts'
import {
  covers,
  isSitePattern,
  matchesSite,
  nameOfSite,
  originOf,
  originToGiveBack,
} from '../../../lib/site-pattern.ts'

const exactly = { withSubdomains: false }
const wide = { withSubdomains: true }

describe('the site of a pasted address', () => {
  it.each([
    ['https://crm.congty.vn', 'https://crm.congty.vn/*'],
    ['https://crm.congty.vn/khach-hang/17?tab=goi#lich-su', 'https://crm.congty.vn/*'],
    ['  https://crm.congty.vn/  ', 'https://crm.congty.vn/*'],
    ['crm.congty.vn', 'https://crm.congty.vn/*'],
    ['crm.congty.vn/khach/17', 'https://crm.congty.vn/*'],
    ['crm.congty.vn:8443/khach/17', 'https://crm.congty.vn/*'],
    ['//crm.congty.vn/x', 'https://crm.congty.vn/*'],
    ['HTTPS://CRM.CongTy.VN/X', 'https://crm.congty.vn/*'],
    ['https://crm.congty.vn.', 'https://crm.congty.vn/*'],
    ['https://crm.congty.vn:8443/', 'https://crm.congty.vn/*'],
    ['https://crm.congty.vn/*', 'https://crm.congty.vn/*'],
    ['https://*.bitrix24.vn/*', 'https://*.bitrix24.vn/*'],
    ['*.bitrix24.vn', 'https://*.bitrix24.vn/*'],
    ['*://crm.congty.vn/*', 'https://crm.congty.vn/*'],
    ['https://khách-hàng.vn/1', 'https://xn--khch-hng-4yaf.vn/*'],
    ['https://10.0.0.7/crm', 'https://10.0.0.7/*'],
    ['https://my_crm.congty.vn/', 'https://my_crm.congty.vn/*'],
    ['https://shop.github.io/', 'https://shop.github.io/*'],
    ['https://github.io/', 'https://github.io/*'],
    ['http://127.0.0.1:5173/khach/1', 'http://127.0.0.1/*'],
    ['localhost:3000', 'http://localhost/*'],
  ])('%s → %s', (input, pattern) => {
    const read = readSite(input, exactly)
    expect(read).toMatchObject({ ok: true, pattern })
    expect(isSitePattern(pattern)).toBe(true)
  })

  it.each([
    ['https://congty.vn/1', 'https://*.congty.vn/*'],
    ['https://*.congty.vn/*', 'https://*.congty.vn/*'],
    ['https://10.0.0.7/crm', 'https://10.0.0.7/*'],
    ['http://localhost:3000', 'http://localhost/*'],
  ])('with subdomains: %s → %s', (input, pattern) => {
    expect(readSite(input, wide)).toMatchObject({ ok: true, pattern })
  })

  it.each([
    ['https://crm.congty.vn', false],
    ['http://crm.congty.vn', true],
    ['http://localhost:3000', false],
    ['http://127.0.0.1', false],
  ])('%s is plain http: %s', (input, isPlainHttp) => {
    expect(readSite(input, exactly)).toMatchObject({ ok: true, isPlainHttp })
  })

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['<all_urls>', 'too-broad'],
    ['*://*/*', 'too-broad'],
    ['https://*/*', 'too-broad'],
    ['*', 'too-broad'],
    ['https://*.com.vn/*', 'too-broad'],
    ['https://com.vn/', 'too-broad'],
    ['https://vn/', 'too-broad'],
    ['*.github.io', 'too-broad'],
    ['*.blogspot.com', 'too-broad'],
    ['https://*.crm/*', 'too-broad'],
    ['https://*.hanoi.vn/*', 'too-broad'],
    ['https://xn--p1ai/', 'too-broad'],
    ['javascript:alert(1)', 'scheme'],
    ['javascript://crm.congty.vn/%0aalert(1)', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['ftp://crm.congty.vn', 'scheme'],
    ['chrome://extensions', 'scheme'],
    ['about:addons', 'scheme'],
    ['moz-extension://0f0f/options.html', 'scheme'],
    ['chrome-extension://abc/options.html', 'scheme'],
    ['data:text/html,x', 'scheme'],
    ['view-source:https://crm.congty.vn', 'scheme'],
    ['https://crm.congty.vn@evil.example/', 'userinfo'],
    ['https://an:bi-mat@crm.congty.vn/', 'userinfo'],
    ['https://[::1]/', 'ipv6'],
    ['https://[2001:db8::7]:8443/khach', 'ipv6'],
    ['https://crm.*.vn/*', 'invalid'],
    ['https://*crm.congty.vn/*', 'invalid'],
    ['https://*.*.congty.vn/*', 'invalid'],
    ['https:\\\\crm.congty.vn', 'invalid'],
    ['https://crm .congty.vn', 'invalid'],
    ['https://crm.congty.vn\nhttps://evil.example', 'invalid'],
    ['https://crm\u0000.congty.vn', 'invalid'],
    ['https://-crm.congty.vn', 'invalid'],
    ['https://crm..vn', 'invalid'],
    ['https://', 'invalid'],
    ['https:///', 'invalid'],
    ['số điện thoại', 'invalid'],
    [`https://${'a'.repeat(300)}.vn`, 'invalid'],
    ['https://chromewebstore.google.com/detail/x', 'store'],
    ['https://chrome.google.com/webstore', 'store'],
    ['https://addons.mozilla.org/', 'store'],
    ['*.google.com', 'store'],
    ['https://*.mozilla.org/*', 'store'],
    ['https://open-api-h01.vbot.vn/v2.0', 'vbot'],
    ['https://recordings.vbot.vn/sample.mp3', 'vbot'],
    ['*.vbot.vn', 'vbot'],
  ])('%j is refused: %s', (input, reason) => {
    expect(readSite(input, exactly)).toEqual({ ok: false, reason })
  })

  it.each([
    '*://*/*',
    '<all_urls>',
    'https://*/*',
    'https://*.vn/*',
    'https://crm.vn',
    'https://crm.vn/',
    'https://crm.vn:8443/*',
    'https://an@crm.vn/*',
    'https://CRM.vn/*',
    'https://crm.*.vn/*',
    'https://*.*.vn/*',
    'ftp://crm.vn/*',
    'file:///*',
    'https://crm .vn/*',
    'https://[::1]/*',
    17,
    null,
  ])('%j is no pattern of ours', (pattern) => {
    expect(isSitePattern(pattern)).toBe(false)
  })

  it('is refused where it is listed, or covered by a site that is', () => {
    const listed = ['https://*.bitrix24.vn/*', 'https://crm.congty.vn/*']
    expect(readSite('crm.congty.vn/1', { ...exactly, listed })).toEqual({ ok: false, reason: 'listed' })
    expect(readSite('anphat.bitrix24.vn', { ...exactly, listed })).toEqual({ ok: false, reason: 'covered' })
    expect(readSite('anphat.bitrix24.vn', { ...wide, listed })).toEqual({ ok: false, reason: 'covered' })
    expect(readSite('crm.congty.vn', { ...wide, listed })).toMatchObject({ ok: true })
    expect(readSite('http://crm.congty.vn', { ...exactly, listed })).toMatchObject({ ok: true })
  })
})

describe('whether an address is on a site', () => {
  it.each([
    ['https://crm.congty.vn/*', 'https://crm.congty.vn/khach/1', true],
    ['https://crm.congty.vn/*', 'https://crm.congty.vn:8443/khach/1', true],
    ['https://crm.congty.vn/*', 'http://crm.congty.vn/', false],
    ['https://crm.congty.vn/*', 'https://a.crm.congty.vn/', false],
    ['https://crm.congty.vn/*', 'https://xcrm.congty.vn/', false],
    ['https://crm.congty.vn/*', 'https://evil.example/?https://crm.congty.vn/', false],
    ['https://crm.congty.vn/*', 'https://crm.congty.vn@evil.example/', false],
    ['https://*.congty.vn/*', 'https://congty.vn/', true],
    ['https://*.congty.vn/*', 'https://a.b.congty.vn/', true],
    ['https://*.congty.vn/*', 'https://evilcongty.vn/', false],
    ['https://*.congty.vn/*', 'https://congty.vn.evil.example/', false],
    ['http://127.0.0.1/*', 'http://127.0.0.1:5173/', true],
    ['https://crmxcongty.vn/*', 'https://crm.congty.vn/', false],
    ['https://crm.congty.vn/*', 'about:blank', false],
    ['https://crm.congty.vn/*', 'not an address', false],
    ['https://crm.congty.vn/*', '', false],
    // What is no pattern of ours matches nothing.
    ['*://*/*', 'https://crm.congty.vn/', false],
    ['<all_urls>', 'https://crm.congty.vn/', false],
    ['https://*/*', 'https://crm.congty.vn/', false],
    ['https://*.*/*', 'https://crm.congty.vn/', false],
    ['https://.*/*', 'https://crm.congty.vn/', false],
    ['https://crm.congty.vn/', 'https://crm.congty.vn/', false],
    ['https://crm.congty.vn:8443/*', 'https://crm.congty.vn:8443/', false],
    ['https://an@crm.congty.vn/*', 'https://crm.congty.vn/', false],
    ['', 'https://crm.congty.vn/', false],
  ])('%s, %s: %s', (pattern, address, expected) => {
    expect(matchesSite(pattern, address)).toBe(expected)
  })

  it('a site covers another only where all of it is inside', () => {
    expect(covers('https://*.congty.vn/*', 'https://crm.congty.vn/*')).toBe(true)
    expect(covers('https://*.congty.vn/*', 'https://*.crm.congty.vn/*')).toBe(true)
    expect(covers('https://crm.congty.vn/*', 'https://*.crm.congty.vn/*')).toBe(false)
    expect(covers('https://crm.congty.vn/*', 'https://*.congty.vn/*')).toBe(false)
  })
})

describe('permissions', () => {
  it.each([
    ['https://open-api-h01.vbot.vn/v2.0', 'https://open-api-h01.vbot.vn/*'],
    ['http://127.0.0.1:40123/v2.0', 'http://127.0.0.1/*'],
    ['https://files.congty.vn:8443', 'https://files.congty.vn/*'],
    ['file:///x', null],
    ['javascript:alert(1)', null],
    ['', null],
  ])('%s needs %s, without a port', (address, origin) => {
    expect(originOf(address)).toBe(origin)
  })

  it('a removed site gives its permission back, unless something else needs it', () => {
    const site = 'https://crm.congty.vn/*'
    const baseUrl = 'https://open-api-h01.vbot.vn/v2.0'
    expect(originToGiveBack(site, [], baseUrl)).toBe(site)
    expect(originToGiveBack(site, [site, 'https://khac.vn/*'], baseUrl)).toBe(site)
    expect(originToGiveBack(site, ['https://*.congty.vn/*'], baseUrl)).toBeNull()
    expect(originToGiveBack('https://*.congty.vn/*', [site], baseUrl)).toBeNull()
    expect(originToGiveBack('http://127.0.0.1/*', [], 'http://127.0.0.1:40123/v2.0')).toBeNull()
  })

  it('a site is called by its host', () => {
    expect(nameOfSite('https://crm.congty.vn/*')).toBe('crm.congty.vn')
    expect(nameOfSite('http://*.congty.vn/*')).toBe('*.congty.vn')
  })
})
