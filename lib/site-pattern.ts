// Match patterns: whether an address is on a site, what permission it needs, what may be given back with it.

/**
 * Whether a stored pattern has the form that lib/site-address.ts makes. That it is not too broad was seen to where it was
 * added: the list of public suffixes for that is too heavy for the background, which reads settings at every message.
 */
export function isSitePattern(pattern: unknown): pattern is string {
  const site = typeof pattern === 'string' ? splitPattern(pattern) : null
  if (!site || (site.withSubdomains && !site.host.includes('.'))) return false
  return URL.parse(`${site.scheme}://${site.host}/`)?.host === site.host
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

/**
 * The permission an address needs, `https://crm.congty.vn/*`: no port, for match patterns know none and Firefox would
 * record one separately; no path. null for what is no web address.
 */
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

function splitPattern(
  pattern: string,
): { scheme: 'http' | 'https'; withSubdomains: boolean; host: string } | null {
  const found = /^(https?):\/\/(\*\.)?([^/*:@]+)\/\*$/.exec(pattern)
  const host = found?.[3]
  if (!found || !host) return null
  return { scheme: found[1] === 'http' ? 'http' : 'https', withSubdomains: found[2] !== undefined, host }
}
