// How VBot may want a phone number written. It says nowhere which spelling it matches: see learning.ts.

import type { PhoneNumber } from '../phone/number.ts'

export type Spelling = '0' | '84'

/** Spellings to ask for, best guess first. Only a national Vietnamese number has more than one. */
export function spellings(number: PhoneNumber, known: Spelling | null): string[] {
  const digits = number.e164.replace(/\D/g, '')
  const national = isVietnamese(number) ? digits.slice(2) : ''
  if (national === '') return [digits]
  // 1800, 1900 and short numbers are dialled and stored as they are.
  if (!hasTwoSpellings(number)) return [national]
  const both = { '0': `0${national}`, '84': `84${national}` }
  return known ? [both[known]] : [both['0'], both['84']]
}

export function hasTwoSpellings(number: PhoneNumber): boolean {
  return isVietnamese(number) && /^(?!1[89]00)[1-9]\d{8,9}$/.test(number.e164.slice(3))
}

function isVietnamese(number: PhoneNumber): boolean {
  return number.e164.startsWith('+84')
}

/** What is left of any spelling of a number when its prefix is gone, for comparing. */
export function nationalDigits(phone: string): string {
  return phone.replace(/\D/g, '').replace(/^(?:00)?84(?=\d{8})|^0+/, '')
}
