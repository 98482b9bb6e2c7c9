// Reads a number out of a text that the user chose: the grammar first, then the numbering plans of other countries.

import type { PhoneNumber } from '../../lib/phone/number.ts'
import { readNumber } from '../../lib/phone/normalise.ts'
import type { createForeignReader } from '../../lib/phone/foreign.ts'
import type { Settings } from '../../lib/settings.ts'

export type ReadForeign = ReturnType<typeof createForeignReader>

/** null: no phone number in it. */
export async function readChosenText(
  text: string,
  settings: Settings,
  readForeign: ReadForeign,
): Promise<PhoneNumber | null> {
  const read = readNumber(text.slice(0, 500), { country: settings.country, mapOld: settings.mapsOldNumbers })
  if (!read) return null
  if ('e164' in read) return read
  const [number] = await readForeign([read])
  return number ?? null
}
