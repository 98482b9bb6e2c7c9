// The text of `Copy diagnostics`: what support needs, no credential, no run of digits longer than three.

import type { Diagnosis, Exchange } from './diagnosis.ts'
import type { Fault } from './fault.ts'
import { maskDigits, maskForeign } from './mask.ts'
import type { OptionsState } from './messages.ts'
import type { Check } from './self-test.ts'

export interface ReportParts {
  options: OptionsState
  diagnosis: Diagnosis
  /** Empty where no self-test was run. */
  checks: readonly Check[]
}

/** Plain English, the same whatever the language of the page: it is read by support. Times are of this computer. */
export function writeReport({ options, diagnosis, checks }: ReportParts): string {
  const { settings, learned, signIn } = options
  const lines = [
    `VBot call history ${maskDigits(diagnosis.version)} · ${maskDigits(diagnosis.browser)}`,
    '',
    `Server: ${sayOrigin(settings.baseUrl)} (${settings.apiVersion}), ${options.isBaseUrlGranted ? 'allowed' : 'NOT allowed'}`,
    `VBot ID: ${settings.vbotId ? 'set' : 'empty'} · project code: ${settings.projectCode ? 'set' : 'empty'}`,
    `Sign-in: ${signIn.state === 'signed-in' ? `signed in by ${signIn.by}` : 'signed out'}`,
    `Learned: first page ${learned.pageBase ?? '?'}, time ${learned.timeUnit ?? '?'}, numbers ${learned.spelling ?? '?'}`,
    `Insisted on: first page ${settings.dialect.pageBase ?? '-'}, time ${settings.dialect.timeUnit ?? '-'}, numbers ${settings.dialect.spelling ?? '-'}`,
    `Locked: ${options.locked.join(', ') || '-'}`,
    '',
    `Sites (${diagnosis.listedSites} listed, ${diagnosis.registeredSites} registered):`,
    ...options.sites.map(
      (site) => `  ${maskHost(site.pattern)} ${site.isGranted ? 'allowed' : 'NOT allowed'}`,
    ),
    `Granted: ${diagnosis.granted.map(maskHost).join(' ') || '-'}`,
    ...(checks.length > 0 ? ['', 'Self-test:', ...checks.map(sayCheck)] : []),
    '',
    'Last requests:',
    ...diagnosis.exchanges.map(sayExchange),
  ]
  return lines.map(maskDigits).join('\n')
}

/** What took how long; above a second by tenths, so that the digits stay few. */
export function sayTook(tookMs: number): string {
  return tookMs < 1000 ? `${Math.round(tookMs)} ms` : `${(tookMs / 1000).toFixed(1)} s`
}

function sayCheck({ what, state, fault }: Check): string {
  return `  ${what}: ${state}${fault ? `, ${sayFault(fault)}` : ''}`
}

function sayExchange({ at, endpoint, fault, status, tookMs, calls }: Exchange): string {
  const outcome = fault ? sayFault(fault) : calls === null ? 'fine' : `fine, ${calls} calls`
  return `  ${sayMoment(at)} ${endpoint} ${status ?? '-'} ${outcome}, ${sayTook(tookMs)}`
}

function sayFault(fault: Fault): string {
  switch (fault.kind) {
    case 'vbot':
      return `vbot ${fault.code}: ${maskForeign(fault.message) || '(no message)'}`
    case 'server':
      return `server ${fault.status}`
    case 'redirected':
    case 'no-permission':
      return `${fault.kind} ${maskHost(fault.origin)}`
    case 'bad-reply':
      return `bad-reply, expected ${maskForeign(fault.expected)}`
    case 'bug':
      return `bug in ${maskForeign(fault.where)}`
    case 'timeout':
      return `timeout ${fault.seconds} s`
    default:
      return fault.kind
  }
}

/** `20/11 16:20:04`: no year, which would be a run of four digits. */
function sayMoment(at: number): string {
  const moment = new Date(at)
  const date = `${two(moment.getDate())}/${two(moment.getMonth() + 1)}`
  return `${date} ${two(moment.getHours())}:${two(moment.getMinutes())}:${two(moment.getSeconds())}`
}

function two(n: number): string {
  return String(n).padStart(2, '0')
}

/** A base URL may hold anything: only its origin is told. */
function sayOrigin(address: string): string {
  const url = URL.parse(address)
  return url ? maskHost(`${url.protocol}//${url.hostname}`) : '(not an address)'
}

/** Hosts are told, for support needs them; an IP address or a number in one is not. */
function maskHost(host: string): string {
  const shown = host
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, '')
    .replace(/^(\w+:\/\/)[^/]*@/, '$1')
    .slice(0, 120)
  return maskDigits(
    shown.replace(/\p{Nd}(?:[.\-_]*\p{Nd})+/gu, (run) =>
      run.replace(/\P{Nd}/gu, '').length > 3 ? '•••' : run,
    ),
  )
}
