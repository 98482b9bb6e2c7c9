// A site from any address of it: the match pattern, or why there can be none. It knows every public suffix and is as large
// as that: only the options page and the background import it.

import { parse } from 'tldts'
import { covers, matchesSite } from './site-pattern.ts'
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
