// Owns the shapes of a phone number: how it is looked for, what was read and where, what must still be validated.

export type NumberKind = 'mobile' | 'landline' | 'service' | 'international'

/** One reading of some digits. */
export interface Reading {
  /** `+84912345678`; a service number as libphonenumber writes it: `+8419001234`. */
  e164: string
  /** What VBot is asked for: `0912345678`, `02838225678`, `19001234`; foreign: country code and digits, no plus. */
  national: string
  kind: NumberKind
}

export interface PhoneNumber extends Reading {
  /** Extension, digits only. */
  ext?: string
  /** The other possible reading, where grouping and labels do not decide between two. */
  alternative?: Reading
  /** ISO 3166 alpha-2, for international numbers. */
  country?: string
}

/** A number and its place in the text: `start` included, `end` excluded, in UTF-16 units, extension left out. */
export interface FoundNumber extends PhoneNumber {
  start: number
  end: number
}

/** Digits that may be a number of another country: foreign.ts decides. */
export interface Candidate {
  start: number
  end: number
  /** `+` and digits, or bare digits to be read in `country`; `;ext=12` may follow. */
  text: string
  /** Default country for reading `text`, ISO 3166 alpha-2. */
  country: string
}

/** How a text is read. */
export interface FindOptions {
  /** Default country, ISO 3166 alpha-2; 'VN' when left out, 'ZZ' for none. */
  country?: string
  /** Whether numbers from before 2017 and 2018 become today's; true when left out. */
  mapOld?: boolean
  /** What stands before the text on the page, outside it: a column header, a `dt`, a label. */
  label?: string
}

/** A Vietnamese number from its digits without the leading 0 or 84. */
export function vietnamese(significant: string, kind: NumberKind): Reading {
  return { e164: '+84' + significant, national: (kind === 'service' ? '' : '0') + significant, kind }
}
