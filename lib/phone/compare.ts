// Owns whether two numbers are the same one.

import { SERVICE, readOldMobile, readToday } from './plan.ts'

/** Whether both are one number today: an old spelling of 11 digits equals its new one. */
export function isSameNumber(a: { e164: string }, b: { e164: string }): boolean {
  return (toE164(a.e164) ?? a.e164) === (toE164(b.e164) ?? b.e164)
}

/** E.164 of a number as VBot spells it (`0364307520`, `842455599940`, `19001234`, `6591234567`); null when it is none. */
export function toE164(vbotSpelling: string): string | null {
  const written = vbotSpelling.replace(/[^\d+]/g, '')
  const digits = written.replace(/^(?:\+|00)/, '')
  if (!/^\d{8,15}$/.test(digits)) return null
  const own = digits.replace(/^(?:0|840?(?=.{8}))/, '')
  const isForeign = written !== digits && !digits.startsWith('84')
  const reading = isForeign ? null : (readToday(own) ?? readOldMobile(own, true))
  if (reading) return reading.e164
  if (SERVICE.test(own)) return `+84${own}`
  return digits.startsWith('0') ? null : `+${digits}`
}
