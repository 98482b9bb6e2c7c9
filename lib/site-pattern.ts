// What a site is to the browser: a match pattern made from any address of it, and whether an address belongs to one.

import { parse } from 'tldts'
import { isLoopback } from './validate.ts'

export type SiteRefusal =
  | 'empty'
  | 'invalid'
  | 'scheme'
  | 'userinfo'
  | 'ipv6'
  | 'too-broad'
  | 'store'
  | 'vbot'
  | 'listed'
  | 'covered'

export type ReadSite =
  | { ok: true; pattern: string; host: string; isPlainHttp: boolean }
  | { ok: false; reason: SiteRefusal }

/** No extension may run on browser stores, and none should want to. */
const stores = ['chromewebstore.google.com', 'chrome.google.com', 'addons.mozilla.org']

/** VBot's own servers: no agent reads a customer's record there. */
const vbotHosts = ['open-api-h01.vbot.vn', 'open-api.vbot.vn', 'recordings.vbot.vn']

/**
 * The site of a pasted address, of any record in it, or of a match pattern. Without a scheme it is https (http on this
 * computer). Path, query and port are dropped: match patterns have no use for them, and Firefox keeps permissions with
 * ports apart. `*.` before the host asks for subdomains, as `withSubdomains` does; an IP address has none.
 * `listed` are the patterns that are there already.
 */
export function readSite(
  input: string,
  wish: { withSubdomains: boolean; listed?: readonly string[] },
): ReadSite {
  const typed = input.trim()
  if (typed === '') return refuse('empty')
  if (typed === '<all_urls>') return refuse('too-broad')
  if (/[\s\\\p{Cc}]/u.test(typed)) return refuse('invalid')

  const { scheme, rest } = splitScheme(typed)
  if (scheme === null) return refuse('scheme')
  if (rest === '*' || rest.startsWith('*/')) return refuse('too-broad')
  const hasStar = rest.startsWith('*.')

  const url = URL.parse(`${scheme}://${hasStar ? rest.slice(2) : rest}`)
  if (!url) return refuse('invalid')
  if (url.username || url.password) return refuse('userinfo')
  if (url.hostname.startsWith('[')) return refuse('ipv6')

  const host = url.hostname.replace(/\.$/, '')
  if (!isHost(host)) return refuse('invalid')
  const known = parse(host, { allowPrivateDomains: true })
  const withSubdomains = (hasStar || wish.withSubdomains) && !known.isIp && host !== 'localhost'
  if (isTooBroad(host, known, withSubdomains)) return refuse('too-broad')

  const pattern = `${scheme}://${withSubdomains ? '*.' : ''}${host}/*`
  if (stores.some((store) => matchesSite(pattern, `${scheme}://${store}/`))) return refuse('store')
  if (vbotHosts.some((vbot) => matchesSite(pattern, `${scheme}://${vbot}/`))) return refuse('vbot')
  if (wish.listed?.includes(pattern)) return refuse('listed')
  if (wish.listed?.some((other) => covers(other, pattern))) return refuse('covered')
  return { ok: true, pattern, host, isPlainHttp: scheme === 'http' && !isLoopback(host) }
}

/** A pattern as it may stand in our list: exactly what `readSite` makes. */
export function isSitePattern(pattern: unknown): pattern is string {
  if (typeof pattern !== 'string') return false
  const read = readSite(pattern, { withSubdomains: false })
  return read.ok && read.pattern === pattern
}

/** Whether an address is on the site. A pattern or an address that can't be read matches nothing. */
export function matchesSite(pattern: string, address: string): boolean {
  const site = splitPattern(pattern)
  const url = URL.parse(address)
  if (!site || !url || url.protocol !== `${site.scheme}:`) return false
  return url.hostname === site.host || (site.withSubdomains && url.hostname.endsWith(`.${site.host}`))
}

/** Whether every address on the site `narrow` is on the site `wide` too. */
export function covers(wide: string, narrow: string): boolean {
  const site = splitPattern(narrow)
  if (!site) return false
  if (site.withSubdomains && !splitPattern(wide)?.withSubdomains) return false
  return matchesSite(wide, `${site.scheme}://${site.host}/`)
}

/** The permission an address needs, `https://crm.congty.vn/*`: no port, no path. null for what is no web address. */
export function originOf(address: string): string | null {
  const url = URL.parse(address)
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:') || url.hostname === '') return null
  return `${url.protocol}//${url.hostname}/*`
}

/** What people call a site: its pattern without scheme and path. */
export function nameOfSite(pattern: string): string {
  return pattern.replace(/^https?:\/\//, '').replace(/\/\*$/, '')
}

/** The permission to give back with a site: null where the base URL or another site still needs it. */
export function originToGiveBack(pattern: string, others: readonly string[], baseUrl: string): string | null {
  const needed = [...others.filter((other) => other !== pattern), originOf(baseUrl) ?? '']
  return needed.some((other) => covers(pattern, other) || covers(other, pattern)) ? null : pattern
}

function refuse(reason: SiteRefusal): ReadSite {
  return { ok: false, reason }
}

/** `crm.vn:8080/x` has no scheme though it looks like one, so only `://` counts, and the schemes that go without. */
function splitScheme(typed: string): { scheme: 'http' | 'https' | null; rest: string } {
  const found = /^(?:([a-z*][a-z0-9+.-]*):)?\/\/(.*)$/i.exec(typed)
  const rest = found?.[2] ?? typed
  const scheme = found?.[1]?.toLowerCase()
  if (scheme === 'http' || scheme === 'https') return { scheme, rest }
  if (scheme !== undefined && scheme !== '*') return { scheme: null, rest }
  if (!found && /^(?:about|blob|chrome|data|file|javascript|mailto|tel|view-source):/i.test(typed)) {
    return { scheme: null, rest }
  }
  return { scheme: isLoopback(rest.split(/[:/]/, 1)[0] ?? '') ? 'http' : 'https', rest }
}

function isHost(host: string): boolean {
  return (
    host.length <= 253 && host.split('.').every((label) => /^[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?$/.test(label))
  )
}

function isTooBroad(host: string, known: ReturnType<typeof parse>, withSubdomains: boolean): boolean {
  if (known.isIp) return false
  if (known.publicSuffix !== host) return false
  return withSubdomains || known.isIcann === true
}

function splitPattern(
  pattern: string,
): { scheme: 'http' | 'https'; withSubdomains: boolean; host: string } | null {
  const found = /^(https?):\/\/(\*\.)?([^/*:@]+)\/\*$/.exec(pattern)
  const host = found?.[3]
  if (!found || !host) return null
  return { scheme: found[1] === 'http' ? 'http' : 'https', withSubdomains: found[2] !== undefined, host }
}
