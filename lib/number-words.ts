// How a number is written where only its digits are known, and what is said of it beside them.

import type { Wording } from './call-words.ts'
import { formatNumber } from './phone/format.ts'
import type { NumberKind, PhoneNumber } from './phone/number.ts'
import type { WordKey } from './words.ts'

/** A hotline or a leg's phone as VBot writes it (`842455599940`, `0912345678`, `19006067`), or E.164; else as it came. */
export function displayRaw(raw: string): string {
  const digits = raw.replace(/[\s.()-]/g, '')
  const own = /^(?:\+?84|0)?(1[89]00(?:\d{4}|\d{6}))$/.exec(digits)?.[1]
  if (own) return formatNumber({ e164: `+84${own}`, kind: 'service' })
  const significant = /^(?:\+?84|0)([2-9]\d{8,9})$/.exec(digits)?.[1]
  if (significant) return formatNumber({ e164: `+84${significant}`, kind: 'mobile' })
  return /^\+[1-9]\d{7,14}$/.test(digits) ? formatNumber({ e164: digits, kind: 'international' }) : raw
}

const kindKeys: { [Kind in NumberKind]: WordKey } = {
  mobile: 'kindMobile',
  landline: 'kindLandline',
  service: 'kindService',
  international: 'kindInternational',
}

/** `Mobile · Vietnam`, `Singapore`, `Landline · Vietnam · ext. 105` */
export function kindWords({ kind, country, ext }: PhoneNumber, { t, formats }: Wording): string {
  const words = kind === 'international' && country ? [formats.country(country)] : [t(kindKeys[kind])]
  if (kind !== 'international') words.push(t('kindVietnam'))
  if (ext) words.push(t('kindExt', { ext }))
  return words.join(' · ')
}
