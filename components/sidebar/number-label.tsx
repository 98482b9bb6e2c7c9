// What a number of the page is called there.

import type { PageNumber } from '../../lib/messages.ts'
import { useWording } from './wording-context.ts'

/** A foreign number's country besides, where it has no name. */
export function NumberLabel({ number, label }: PageNumber) {
  const { t, formats } = useWording()
  if (label) return <span>{label}</span>
  const country = number.country ? `${formats.country(number.country)} · ` : ''
  return <span>{country + t('menuNoLabel')}</span>
}
