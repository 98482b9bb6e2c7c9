import { describe, expect, it } from 'vitest'
import { readBaseUrl, readId, readSecret, versionIn, withVersion } from '../../../lib/validate.ts'

describe('an API base URL', () => {
  it.each([
    ['https://open-api-h01.vbot.vn/v2.0', 'https://open-api-h01.vbot.vn/v2.0'],
    [' https://open-api-h01.vbot.vn/v2.0/ ', 'https://open-api-h01.vbot.vn/v2.0'],
    ['https://open-api-h01.vbot.vn///', 'https://open-api-h01.vbot.vn'],
    ['HTTPS://Open-API-h01.vbot.vn/v3.0', 'https://open-api-h01.vbot.vn/v3.0'],
    ['https://vbot.congty.vn:8443/proxy', 'https://vbot.congty.vn:8443/proxy'],
    ['http://127.0.0.1:40123/v2.0', 'http://127.0.0.1:40123/v2.0'],
    ['http://localhost:40123/v2.0/', 'http://localhost:40123/v2.0'],
  ])('%s is stored as %s', (input, value) => {
    expect(readBaseUrl(input)).toEqual({ ok: true, value })
  })

  it.each([
    ['', 'url-empty'],
    ['  / ', 'url-empty'],
    ['open-api-h01.vbot.vn/v2.0', 'url-invalid'],
    ['https:open-api-h01.vbot.vn', 'url-invalid'],
    ['https://', 'url-invalid'],
    ['https://open api.vbot.vn', 'url-invalid'],
    ['https:\\\\open-api-h01.vbot.vn', 'url-invalid'],
    ['https://open-api-h01.vbot.vn/v2.0\nX-Evil: 1', 'url-invalid'],
    ['http://open-api-h01.vbot.vn/v2.0', 'url-http'],
    ['http://localhost.evil.example/v2.0', 'url-http'],
    ['http://127.0.0.1.evil.example', 'url-http'],
    ['http://10.0.0.7/v2.0', 'url-http'],
    ['ftp://open-api-h01.vbot.vn', 'url-invalid'],
    ['javascript:alert(1)', 'url-invalid'],
    ['https://an:bi-mat@open-api-h01.vbot.vn', 'url-userinfo'],
    ['https://open-api-h01.vbot.vn@evil.example', 'url-userinfo'],
    ['https://open-api-h01.vbot.vn/v2.0?token=1', 'url-query'],
    ['https://open-api-h01.vbot.vn/v2.0#x', 'url-query'],
    ['https://open-api-h01.vbot.vn/v2.0?', 'url-query'],
  ])('%j is refused: %s', (input, problem) => {
    expect(readBaseUrl(input)).toEqual({ ok: false, problem })
  })

  it('says its version, and takes another', () => {
    expect(versionIn('https://open-api-h01.vbot.vn/v3.0/')).toBe('v3')
    expect(versionIn('https://open-api-h01.vbot.vn/v2.0')).toBe('v2')
    expect(versionIn('https://vbot.congty.vn/proxy')).toBeNull()
    expect(withVersion('https://open-api-h01.vbot.vn/v2.0/', 'v3')).toBe('https://open-api-h01.vbot.vn/v3.0')
    expect(withVersion('https://vbot.congty.vn/proxy', 'v3')).toBe('https://vbot.congty.vn/proxy')
  })
})

describe('ids and secrets', () => {
  it('an id is trimmed; what cannot be one is refused', () => {
    expect(readId(' AP-2026 ', 'project-code-empty')).toEqual({ ok: true, value: 'AP-2026' })
    expect(readId(' ', 'project-code-empty')).toEqual({ ok: false, problem: 'project-code-empty' })
    expect(readId('', 'vbot-id-empty')).toEqual({ ok: false, problem: 'vbot-id-empty' })
    expect(readId('https://vbot.vn/AP', 'vbot-id-empty')).toEqual({ ok: false, problem: 'id-invalid' })
    expect(readId('AP\n2026', 'vbot-id-empty')).toEqual({ ok: false, problem: 'id-invalid' })
    expect(readId('x'.repeat(201), 'vbot-id-empty')).toEqual({ ok: false, problem: 'id-invalid' })
  })

  it.each([
    [' made-up-token ', 'made-up-token'],
    ['Bearer made-up-token', 'made-up-token'],
    ['Authorization: Bearer made-up-token', 'made-up-token'],
  ])('%s is the token %s', (input, value) => {
    expect(readSecret(input, 'token-empty')).toEqual({ ok: true, value })
  })

  it('a token that would not fit in a header is refused', () => {
    expect(readSecret('', 'token-empty')).toEqual({ ok: false, problem: 'token-empty' })
    expect(readSecret('Bearer  ', 'key-empty')).toEqual({ ok: false, problem: 'key-empty' })
    expect(readSecret('made up', 'token-empty')).toEqual({ ok: false, problem: 'secret-invalid' })
    expect(readSecret('made\r\nX-Evil: 1', 'token-empty')).toEqual({ ok: false, problem: 'secret-invalid' })
    expect(readSecret('mã-bịa', 'token-empty')).toEqual({ ok: false, problem: 'secret-invalid' })
  })
})
