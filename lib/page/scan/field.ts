// Owns numbers in fields: read when pointed at or focused, never kept, never from a password.

import { findNumbers } from '../../phone/find.ts'
import type { FoundNumber } from '../../phone/number.ts'
import type { Foreign } from './foreign.ts'
import { decides } from './label-words.ts'
import { labelOfField } from './label.ts'
import type { ReadSettings } from './read.ts'

const readTypes = new Set(['text', 'tel', 'search', 'url', 'number', 'email'])
const secret = /password|one-time-code|cc-/
/** A field with more text than this is a document, not a number. */
const longestValue = 5_000

/** The numbers in a field's value. Those of other countries are there once the background has read them. */
export function readField(
  field: HTMLInputElement | HTMLTextAreaElement,
  { country, mapsOldNumbers }: ReadSettings,
  foreign: Foreign,
): FoundNumber[] {
  if (field instanceof HTMLInputElement && !readTypes.has(field.type)) return []
  if (secret.test(field.autocomplete) || field.value.length > longestValue) return []
  const typeLabel = field.type === 'tel' ? 'Tel' : ''
  const named = labelOfField(field)
  const label = typeLabel && !decides(named) ? typeLabel : named
  const { numbers, candidates } = findNumbers(field.value, { country, mapOld: mapsOldNumbers, label })
  const others = candidates.flatMap((candidate) => {
    const number = foreign.read(candidate)
    return number ? [{ ...number, start: candidate.start, end: candidate.end }] : []
  })
  return [...numbers, ...others].toSorted((one, other) => one.start - other.start)
}
