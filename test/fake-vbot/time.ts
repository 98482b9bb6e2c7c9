// Vietnam's clock: UTC+7 all year, with no daylight saving since 1975.

const OFFSET_MS = 7 * 3_600_000
const DAY_MS = 86_400_000

/** Midnight of the day `atMs` falls on in Asia/Ho_Chi_Minh, in Unix ms. */
export function startOfDay(atMs: number): number {
  return Math.floor((atMs + OFFSET_MS) / DAY_MS) * DAY_MS - OFFSET_MS
}

/** VBot's way of writing a time: `MM/DD/YYYY HH:mm:ss` in Asia/Ho_Chi_Minh, without a zone. */
export function wireDate(atMs: number): string {
  const iso = new Date(atMs + OFFSET_MS).toISOString()
  return `${iso.slice(5, 7)}/${iso.slice(8, 10)}/${iso.slice(0, 4)} ${iso.slice(11, 19)}`
}

/** `HH:MM:SS`. */
export function clock(seconds: number): string {
  return `${two(seconds / 3600)}:${two((seconds % 3600) / 60)}:${two(seconds % 60)}`
}

function two(part: number): string {
  return String(Math.floor(part)).padStart(2, '0')
}
