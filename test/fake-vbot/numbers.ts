// Made-up telephone numbers of every kind a Vietnamese CRM holds, and the ways people write them.
import { between, digits, pick, type Random } from './random.ts'

export type NumberKind = 'mobile' | 'landline' | 'service' | 'foreign'

/** A number as VBot keeps it and as a CRM shows it. */
export type ShownNumber = {
  label: string
  /** Whose it is, when not the customer's own or the company's. */
  who?: string
  kind: NumberKind
  /** VBot's spelling: `0912345678`; a service number whole, `19001234`; else country code and digits, `6561234567`. */
  number: string
  e164: string
  /** The text on the CRM's page, perhaps in a form of before 2018. */
  shown: string
}

// The prefixes each network sells: Viettel, Vinaphone, MobiFone, Vietnamobile, Gmobile, iTel, Wintel.
const MOBILE = (
  '032 033 034 035 036 037 038 039 086 096 097 098 081 082 083 084 085 088 091 094 ' +
  '070 076 077 078 079 0897 090 093 0528 056 058 092 059 099 087 0559'
).split(' ')
const AREAS = '0203 0220 0222 0225 0232 0234 0236 0251 0254 0258 0262 0274 0292 0296'.split(' ')
// Ranges kept free for fiction where a country has one (US 555-01xx, UK 020 7946 0xxx, AU 5550 xxxx).
const FOREIGN: readonly [start: string, length: number, code: string][] = [
  ['656123', 10, '65'],
  ['141555501', 11, '1'],
  ['442079460', 12, '44'],
  ['6125550', 11, '61'],
  ['8225550', 11, '82'],
  ['8522123', 11, '852'],
]
// Mobiles had 11 digits before September 2018: today's prefix, the one before.
const OLD_MOBILE = new Map(
  (
    '032 0162,033 0163,034 0164,035 0165,036 0166,037 0167,038 0168,039 0169,070 0120,079 0121,077 0122,' +
    '076 0126,078 0128,083 0123,084 0124,085 0125,081 0127,082 0129,056 0186,058 0188,059 0199'
  )
    .split(',')
    .map((pair): [string, string] => [pair.slice(0, 3), pair.slice(4)]),
)

export function randomNumber(random: Random, kind: NumberKind, index: number): string {
  if (kind === 'mobile') return fill(random, `${MOBILE[index % MOBILE.length]}${between(random, 2, 9)}`, 10)
  if (kind === 'service')
    return fill(random, `${pick(random, ['1900', '1800'])}${between(random, 4, 9)}`, pick(random, [8, 10]))
  if (kind === 'foreign') {
    const [start, length] = FOREIGN[index % FOREIGN.length] ?? ['656123', 10]
    return fill(random, start, length)
  }
  const area = index % 4 === 0 ? pick(random, ['024', '028']) : (AREAS[index % AREAS.length] ?? '0236')
  return fill(random, `${area}3${between(random, 5, 9)}`, 11)
}

function fill(random: Random, start: string, length: number): string {
  return start + digits(random, length - start.length)
}

/** `0912345678` → `+84912345678`; `19001234` → `+8419001234`; `6561234567` → `+6561234567`. */
export function e164Of(number: string): string {
  if (number.startsWith('0')) return `+84${number.slice(1)}`
  return kindOf(number) === 'service' ? `+84${number}` : `+${number}`
}

export function kindOf(number: string): NumberKind {
  if (/^1[89]00\d{4}(\d\d)?$/.test(number)) return 'service'
  if (!number.startsWith('0')) return 'foreign'
  return number.startsWith('02') ? 'landline' : 'mobile'
}

/** The digits a server with this `phoneSpelling` knows the number by. */
export function spell(number: string, spelling: '0' | '84'): string {
  return number.startsWith('0') && spelling === '84' ? `84${number.slice(1)}` : number
}

/** One of the ways the number is written in a CRM; `way` chooses it. */
export function show(number: string, way: number): string {
  const kind = kindOf(number)
  if (kind === 'service') return [number.slice(0, 4), ...(number.slice(4).match(/.{1,4}/g) ?? [])].join(' ')
  if (kind === 'foreign') return showForeign(number)
  const ways = kind === 'landline' ? waysOfLandline(number) : waysOfMobile(number)
  return ways[way % ways.length] ?? number
}

function waysOfMobile(number: string): string[] {
  const [head, middle, tail] = [number.slice(0, 4), number.slice(4, 7), number.slice(7)]
  const old = OLD_MOBILE.get(number.slice(0, 3))
  return [
    `${head} ${middle} ${tail}`,
    `${head}.${middle}.${tail}`,
    number,
    `+84 ${number.slice(1, 3)} ${number.slice(3, 6)} ${number.slice(6)}`,
    `${head}-${middle}-${tail}`,
    `+84${number.slice(1)}`,
    old ? `${old} ${number.slice(3, 6)} ${number.slice(6)}` : `(+84) ${head.slice(1)} ${middle} ${tail}`,
  ]
}

function waysOfLandline(number: string): string[] {
  const area = /^02[48]/.test(number) ? number.slice(0, 3) : number.slice(0, 4)
  const rest = number.slice(area.length)
  const half = rest.length - 4
  const grouped = `${rest.slice(0, half)} ${rest.slice(half)}`
  // Hà Nội and TP.HCM as they were before 2017; the other areas changed by no rule.
  const before = /^02[48]$/.test(area) ? area.replace('2', '') : area
  return [
    `${area} ${grouped}`,
    `(${area}) ${grouped}`,
    `${area}.${grouped.replace(' ', '.')}`,
    `(${before}) ${grouped}`,
    number,
  ]
}

function showForeign(number: string): string {
  const code = FOREIGN.find(([start]) => number.startsWith(start))?.[2] ?? number.slice(0, 2)
  const rest = number.slice(code.length)
  return `+${code} ${rest.slice(0, -4)} ${rest.slice(-4)}`
}
